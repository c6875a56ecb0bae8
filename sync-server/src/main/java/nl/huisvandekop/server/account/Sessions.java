package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** Logins of browsers: they end after 30 minutes without use, and after 12 hours. Thread-safe. */
public final class Sessions {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);

  /** Use is written down no more often than this. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private final ServerStore store;
  private final Clock clock;

  public Sessions(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /** Starts a session for an account that exists; the token goes into the cookie. */
  public String open(String account) {
    String token = Secrets.token();
    Instant now = now();
    store.write(
        handle -> {
          forgetEnded(handle, now);
          return handle.execute(
              "INSERT INTO session (token_hash, account, csrf, expires_at, ends_at)"
                  + " VALUES (?, ?, ?, ?, ?)",
              Secrets.hash(token),
              account,
              Secrets.token(),
              now.plus(IDLE).toString(),
              now.plus(LONGEST).toString());
        });
    return token;
  }

  /** Who has this session, unless it has ended; being asked counts as use. */
  public Optional<SignedIn> find(String token) {
    String hash = Secrets.hash(token);
    Instant now = now();
    Optional<Found> found = store.read(handle -> find(handle, hash, now));
    found
        .filter(session -> session.expires().isBefore(now.plus(IDLE).minus(GRAIN)))
        .ifPresent(
            session ->
                store.write(
                    handle ->
                        handle.execute(
                            "UPDATE session SET expires_at = ? WHERE token_hash = ?",
                            now.plus(IDLE).toString(),
                            hash)));
    return found.map(Found::signedIn);
  }

  /** Ends the session; nothing happens when there is none. */
  public void close(String token) {
    store.write(
        handle -> handle.execute("DELETE FROM session WHERE token_hash = ?", Secrets.hash(token)));
  }

  /**
   * Gives the session another token, since more may be done with it from now on, or since the old
   * one may be known to someone else.
   *
   * @return the new token, for the cookie
   */
  public String renew(String token) {
    String renewed = Secrets.token();
    store.write(
        handle ->
            handle.execute(
                "UPDATE session SET token_hash = ?, csrf = ? WHERE token_hash = ?",
                Secrets.hash(renewed),
                Secrets.token(),
                Secrets.hash(token)));
    return renewed;
  }

  /** How many sessions the account has, this one among them. */
  public int count(String account) {
    String now = now().toString();
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM session WHERE account = :account"
                        + " AND expires_at > :now AND ends_at > :now")
                .bind("account", account)
                .bind("now", now)
                .mapTo(Integer.class)
                .one());
  }

  /** Ends all sessions of the account but this one. */
  public void closeOthers(String account, String token) {
    store.write(handle -> closeOthers(handle, account, token));
  }

  static int closeOthers(Handle handle, String account, String token) {
    endHalfLogins(handle, account);
    return handle.execute(
        "DELETE FROM session WHERE account = ? AND token_hash <> ?", account, Secrets.hash(token));
  }

  /** Ends all sessions of the account, within a transaction that is already open. */
  public static int closeAll(Handle handle, String account) {
    endHalfLogins(handle, account);
    return handle.execute("DELETE FROM session WHERE account = ?", account);
  }

  /** Who was let in halfway by an old password must not get the other half after it has ended. */
  private static void endHalfLogins(Handle handle, String account) {
    handle.execute("DELETE FROM half_login WHERE account = ?", account);
  }

  /** Deletes the sessions that have ended; to be called every hour at least. */
  public void forgetEnded() {
    Instant now = now();
    store.write(handle -> forgetEnded(handle, now));
  }

  private static int forgetEnded(Handle handle, Instant now) {
    return handle.execute(
        "DELETE FROM session WHERE expires_at <= ? OR ends_at <= ?",
        now.toString(),
        now.toString());
  }

  private record Found(SignedIn signedIn, Instant expires) {}

  private static Optional<Found> find(Handle handle, String hash, Instant now) {
    return handle
        .createQuery(
            "SELECT account, csrf, expires_at FROM session"
                + " WHERE token_hash = :hash AND expires_at > :now AND ends_at > :now")
        .bind("hash", hash)
        .bind("now", now.toString())
        .map(
            (row, context) ->
                new Found(
                    new SignedIn(
                        Accounts.find(handle, row.getString("account")).orElseThrow(),
                        row.getString("csrf")),
                    Instant.parse(row.getString("expires_at"))))
        .findOne();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
