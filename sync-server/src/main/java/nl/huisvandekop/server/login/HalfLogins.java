package nl.huisvandekop.server.login;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;

/** Logins that lack the second factor yet; they open nothing. Thread-safe. */
final class HalfLogins {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final ServerStore store;
  private final Clock clock;

  HalfLogins(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  String open(String account) {
    String token = Secrets.token();
    store.write(
        handle ->
            handle.execute(
                "INSERT INTO half_login (token_hash, account, ends_at) VALUES (?, ?, ?)",
                Secrets.hash(token),
                account,
                now().plus(LONGEST).toString()));
    return token;
  }

  /** Whose password was right. */
  Optional<String> find(String token) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT account FROM half_login WHERE token_hash = :hash AND ends_at > :now")
                .bind("hash", Secrets.hash(token))
                .bind("now", now().toString())
                .mapTo(String.class)
                .findOne());
  }

  void close(String token) {
    store.write(
        handle ->
            handle.execute("DELETE FROM half_login WHERE token_hash = ?", Secrets.hash(token)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
