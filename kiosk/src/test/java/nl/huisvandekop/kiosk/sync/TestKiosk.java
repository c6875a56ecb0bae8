package nl.huisvandekop.kiosk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.CrashingConnection;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.protocol.Source;

/** A kiosk's counting and syncing on a real file, without screen and threads. */
final class TestKiosk implements AutoCloseable {
  static final Instant BUILT = Instant.parse("2026-11-24T00:00:00Z");
  static final Identity IDENTITY =
      new Identity(URI.create("http://localhost:1"), "kiosk-1", "site-1", "Voorbeeld", "token");
  private static final KioskStatus STATUS =
      new KioskStatus("0.1.0", 0, 1_000, null, null, true, null, "synced", null);
  private static Path emptyStore;

  final Path file;
  final FakeKioskClock clock;
  final SyncTransport transport;
  CrashingConnection plug = CrashingConnection.never();
  boolean sendRunningHour;
  KioskStore store;
  String epoch;
  CheckIns checkIns;
  Uptime uptime;
  SyncExchange exchange;
  private int epochs;
  private final String name;

  TestKiosk(Path file, FakeKioskClock clock, SyncTransport transport) {
    this(file, clock, transport, "epoch");
  }

  TestKiosk(Path file, FakeKioskClock clock, SyncTransport transport, String name) {
    this.file = file;
    this.clock = clock;
    this.transport = transport;
    this.name = name;
    if (!Files.exists(file)) {
      copy(emptyStore(), file);
    }
    start();
  }

  /** A new run of the program. */
  void start() {
    close();
    plug = CrashingConnection.never();
    store = new KioskStore(() -> plug.wrap(SqliteFile.open(file)));
    epoch = name + "-" + ++epochs;
    uptime = new Uptime(store, clock, epoch);
    checkIns = new CheckIns(store, clock, epoch, uptime, (connection, activity) -> {});
    exchange =
        new SyncExchange(store, clock, transport, BUILT, epoch, sendRunningHour, () -> STATUS);
    uptime.minute();
  }

  TestKiosk enrolled() {
    return enrolled(IDENTITY);
  }

  TestKiosk enrolled(Identity identity) {
    store.write(
        connection -> {
          Identities.put(connection, identity);
          return null;
        });
    return this;
  }

  UUID tap() {
    return tap(1);
  }

  UUID tap(int people) {
    UUID id = UUID.randomUUID();
    checkIns.add(id, people, null, Source.SCREEN);
    return id;
  }

  /** Time goes by with the program alive. */
  void live(Duration duration) {
    Duration step = Duration.ofMinutes(10);
    for (Duration left = duration; !left.isZero(); ) {
      Duration now = left.compareTo(step) < 0 ? left : step;
      clock.advance(now);
      uptime.minute();
      left = left.minus(now);
    }
  }

  SyncExchange.Exchanged sync() throws SyncProblem, InterruptedException {
    Identity identity = store.read(Identities::find).orElseThrow();
    return exchange.exchange(identity);
  }

  /** Until there is no more to send. */
  void syncAll() throws SyncProblem, InterruptedException {
    for (int i = 0; sync().more(); i++) {
      if (i > 1_000) {
        throw new AssertionError("there is no end to what it has to send");
      }
    }
  }

  int number(String sql, Object... values) {
    return store.read(connection -> Sql.get(connection, sql, row -> row.getInt(1), values));
  }

  String text(String sql, Object... values) {
    return store.read(
        connection -> Sql.find(connection, sql, row -> row.getString(1), values).orElse(null));
  }

  List<String> texts(String sql, Object... values) {
    return store.read(connection -> Sql.list(connection, sql, row -> row.getString(1), values));
  }

  void change(String sql, Object... values) {
    store.write(connection -> Sql.update(connection, sql, values));
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }

  static void copy(Path from, Path to) {
    try {
      Files.deleteIfExists(to.resolveSibling(to.getFileName() + "-wal"));
      Files.deleteIfExists(to.resolveSibling(to.getFileName() + "-shm"));
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Migrating takes half a second, and hundreds of stores are needed. */
  private static synchronized Path emptyStore() {
    if (emptyStore == null) {
      try {
        emptyStore = Files.createTempDirectory("empty-store").resolve("kiosk.db");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      KioskStore.migrate(emptyStore);
      emptyStore.toFile().deleteOnExit();
      emptyStore.getParent().toFile().deleteOnExit();
    }
    return emptyStore;
  }
}
