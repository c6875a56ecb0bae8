package nl.huisvandekop.kiosk;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.settings.SettingsException;
import nl.huisvandekop.chassis.store.SchemaException;
import nl.huisvandekop.kiosk.clock.SystemKioskClock;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running kiosk. It starts anew by itself when it was enrolled for another site. Thread-safe.
 */
public final class KioskApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KioskApp.class);
  private static final int FAILED = 1;

  private final KioskSettings settings;
  private final Surroundings around;
  private final DataFolder folder;
  private final ScheduledExecutorService ticker = threads("minutes");
  private final ScheduledExecutorService clockwatch = threads("clock");
  private final ScheduledExecutorService control = threads("control");
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private KioskRun run;

  private KioskApp(KioskSettings settings, Surroundings around, DataFolder folder) {
    this.settings = settings;
    this.around = around;
    this.folder = folder;
  }

  /**
   * Starts a kiosk; when this returns, it answers.
   *
   * @throws SettingsException when another program runs on the same folder, or a setting can't be
   * @throws SchemaException when the store is not for this program; it is left as it was
   */
  public static KioskApp start(KioskSettings settings, Surroundings around) {
    DataFolder folder = DataFolder.lock(settings.data());
    KioskApp app = new KioskApp(settings, around, folder);
    try {
      app.begin(settings.port());
      return app;
    } catch (RuntimeException e) {
      app.stopThreads();
      folder.close();
      throw e;
    }
  }

  /** The same with this machine's clock, network and disk. */
  public static KioskApp start(KioskSettings settings) {
    return start(settings, Surroundings.real(settings));
  }

  /** Where it listens. */
  public synchronized URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + run.port());
  }

  /** A minute of running time went by; called by the program itself unless a test does. */
  public synchronized void minute() {
    if (run != null) {
      run.minute();
    }
  }

  /**
   * Whether a tap could be stored now.
   *
   * @throws RuntimeException when it can't
   */
  public synchronized void requireWritable() {
    if (run == null) {
      throw new IllegalStateException("The kiosk has ended");
    }
    run.requireWritable();
  }

  /**
   * Waits until the kiosk ended.
   *
   * @return the process's exit code
   */
  public int awaitEnd() {
    return ended.join();
  }

  /** Ends within ten seconds; what was acknowledged is on the disk. */
  @Override
  public void close() {
    stopThreads();
    synchronized (this) {
      if (run != null) {
        run.close();
        run = null;
        folder.close();
        LOG.info("Kiosk stopped");
      }
    }
    ended.complete(0);
  }

  private synchronized void begin(int port) {
    if (around.clock() instanceof SystemKioskClock clock) {
      clock.glance();
    }
    run = KioskRun.start(settings, around, port, this::restartSoon);
    if (around.ticks()) {
      ticker.scheduleAtFixedRate(this::minuteSafely, 1, 1, TimeUnit.MINUTES);
      if (around.clock() instanceof SystemKioskClock clock) {
        clockwatch.scheduleWithFixedDelay(clock::refresh, 0, 30, TimeUnit.SECONDS);
      }
    }
  }

  private void minuteSafely() {
    try {
      minute();
    } catch (RuntimeException e) {
      // Thrown on, it would end the schedule, and ids would stay.
      LOG.error("A minute's work failed; it is tried again with the next", e);
    }
  }

  /** Called by the sync loop, which the restart itself ends. */
  private void restartSoon() {
    control.execute(this::restart);
  }

  private synchronized void restart() {
    if (run == null) {
      return;
    }
    int port = run.port();
    run.close();
    run = null;
    try {
      run = KioskRun.start(settings, around, port, this::restartSoon);
    } catch (RuntimeException e) {
      LOG.error("The kiosk can't start anew", e);
      folder.close();
      ended.complete(FAILED);
    }
  }

  private void stopThreads() {
    ticker.shutdownNow();
    clockwatch.shutdownNow();
    control.shutdown();
  }

  private static ScheduledExecutorService threads(String name) {
    ThreadFactory factory =
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        };
    return Executors.newSingleThreadScheduledExecutor(factory);
  }
}
