package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What one run counted while its clock was not trusted, and the hours between which that was.
 *
 * @param epoch the run of the program, this row's whole key
 * @param notBefore UTC clock hour, rounded down
 * @param notAfter UTC clock hour, rounded up
 * @param value people, absolute
 * @param revision rises only when a row that was already offered changes; at least 1
 */
public record Undated(String epoch, Instant notBefore, Instant notAfter, int value, long revision) {
  public Undated {
    requireNonNull(epoch, "epoch");
    requireNonNull(notBefore, "notBefore");
    requireNonNull(notAfter, "notAfter");
  }

  /** How {@link Rejected} names this row. */
  public String key() {
    return epoch;
  }
}
