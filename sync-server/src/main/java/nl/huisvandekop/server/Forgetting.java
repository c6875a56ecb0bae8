package nl.huisvandekop.server;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.secret.RateLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has had its time though nobody asks for it: addresses whose window of tries ended,
 * and sessions that ended. Thread-safe.
 */
final class Forgetting implements AutoCloseable {
  /** So much longer than its time something may stay. */
  private static final long MINUTES_BETWEEN = 5;

  private static final long SECONDS_TO_END = 10;
  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private final RateLimit limit;
  private final Sessions sessions;
  private final AuditLog audit;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "forgetting");
            thread.setDaemon(true);
            return thread;
          });
  private boolean fails;

  Forgetting(RateLimit limit, Sessions sessions, AuditLog audit) {
    this.limit = requireNonNull(limit);
    this.sessions = requireNonNull(sessions);
    this.audit = requireNonNull(audit);
  }

  /** Does it at once, for what ended while no server ran, and every few minutes from then on. */
  void start() {
    round();
    timer.scheduleWithFixedDelay(this::round, MINUTES_BETWEEN, MINUTES_BETWEEN, TimeUnit.MINUTES);
  }

  /**
   * A failure is logged when it begins and when it ends, and thrown never: the timer would stop.
   */
  synchronized void round() {
    try {
      limit.forgetEnded();
      sessions.forgetEnded();
      audit.forgetEnded();
    } catch (RuntimeException e) {
      if (!fails) {
        LOG.error("Ended sessions and tries can't be deleted; tried again", e);
      }
      fails = true;
      return;
    }
    if (fails) {
      LOG.info("Ended sessions and tries are deleted again");
    }
    fails = false;
  }

  /** Ends; a round under way may finish, since the store is closed next. */
  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        LOG.warn("Deleting what ended takes long; the store is closed all the same");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
