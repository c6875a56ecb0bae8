package nl.huisvandekop.server.enrolment;

import static java.util.Objects.requireNonNull;

/**
 * A kiosk as enrolled; a replaced card carries on as the same kiosk. Immutable.
 *
 * @param siteId where it stands
 * @param fromHour first hour (since 1970, UTC) in which the site had it
 * @param endedHour first hour in which the site no longer had it; null while it has
 * @param lost whether staff declared its card lost: its uncovered hours are down
 * @param seq count of its accepted syncs
 * @param tokenHash under what the token is stored by which it was found; null when it was found
 *     otherwise
 */
public record Kiosk(
    String id,
    String siteId,
    long fromHour,
    Long endedHour,
    boolean lost,
    long seq,
    String tokenHash) {
  public Kiosk {
    requireNonNull(id, "id");
    requireNonNull(siteId, "siteId");
  }
}
