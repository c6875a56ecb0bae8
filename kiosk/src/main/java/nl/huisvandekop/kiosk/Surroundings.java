package nl.huisvandekop.kiosk;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.clock.SystemKioskClock;
import nl.huisvandekop.kiosk.hardware.Machine;
import nl.huisvandekop.kiosk.settings.Build;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.sync.HttpSyncTransport;
import nl.huisvandekop.kiosk.sync.SyncTransport;

/**
 * What of the world outside the program tests put something else for.
 *
 * @param opening opens the store's file
 * @param machine button, light and what else stands around the screen
 * @param ticks whether minutes pass by themselves; else someone calls {@link KioskApp#minute}
 */
public record Surroundings(
    KioskClock clock, SyncTransport transport, Opening opening, Machine machine, boolean ticks) {
  public Surroundings {
    requireNonNull(clock, "clock");
    requireNonNull(transport, "transport");
    requireNonNull(opening, "opening");
    requireNonNull(machine, "machine");
  }

  /** Opens a SQLite file, as {@link SqliteFile#open} does. */
  @FunctionalInterface
  public interface Opening {
    Connection open(Path file) throws SQLException;
  }

  /** The machine's clock, the network, the disk. */
  public static Surroundings real(KioskSettings settings) {
    Build build = Build.own();
    return new Surroundings(
        new SystemKioskClock(settings.clockTrusted(), build.builtAt()),
        new HttpSyncTransport(build.version()),
        SqliteFile::open,
        Machine.real(),
        true);
  }
}
