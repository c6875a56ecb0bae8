package nl.huisvandekop.kiosk.screen;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.KioskApp;
import nl.huisvandekop.kiosk.Surroundings;
import nl.huisvandekop.kiosk.hardware.Machine;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.settings.Pins;
import nl.huisvandekop.kiosk.settings.ScreenSize;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.CrashingConnection;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.volunteer.Pin;

/** A whole kiosk without a server, on a port of its own that it keeps across restarts. */
final class RealKiosk implements AutoCloseable {
  static final String PIN = "2468";

  final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:24:00Z");
  final CrashingConnection disk = CrashingConnection.never();
  private final KioskSettings settings;
  private KioskApp app;

  RealKiosk(Path data) {
    settings =
        new KioskSettings(
            "127.0.0.1",
            freePort(),
            data,
            null,
            Duration.ofMinutes(15),
            false,
            false,
            new ScreenSize(Screen.TEN_INCH.widthMm, Screen.TEN_INCH.heightMm),
            KioskSettings.Hardware.NONE,
            Pins.NONE,
            data.resolve("sticks"));
    try (KioskStore store = KioskStore.open(DataFolder.create(data).resolve("kiosk.db"))) {
      Pin.set(store, PIN);
    }
    start();
  }

  void start() {
    Surroundings around =
        new Surroundings(
            clock,
            call -> {
              throw new IOException("no network here");
            },
            file -> disk.wrap(SqliteFile.open(file)),
            Machine.real(),
            false);
    app = KioskApp.start(settings, around);
  }

  void stop() {
    app.close();
    app = null;
  }

  void minutes(int count) {
    for (int i = 0; i < count; i++) {
      clock.advance(Duration.ofMinutes(1));
      app.minute();
    }
  }

  String url(String path) {
    return "http://127.0.0.1:" + settings.port() + path;
  }

  /** Writes what elsewhere would come from the region. */
  void inStore(KioskStore.Work<?> work) {
    try (KioskStore store = KioskStore.open(settings.data().resolve("kiosk.db"))) {
      store.write(work);
    }
  }

  /** Check-ins of all hours, as they are on the disk. */
  long counted() {
    return number("SELECT coalesce(sum(value), 0) FROM cell WHERE activity_id = ''");
  }

  /** Check-ins that were told to be for an activity. */
  long countedFor(String activityId) {
    return number(
        "SELECT coalesce(sum(value), 0) FROM cell WHERE activity_id = '" + activityId + "'");
  }

  long number(String sql) {
    try (Connection connection = SqliteFile.open(settings.data().resolve("kiosk.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (app != null) {
      app.close();
    }
  }
}
