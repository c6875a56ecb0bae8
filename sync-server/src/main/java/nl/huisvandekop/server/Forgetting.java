package nl.huisvandekop.server;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.login.Logins;
import nl.huisvandekop.server.secret.RateLimit;

/**
 * Deletes what has had its time though nobody asks for it: addresses whose window of tries ended,
 * and sessions that ended. Thread-safe.
 */
final class Forgetting implements AutoCloseable {
  /** So much longer than its time something may stay. */
  private static final long SECONDS_BETWEEN = 300;

  private final RateLimit limit;
  private final Sessions sessions;
  private final Logins logins;
  private final AuditLog audit;
  private final Rounds rounds = new Rounds("forgetting", this::forget);

  Forgetting(RateLimit limit, Sessions sessions, Logins logins, AuditLog audit) {
    this.limit = requireNonNull(limit);
    this.sessions = requireNonNull(sessions);
    this.logins = requireNonNull(logins);
    this.audit = requireNonNull(audit);
  }

  /** Does it at once, for what ended while no server ran, and every few minutes from then on. */
  void start() {
    round();
    rounds.start(SECONDS_BETWEEN);
  }

  void round() {
    rounds.round();
  }

  private void forget() {
    limit.forgetEnded();
    sessions.forgetEnded();
    logins.forgetEnded();
    audit.forgetEnded();
  }

  @Override
  public void close() {
    rounds.close();
  }
}
