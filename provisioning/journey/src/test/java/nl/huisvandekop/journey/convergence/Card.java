package nl.huisvandekop.journey.convergence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.Backup;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.sync.Enrolment;
import nl.huisvandekop.kiosk.sync.Identities;
import nl.huisvandekop.kiosk.sync.Identity;
import nl.huisvandekop.kiosk.sync.SyncExchange;
import nl.huisvandekop.kiosk.sync.SyncProblem;
import nl.huisvandekop.kiosk.sync.SyncTransport;
import nl.huisvandekop.kiosk.testing.CrashingConnection;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.uptime.HeldStretches;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.protocol.KioskStatus;

/** An SD card with a kiosk's store, and the program while it runs. */
final class Card {
  private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");
  private static final KioskStatus STATUS =
      new KioskStatus("0.1.0", 0, 100, null, null, true, null, "synced", null);

  final String site;
  final List<Tap> recent = new ArrayList<>();
  final FakeKioskClock clock;
  int undated;

  private final Path folder;
  private final SyncTransport network;
  private final CrashingConnection plug = CrashingConnection.never();
  private KioskStore store;
  private CheckIns checkIns;
  private Uptime uptime;
  private SyncExchange exchange;
  private int backups;

  /** A card whose folder may hold a store already; it is off. */
  Card(Path folder, String site, Instant now, SyncTransport network) {
    this.folder = folder;
    this.site = site;
    this.network = network;
    this.clock = new FakeKioskClock(now);
    KioskStore.migrate(file());
  }

  Path file() {
    return folder.resolve("kiosk.db");
  }

  boolean runs() {
    return store != null;
  }

  CheckIns checkIns() {
    return checkIns;
  }

  /** Starts the program; what can still be changed is a minute older after that. */
  void start() {
    String epoch = UUID.randomUUID().toString();
    store = new KioskStore(() -> plug.wrap(SqliteFile.open(file())));
    uptime = new Uptime(store, clock, epoch);
    checkIns = new CheckIns(store, clock, epoch, uptime, (connection, activity) -> {});
    exchange = new SyncExchange(store, clock, network, BUILT, epoch, false, () -> STATUS);
    minute();
  }

  /** Pulls the plug, if it has not been pulled already. */
  void stop() {
    store.close();
    store = null;
    plug.rearm(Integer.MAX_VALUE);
  }

  void crashAfter(int statements) {
    plug.rearm(statements);
  }

  /** After a crash the program starts anew; false when there was none. */
  boolean restartIfCrashed() {
    if (!plug.hasCrashed()) {
      plug.rearm(Integer.MAX_VALUE);
      return false;
    }
    stop();
    start();
    return true;
  }

  /** A minute of running time, at the time that the clock shows. */
  void minute() {
    age(1);
    checkIns.minute();
    uptime.minute();
  }

  /** Ten minutes of running time went by. */
  void tenMinutes() {
    clock.advance(Duration.ofMinutes(10));
    for (int i = 0; i < 10; i++) {
      age(1);
      checkIns.minute();
    }
    uptime.minute();
  }

  boolean trusted() {
    return clock.trust() != ClockTrust.UNKNOWN;
  }

  void enrol(String code) throws SyncProblem, InterruptedException {
    new Enrolment(store, clock, network, BUILT, null).enrol("http://127.0.0.1:8090", code);
  }

  Identity identity() {
    if (runs()) {
      return store.read(Identities::find).orElseThrow();
    }
    try (KioskStore off = KioskStore.open(file())) {
      return off.read(Identities::find).orElseThrow();
    }
  }

  /** Exchanges once; whether there is more to send. */
  boolean sync() throws SyncProblem, InterruptedException {
    return exchange.exchange(identity()).more();
  }

  void write(String sql, Object... arguments) {
    store.write(connection -> Sql.update(connection, sql, arguments));
  }

  List<String> list(String sql) {
    return store.read(connection -> Sql.list(connection, sql, row -> row.getString(1)));
  }

  Path backup() {
    Path copy = folder.resolve("backup-" + ++backups);
    Backup.copy(file(), copy);
    return copy;
  }

  /** Puts a backup back on this card, as the restore command does; the program is off. */
  void restore(Path backup) {
    replaceFile(backup);
    recent.clear();
    try (KioskStore restored = KioskStore.open(file())) {
      restored.write(
          connection -> {
            HeldStretches.breakOff(connection);
            return null;
          });
    }
  }

  /** The same bytes on another card; both programs are off. */
  Card copy(Path otherFolder) {
    Card copy = new Card(otherFolder, site, clock.now(), network);
    copy.replaceFile(file());
    return copy;
  }

  private void replaceFile(Path with) {
    try {
      Files.deleteIfExists(folder.resolve("kiosk.db-wal"));
      Files.deleteIfExists(folder.resolve("kiosk.db-shm"));
      Files.copy(with, file(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void age(int minutes) {
    recent.replaceAll(tap -> tap.older(minutes));
    recent.removeIf(tap -> tap.age() >= 8);
  }
}
