package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.settings.ServerAddress;
import nl.huisvandekop.kiosk.store.KioskStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges with the server for as long as the program runs, on a thread of its own. Thread-safe.
 *
 * <p>The identity is read from the store at every round, so that an enrolment beside the running
 * program takes effect without a restart.
 */
public final class SyncLoop implements AutoCloseable {
  /** How soon an enrolment that another program wrote into the store is noticed. */
  private static final Duration IDENTITY_LOOK = Duration.ofSeconds(2);

  /** An orderly stop waits no longer for the thread; the call under way is aborted. */
  private static final Duration STOP_WAIT = Duration.ofSeconds(1);

  private static final Duration BETWEEN_PRUNINGS = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

  private final Options options;
  private final KioskStore store;
  private final KioskClock clock;
  private final SyncExchange exchange;
  private final ReferenceFetch reference;
  private final SyncState state;
  private final Pace pace;
  private final Runnable takeOnNext;
  private final Thread thread = new Thread(this::run, "sync");
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private boolean soon;
  private boolean stopped;
  private Optional<Identity> lastIdentity = Optional.empty();
  private Long prunedNanos;

  /**
   * How it runs.
   *
   * @param server SYNC_SERVER; null for the enrolled one
   * @param interval SYNC_INTERVAL_SECONDS
   * @param sendRunningHour SYNC_OPEN_HOUR; refused unless the server is on this machine
   * @param builtAt when this program was made
   */
  public record Options(URI server, Duration interval, boolean sendRunningHour, Instant builtAt) {
    public Options {
      requireNonNull(interval, "interval");
      requireNonNull(builtAt, "builtAt");
    }
  }

  /**
   * @param takeOnNext told once, on the loop's thread, that the store must be set aside for another
   *     site; it must return at once. The loop has then ended.
   */
  public SyncLoop(
      Options options,
      KioskStore store,
      KioskClock clock,
      SyncTransport transport,
      SyncExchange exchange,
      SyncState state,
      Runnable takeOnNext) {
    this(
        options,
        store,
        clock,
        transport,
        exchange,
        state,
        takeOnNext,
        RandomGenerator.getDefault());
  }

  /** With a known sequence of jitter, for tests. */
  SyncLoop(
      Options options,
      KioskStore store,
      KioskClock clock,
      SyncTransport transport,
      SyncExchange exchange,
      SyncState state,
      Runnable takeOnNext,
      RandomGenerator random) {
    this.options = requireNonNull(options);
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.exchange = requireNonNull(exchange);
    this.state = requireNonNull(state);
    this.takeOnNext = requireNonNull(takeOnNext);
    this.reference =
        new ReferenceFetch(store, new ServerClient(transport, clock, options.builtAt()));
    this.pace = new Pace(options.interval(), random);
  }

  /** Begins; the first round is at once. */
  public void start() {
    thread.start();
  }

  /** Does not wait for the interval: after an enrolment, or when someone wants to see it work. */
  public void syncSoon() {
    lock.lock();
    try {
      soon = true;
      wake.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends within a second; a call under way is aborted, and what it carried is sent again later. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopped = true;
      wake.signalAll();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
    if (Thread.currentThread() != thread) {
      try {
        thread.join(STOP_WAIT.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try {
      while (!isStopped()) {
        Optional<Duration> wait = round();
        if (wait.isEmpty()) {
          return;
        }
        await(wait.get());
      }
    } catch (InterruptedException stop) {
      // Asked to end; whatever was under way is as if it had been lost on the line.
    }
  }

  /**
   * One round.
   *
   * @return how long to wait for the next; empty when the loop is to end
   */
  Optional<Duration> round() throws InterruptedException {
    String before = state.code();
    try {
      if (store.read(Identities::next).isPresent()) {
        takeOnNext.run();
        return Optional.empty();
      }
      return Optional.of(exchangeOnce());
    } catch (SyncProblem problem) {
      state.failed(problem.why());
      return Optional.of(pace.afterFailure(problem.retryAfter()));
    } catch (RuntimeException broken) {
      if (!isStopped()) {
        LOG.error("The store or the program failed while syncing", broken);
      }
      state.failed(SyncCause.STORE_FAILED);
      return Optional.of(pace.afterFailure(Optional.empty()));
    } finally {
      if (!state.code().equals(before)) {
        LOG.info("Sync: {}", state.code());
      }
    }
  }

  private Duration exchangeOnce() throws SyncProblem, InterruptedException {
    lastIdentity = store.read(Identities::find);
    if (lastIdentity.isEmpty()) {
      state.failed(SyncCause.NOT_ENROLLED);
      return pace.idle();
    }
    Identity enrolled = lastIdentity.get();
    Identity identity = options.server() == null ? enrolled : enrolled.at(options.server());
    if (options.sendRunningHour() && !ServerAddress.isLoopback(identity.server())) {
      throw SyncProblem.of(SyncCause.OPEN_HOUR_REFUSED);
    }
    SyncExchange.Exchanged exchanged = exchange.exchange(identity);
    if (exchanged.clockWrong()) {
      state.failed(SyncCause.CLOCK_WRONG);
    } else {
      state.succeeded(exchanged.remarks());
    }
    pruneDaily();
    refreshReference(identity, exchanged);
    return pace.afterSuccess(exchanged.more(), exchanged.nextSyncSeconds());
  }

  /** A reference that can't be read holds up nothing: the kiosk keeps the one it has. */
  private void refreshReference(Identity identity, SyncExchange.Exchanged exchanged)
      throws InterruptedException {
    if (exchanged.more()) {
      return;
    }
    try {
      reference.refresh(identity, exchanged.referenceTag());
    } catch (SyncProblem problem) {
      LOG.info("The region's reference could not be read: {}", problem.code());
    }
  }

  private void pruneDaily() {
    long nanos = clock.monotonicNanos();
    boolean due = prunedNanos == null || nanos - prunedNanos >= BETWEEN_PRUNINGS.toNanos();
    if (due && clock.trust().isTrusted()) {
      prunedNanos = nanos;
      store.write(
          connection -> {
            Pruning.prune(connection, clock.now(), exchange.epoch());
            return null;
          });
    }
  }

  private boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  private void await(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      lock.lock();
      try {
        long left = end - System.nanoTime();
        if (!soon && !stopped && left > 0) {
          wake.await(Math.min(left, IDENTITY_LOOK.toNanos()), TimeUnit.NANOSECONDS);
        }
        if (soon || stopped || end - System.nanoTime() <= 0) {
          soon = false;
          return;
        }
      } finally {
        lock.unlock();
      }
      if (enrolledAnew()) {
        return;
      }
    }
  }

  private boolean enrolledAnew() {
    try {
      return store.read(
          connection ->
              Identities.next(connection).isPresent()
                  || !Objects.equals(Identities.find(connection), lastIdentity));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }
}
