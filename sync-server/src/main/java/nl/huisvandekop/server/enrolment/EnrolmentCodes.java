package nl.huisvandekop.server.enrolment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** Hands out one-time codes, which are stored hashed. Thread-safe. */
public final class EnrolmentCodes {
  /** How long a code can be used. */
  public static final Duration VALID = Duration.ofDays(7);

  private final ServerStore store;
  private final Clock clock;

  public EnrolmentCodes(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * Makes a code that works once, within seven days.
   *
   * @param siteId the active site that the kiosk is for
   * @param replaces the kiosk of this site that the new card becomes; null for a further kiosk
   * @return the code, in groups, which is nowhere else to be read
   * @throws Problem {@code site-unknown}, {@code site-not-active}, {@code kiosk-unknown}, {@code
   *     kiosk-of-another-site} or {@code kiosk-ended}
   */
  public String issue(String siteId, String replaces) {
    return store.write(handle -> issue(handle, siteId, replaces));
  }

  /** The same within a transaction that is already open. */
  public String issue(Handle handle, String siteId, String replaces) {
    EnrolmentCode code = EnrolmentCode.random();
    String expires = clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS).toString();
    requireActive(handle, siteId);
    if (replaces != null) {
      requireReplaceable(handle, siteId, replaces);
    }
    handle.execute(
        "INSERT INTO enrolment_code (code_hash, site_id, replaces, expires_at)"
            + " VALUES (?, ?, ?, ?)",
        code.hash(),
        siteId,
        replaces,
        expires);
    return code.shown();
  }

  private static void requireActive(Handle handle, String siteId) {
    Site site =
        Sites.find(handle, siteId)
            .orElseThrow(
                () -> new Problem(404, "site-unknown", "There is no site " + siteId + "."));
    if (site.status() != SiteStatus.ACTIVE) {
      throw new Problem(
          409,
          "site-not-active",
          "The site " + siteId + " is " + site.status() + "; only an active one gets a kiosk.");
    }
  }

  private static void requireReplaceable(Handle handle, String siteId, String kioskId) {
    Kiosk kiosk = Kiosks.find(handle, kioskId).orElseThrow(() -> Kiosks.unknown(kioskId));
    if (!kiosk.siteId().equals(siteId)) {
      throw new Problem(
          409,
          "kiosk-of-another-site",
          "The kiosk " + kioskId + " stands in " + kiosk.siteId() + ", not in " + siteId + ".");
    }
    if (kiosk.endedHour() != null) {
      throw new Problem(
          409,
          "kiosk-ended",
          "The kiosk " + kioskId + " has ended; make a code without --replaces.");
    }
  }
}
