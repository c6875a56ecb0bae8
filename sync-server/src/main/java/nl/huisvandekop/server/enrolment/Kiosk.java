package nl.huisvandekop.server.enrolment;

import static java.util.Objects.requireNonNull;

/**
 * A kiosk as enrolled; a replaced card carries on as the same kiosk. Immutable.
 *
 * @param siteId where it stands
 * @param fromHour first hour (since 1970, UTC) in which the site had it
 * @param endedHour first hour in which the site no longer had it; null while it has
 * @param lostBefore staff declared a card lost: hours before this one that no card covered are
 *     down; null when none was lost
 * @param seq count of its accepted syncs
 * @param tokenHash under what the token is stored by which it was found; null when it was found
 *     otherwise
 */
public record Kiosk(
    String id,
    String siteId,
    long fromHour,
    Long endedHour,
    Long lostBefore,
    long seq,
    String tokenHash) {
  public Kiosk {
    requireNonNull(id, "id");
    requireNonNull(siteId, "siteId");
  }

  /** Whether an hour that no card covered is down for good, since the card that held it is lost. */
  public boolean lostAt(long hour) {
    return lostBefore != null && hour < lostBefore;
  }

  /** Whether the site had it in this hour. */
  public boolean hadAt(long hour) {
    return hour >= fromHour && (endedHour == null || hour < endedHour);
  }
}
