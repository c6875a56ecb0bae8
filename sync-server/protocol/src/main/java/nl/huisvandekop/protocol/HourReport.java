package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How one run of one kiosk was alive in one clock hour.
 *
 * @param epoch the run of the program
 * @param hour the UTC instant at which the clock hour begins
 * @param upSlots bit n is set when the program could write in the hour's nth ten-minute slot; 0 to
 *     63
 * @param touched whether anyone touched the screen in this hour
 * @param clock what vouched for the time
 * @param revision rises only when a row that was already offered changes; at least 1
 */
public record HourReport(
    String epoch, Instant hour, int upSlots, boolean touched, ClockSource clock, long revision) {
  public HourReport {
    requireNonNull(epoch, "epoch");
    requireNonNull(hour, "hour");
    requireNonNull(clock, "clock");
  }

  /** How {@link Rejected} names this row. */
  public String key() {
    return epoch + "/" + hour;
  }
}
