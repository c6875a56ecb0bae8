package nl.huisvandekop.server.fleet;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.enrolment.EnrolmentCodes;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/**
 * What staff change about kiosks, each change in one transaction with its entry in the audit log.
 * Thread-safe.
 */
public final class Fleet {
  private final ServerStore store;
  private final AuditLog audit;
  private final EnrolmentCodes codes;

  public Fleet(ServerStore store, AuditLog audit, Clock clock) {
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    codes = new EnrolmentCodes(store, clock);
  }

  /**
   * Makes a one-time code.
   *
   * @param account who asks for it
   * @param replaces the kiosk of this site that the new card becomes; null for a further kiosk
   * @return the code, which is nowhere else to be read
   * @throws Problem as {@link EnrolmentCodes#issue} does
   */
  public String code(String account, String siteId, String replaces) {
    return store.write(
        handle -> {
          String code = codes.issue(handle, siteId, replaces);
          audit.note(
              handle,
              account,
              "kiosk-code-given",
              siteId,
              Change.fields().of("vervangt kiosk", null, replaces).list());
          return code;
        });
  }

  /**
   * Ends the kiosk's tokens at once; what it counted stays.
   *
   * @throws Problem 404 {@code kiosk-unknown}
   */
  public void revoke(String account, String kioskId) {
    store.write(
        handle -> {
          Kiosks.get(handle, kioskId);
          Kiosks.revoke(handle, kioskId);
          audit.note(handle, account, "kiosk-revoked", kioskId);
          return null;
        });
  }

  /**
   * Declares a card of the kiosk lost: earlier hours that no card covered are down from now on.
   *
   * @param before first hour (since 1970, UTC) that is not lost
   * @throws Problem 404 {@code kiosk-unknown}
   */
  public void declareLost(String account, String kioskId, long before) {
    store.write(
        handle -> {
          Kiosk kiosk = Kiosks.get(handle, kioskId);
          Kiosks.declareLost(handle, kiosk, before);
          note(handle, account, "kiosk-lost", kiosk.id(), "uren voor", kiosk.lostBefore(), before);
          return null;
        });
  }

  /**
   * Says that the site no longer has the kiosk.
   *
   * @param hour first hour (since 1970, UTC) without it
   * @throws Problem 404 {@code kiosk-unknown}, 422 {@code end-before-start}
   */
  public void end(String account, String kioskId, long hour) {
    store.write(
        handle -> {
          Kiosk kiosk = Kiosks.get(handle, kioskId);
          Kiosks.end(handle, kiosk, hour);
          note(handle, account, "kiosk-ended", kiosk.id(), "weg sinds", kiosk.endedHour(), hour);
          return null;
        });
  }

  /**
   * Decides that hours are whole without the rows of a kiosk that were not taken.
   *
   * @return how many rows were not set aside before
   * @throws Problem 404 {@code kiosk-unknown}
   */
  public int setAside(String account, String kioskId) {
    return store.write(
        handle -> {
          Kiosks.get(handle, kioskId);
          int rows = IntakeReview.setAsideAll(handle, kioskId);
          if (rows > 0) {
            audit.note(
                handle,
                account,
                "kiosk-rows-set-aside",
                kioskId,
                Change.fields().of("regels", null, rows).list());
          }
          return rows;
        });
  }

  private void note(
      Handle handle, String account, String action, String id, String field, Long was, long now) {
    List<Change> changes =
        Change.fields().of(field, was == null ? null : Hours.local(was), Hours.local(now)).list();
    audit.note(handle, account, action, id, changes);
  }
}
