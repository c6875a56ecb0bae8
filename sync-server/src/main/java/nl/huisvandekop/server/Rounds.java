package nl.huisvandekop.server;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that nobody asks for, done again and again on a thread of its own. Thread-safe. */
final class Rounds implements AutoCloseable {
  private static final long SECONDS_TO_END = 10;
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Runnable work;
  private final ScheduledExecutorService timer;
  private boolean fails;

  /**
   * @param name as the log shows it, such as {@code forgetting}
   */
  Rounds(String name, Runnable work) {
    this.name = requireNonNull(name);
    this.work = requireNonNull(work);
    timer =
        Executors.newSingleThreadScheduledExecutor(
            run -> {
              Thread thread = new Thread(run, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does it whenever so many seconds have passed since the last time. */
  void start(long secondsBetween) {
    timer.scheduleWithFixedDelay(this::round, secondsBetween, secondsBetween, TimeUnit.SECONDS);
  }

  /**
   * A failure is logged when it begins and when it ends, and thrown never: the timer would stop.
   */
  synchronized void round() {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!fails) {
        LOG.error("What {} does fails now; it is tried again", name, e);
      }
      fails = true;
      return;
    }
    if (fails) {
      LOG.info("What {} does works again", name);
    }
    fails = false;
  }

  /** Ends; a round under way may finish, since the store is closed next. */
  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        LOG.warn("What {} does takes long; the store is closed all the same", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
