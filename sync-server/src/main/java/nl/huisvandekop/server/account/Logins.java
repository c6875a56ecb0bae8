package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.secret.RateLimit.Bound;
import nl.huisvandekop.server.secret.Secrets;

/** Logging in with name and password; guessing is bounded per address and per name. Thread-safe. */
public final class Logins {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES_PER_ADDRESS = 20;

  /** Per name they are few: who knows a name must not get to try a dictionary from many places. */
  private static final int TRIES_PER_NAME = 10;

  private final Accounts accounts;
  private final Sessions sessions;
  private final RateLimit limit;

  public Logins(Accounts accounts, Sessions sessions, RateLimit limit) {
    this.accounts = requireNonNull(accounts);
    this.sessions = requireNonNull(sessions);
    this.limit = requireNonNull(limit);
  }

  /**
   * Checks the password and starts a session. A name that is not known takes as long as one that
   * is.
   *
   * @param address where the request comes from
   * @return the session's token, for the cookie
   * @throws Problem 401 {@code login-refused}, or 429 {@code too-many-tries} with Retry-After
   */
  public String signIn(String name, String password, String address) {
    String known = name.strip();
    List<Bound> bounds =
        List.of(
            new Bound("login:address:" + address, TRIES_PER_ADDRESS, WINDOW),
            new Bound("login:name:" + Secrets.hash(known), TRIES_PER_NAME, WINDOW));
    limit.take(bounds);
    if (!Passwords.matches(password, accounts.passwordHash(known).orElse(null))) {
      throw new Problem(401, "login-refused", "This name and password do not go together.");
    }
    limit.giveBack(bounds);
    return sessions.open(known);
  }
}
