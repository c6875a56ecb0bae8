package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

/**
 * What one run of one kiosk contributed to one hour, or to one day of one activity.
 *
 * @param epoch the run of the program that counted
 * @param period the UTC instant at which a clock hour begins ({@code 2026-11-24T09:00:00Z}) when
 *     {@code activityId} is null, else a local date ({@code 2026-11-24})
 * @param activityId null for the hour's total, else the activity that the day's count is for
 * @param source where the check-ins were made
 * @param value people, absolute; negative where this run undid what an earlier one counted
 * @param revision rises only when a row that was already offered changes; at least 1
 */
public record Cell(
    String epoch, String period, String activityId, Source source, int value, long revision) {
  public Cell {
    requireNonNull(epoch, "epoch");
    requireNonNull(period, "period");
    requireNonNull(source, "source");
  }

  /** How {@link Rejected} names this row. */
  public String key() {
    return epoch + "/" + period + "/" + (activityId == null ? "" : activityId) + "/" + source;
  }
}
