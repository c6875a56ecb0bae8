package nl.huisvandekop.server.pin;

import static java.util.Objects.requireNonNull;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.util.Optional;
import nl.huisvandekop.protocol.Reference.VolunteerPin;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** The volunteers' PINs that staff gave. Thread-safe. */
public final class SitePins {
  /** What the audit log calls it. */
  public static final String GIVEN = "pin-given";

  private static final int DIGITS = 6;

  /** As on the kiosk, which compares with it: half a second on a Pi. */
  private static final int COST = 10;

  private final ServerStore store;
  private final AuditLog audit;

  public SitePins(ServerStore store, AuditLog audit) {
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
  }

  /**
   * Gives a site a new PIN; its kiosks take it over when they next read their reference.
   *
   * @param account who does so
   * @return the PIN, which is stored as a hash only
   */
  public String give(String account, String siteId) {
    String pin = Secrets.text("0123456789", DIGITS);
    String hash = BCrypt.withDefaults().hashToString(COST, pin.toCharArray());
    String serial = Secrets.token();
    store.write(
        handle -> {
          audit.note(handle, account, GIVEN, siteId);
          return handle
              .createUpdate(
                  "INSERT INTO site_pin (site_id, serial, hash) VALUES (:site, :serial, :hash)"
                      + " ON CONFLICT (site_id) DO UPDATE SET serial = :serial, hash = :hash")
              .bind("site", siteId)
              .bind("serial", serial)
              .bind("hash", hash)
              .execute();
        });
    return pin;
  }

  /** What a site's kiosks are told; empty while staff never gave one. */
  public static Optional<VolunteerPin> find(Handle handle, String siteId) {
    return handle
        .createQuery("SELECT serial, hash FROM site_pin WHERE site_id = :site")
        .bind("site", siteId)
        .map((row, context) -> new VolunteerPin(row.getString("serial"), row.getString("hash")))
        .findOne();
  }
}
