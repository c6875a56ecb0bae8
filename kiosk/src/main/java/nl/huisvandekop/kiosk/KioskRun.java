package nl.huisvandekop.kiosk;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.chassis.settings.SettingsException;
import nl.huisvandekop.kiosk.activity.Leftovers;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.settings.ServerAddress;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.sync.Identities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the program: from opening the store to closing it. */
final class KioskRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KioskRun.class);

  private final Parts parts;
  private final Javalin web;
  private final List<MinuteTask> minutely;
  private ClockTrust lastTrust;

  private KioskRun(Parts parts, int port) {
    this.parts = parts;
    web = KioskWeb.create(parts, port);
    // First the ids: whatever else fails, none may stay longer than was promised.
    minutely =
        List.of(
            new MinuteTask("Forgetting check-ins", parts.checkIns::minute),
            new MinuteTask("Forgetting who wants to come", parts.coming::minute),
            new MinuteTask("Forgetting drafts", new Leftovers(parts.store, parts.clock)::minute),
            new MinuteTask("Marking the hours", parts.uptime::minute),
            new MinuteTask("Looking after the store", parts.storeHealth::minute));
  }

  /**
   * Starts; when this returns, it answers.
   *
   * @param port 0 takes a free one
   * @param takeOnNext told when another site's identity waits to be taken on
   */
  static KioskRun start(
      KioskSettings settings, Surroundings around, int port, Runnable takeOnNext) {
    Path file = settings.data().resolve(KioskStore.FILE_NAME);
    new SiteChange(file, around.clock()).perform();
    KioskStore.migrate(file);
    KioskStore store = new KioskStore(() -> around.opening().open(file));
    try {
      requireOpenHourAllowed(settings, store);
      KioskRun run = new KioskRun(new Parts(settings, around, store, takeOnNext), port);
      run.begin();
      return run;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void begin() {
    distrustAsBefore();
    minute();
    web.start();
    parts.sync.start();
    parts.devices.start();
    LOG.info(
        "Kiosk {} serves on {}:{}, data in {}",
        parts.build.version(),
        parts.settings.host(),
        web.port(),
        parts.settings.data());
  }

  int port() {
    return web.port();
  }

  /** A minute of running time went by. */
  void minute() {
    ClockTrust trust = parts.clock.trust();
    if (trust != lastTrust) {
      lastTrust = trust;
      LOG.info("Clock: {}", trust);
    }
    minutely.forEach(MinuteTask::run);
  }

  void requireWritable() {
    parts.storeHealth.requireWritable();
  }

  /** First no more taps, then no more sync, then the store: what was acknowledged is on disk. */
  @Override
  public void close() {
    parts.devices.close();
    // Else open pages would hold up the web server until they are told something.
    parts.events.close();
    try {
      web.stop();
    } finally {
      try {
        parts.sync.close();
      } finally {
        parts.store.close();
      }
    }
  }

  private static void requireOpenHourAllowed(KioskSettings settings, KioskStore store) {
    if (settings.syncOpenHour() && settings.syncServer() == null) {
      store
          .read(Identities::find)
          .filter(identity -> !ServerAddress.isLoopback(identity.server()))
          .ifPresent(
              identity -> {
                throw new SettingsException(
                    List.of(KioskSettings.openHourRefused(identity.server())));
              });
    }
  }

  /** A server that contradicted this boot's clock did so for good, across restarts too. */
  private void distrustAsBefore() {
    boolean sameBoot =
        parts.store.read(
            connection ->
                Sql.find(
                        connection,
                        "SELECT clock_distrusted_boot FROM sync_state",
                        row -> row.getString(1))
                    .filter(boot -> boot.equals(parts.clock.bootId()))
                    .isPresent());
    parts.clock.distrust(sameBoot);
  }
}
