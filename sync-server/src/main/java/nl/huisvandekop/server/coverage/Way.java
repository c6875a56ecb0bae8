package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How far it really is from an area to a site, as a member of staff says it: taken in the place of
 * the straight line from each of the area's buurten. Immutable.
 *
 * @param metres by road, ferry or path; null where the site is no use to the area at all
 * @param reason why the straight line is wrong
 * @param account who said so
 * @param at when
 */
public record Way(
    String area, String site, Integer metres, String reason, String account, Instant at) {
  /** No way within the Netherlands is longer. */
  public static final int MAX_METRES = 500_000;

  /** Most characters of a reason. */
  public static final int MAX_REASON = 300;

  public Way {
    requireNonNull(area, "area");
    requireNonNull(site, "site");
    requireNonNull(reason, "reason");
    requireNonNull(account, "account");
    requireNonNull(at, "at");
    if (metres != null && (metres < 0 || metres > MAX_METRES)) {
      throw new IllegalArgumentException("a way is 0 to " + MAX_METRES + " metres");
    }
    if (reason.isBlank() || reason.codePointCount(0, reason.length()) > MAX_REASON) {
      throw new IllegalArgumentException("a reason has 1 to " + MAX_REASON + " characters");
    }
  }
}
