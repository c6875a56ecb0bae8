package nl.huisvandekop.server.enrolment;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** The kiosks, stored. Thread-safe. */
public final class Kiosks {
  private static final String COLUMNS =
      "SELECT id, site_id, from_hour, ended_hour, lost_before, seq FROM kiosk";

  private final ServerStore store;

  public Kiosks(ServerStore store) {
    this.store = requireNonNull(store);
  }

  /** The kiosk whose token this is, a fresh one that was not used yet included. */
  public Optional<Kiosk> byToken(String token) {
    String hash = Secrets.hash(token);
    return store.read(
        handle ->
            handle
                .createQuery(COLUMNS + " WHERE token_hash = :hash OR pending_token_hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> read(row, hash))
                .findOne());
  }

  /** The kiosk, if there is one with this id. */
  public Optional<Kiosk> find(String id) {
    return store.read(handle -> find(handle, id));
  }

  /**
   * The kiosk, within a transaction that is already open.
   *
   * @throws Problem 404 {@code kiosk-unknown}
   */
  public static Kiosk get(Handle handle, String id) {
    return find(handle, id).orElseThrow(() -> unknown(id));
  }

  /** The same within a transaction that is already open. */
  public static Optional<Kiosk> find(Handle handle, String id) {
    return handle
        .createQuery(COLUMNS + " WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> read(row, null))
        .findOne();
  }

  /** All kiosks that a site ever had, oldest first. */
  public List<Kiosk> ofSite(String siteId) {
    return store.read(handle -> ofSite(handle, siteId));
  }

  /** The same within a transaction that is already open. */
  public static List<Kiosk> ofSite(Handle handle, String siteId) {
    return handle
        .createQuery(COLUMNS + " WHERE site_id = :site ORDER BY from_hour, id")
        .bind("site", siteId)
        .map((row, context) -> read(row, null))
        .list();
  }

  /** The sites that have a kiosk now. */
  public static Set<String> sitesWithOne(Handle handle) {
    return Set.copyOf(
        handle
            .createQuery("SELECT DISTINCT site_id FROM kiosk WHERE ended_hour IS NULL")
            .mapTo(String.class)
            .list());
  }

  /**
   * To be called first in the transaction that accepts a sync: from now on the token by which the
   * kiosk was found is its only one, and the one that it replaces has ended.
   *
   * @return the kiosk as it is within this transaction
   * @throws Problem 401 {@code token-refused} when the token was revoked or replaced meanwhile
   */
  public static Kiosk confirm(Handle handle, Kiosk kiosk) {
    String hash = requireNonNull(kiosk.tokenHash(), "tokenHash");
    handle
        .createUpdate(
            "UPDATE kiosk SET token_hash = pending_token_hash, pending_token_hash = NULL,"
                + " revoked = 0"
                + " WHERE id = :id AND pending_token_hash = :hash")
        .bind("id", kiosk.id())
        .bind("hash", hash)
        .execute();
    return handle
        .createQuery(COLUMNS + " WHERE id = :id AND token_hash = :hash")
        .bind("id", kiosk.id())
        .bind("hash", hash)
        .map((row, context) -> read(row, hash))
        .findOne()
        .orElseThrow(Kiosks::tokenRefused);
  }

  /** What a kiosk is told whose token is wrong, revoked or replaced. */
  public static Problem tokenRefused() {
    return new Problem(
        401,
        "token-refused",
        "This token is not known here, or has ended. Enrol the kiosk with a new code.");
  }

  /** What staff are told who name a kiosk that is not there. */
  static Problem unknown(String id) {
    return new Problem(404, "kiosk-unknown", "There is no kiosk " + id + ".");
  }

  /** Ends all tokens of the kiosk at once; what it counted stays. */
  public static void revoke(Handle handle, String id) {
    handle.execute(
        "UPDATE kiosk SET token_hash = NULL, pending_token_hash = NULL, revoked = 1 WHERE id = ?",
        id);
  }

  /**
   * Declares a card of the kiosk lost: hours that no card covered are down from now on.
   *
   * @param before first hour (since 1970, UTC) that is not lost
   */
  public static void declareLost(Handle handle, Kiosk kiosk, long before) {
    Outdated.mark(handle, kiosk.siteId(), kiosk.fromHour());
    handle.execute("UPDATE kiosk SET lost_before = ? WHERE id = ?", before, kiosk.id());
  }

  /**
   * Says that the site no longer has the kiosk.
   *
   * @param hour first hour (since 1970, UTC) without it
   * @throws Problem 422 {@code end-before-start} when it was not there yet
   */
  public static void end(Handle handle, Kiosk kiosk, long hour) {
    if (hour < kiosk.fromHour()) {
      throw new Problem(
          422,
          "end-before-start",
          "The site had the kiosk " + kiosk.id() + " only after that hour.");
    }
    Outdated.mark(handle, kiosk.siteId(), kiosk.fromHour());
    handle.execute("UPDATE kiosk SET ended_hour = ? WHERE id = ?", hour, kiosk.id());
  }

  private static Kiosk read(ResultSet row, String tokenHash) throws SQLException {
    return new Kiosk(
        row.getString("id"),
        row.getString("site_id"),
        row.getLong("from_hour"),
        nullableLong(row, "ended_hour"),
        nullableLong(row, "lost_before"),
        row.getLong("seq"),
        tokenHash);
  }

  private static Long nullableLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
