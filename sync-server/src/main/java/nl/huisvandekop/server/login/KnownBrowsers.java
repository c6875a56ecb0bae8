package nl.huisvandekop.server.login;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;

/**
 * Browsers in which an account logged in before. Their tries are counted apart: else whoever knows
 * a name could keep its owner out for as long as they go on guessing. Thread-safe.
 */
final class KnownBrowsers {
  private static final Duration KEPT = Duration.ofDays(90);

  private final ServerStore store;
  private final Clock clock;

  KnownBrowsers(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * Whether the account logged in there before.
   *
   * @param token that the browser keeps; null for none
   */
  boolean knows(String token, String account) {
    return token != null
        && store.read(
            handle ->
                handle
                        .createQuery(
                            "SELECT count(*) FROM known_browser WHERE token_hash = :hash"
                                + " AND account = :account AND ends_at > :now")
                        .bind("hash", Secrets.hash(token))
                        .bind("account", account)
                        .bind("now", now().toString())
                        .mapTo(Integer.class)
                        .one()
                    == 1);
  }

  /** Remembers the browser; the token is for it to keep, instead of the one it had. */
  String remember(String oldToken, String account) {
    String token = Secrets.token();
    store.write(
        handle -> {
          if (oldToken != null) {
            handle.execute(
                "DELETE FROM known_browser WHERE token_hash = ?", Secrets.hash(oldToken));
          }
          handle.execute(
              "INSERT INTO known_browser (token_hash, account, ends_at) VALUES (?, ?, ?)",
              Secrets.hash(token),
              account,
              now().plus(KEPT).toString());
          return null;
        });
    return token;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
