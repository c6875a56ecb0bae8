package nl.huisvandekop.kiosk.status;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.protocol.KioskStatus;

/** The kiosk's account of itself. Nothing in it tells of a visitor. Thread-safe. */
public final class KioskHealth {
  private static final int STEP_MIB = 100;
  private static final int MILLI = 1_000;

  /** An open page tells every 20 seconds; while another is loaded some may be missed. */
  private static final Duration SCREEN_SILENT = Duration.ofMinutes(3);

  private final Path system;
  private final Path data;
  private final String version;
  private final KioskClock clock;
  private final StoreHealth store;
  private final long startNanos;
  private volatile Long screenNanos;
  private volatile Set<String> spoken;

  /**
   * @param data the data folder, whose disk counts
   */
  public KioskHealth(Path data, String version, KioskClock clock, StoreHealth store) {
    this(Path.of("/sys"), data, version, clock, store);
  }

  /** With another place for the devices, for tests. */
  KioskHealth(Path system, Path data, String version, KioskClock clock, StoreHealth store) {
    this.system = requireNonNull(system);
    this.data = requireNonNull(data);
    this.version = requireNonNull(version);
    this.clock = requireNonNull(clock);
    this.store = requireNonNull(store);
    this.startNanos = clock.monotonicNanos();
  }

  /** The screen's page gave a sign of life. */
  public void screenIsAlive() {
    screenNanos = clock.monotonicNanos();
  }

  /** Whole seconds since the screen's last sign of life, null while there was none. */
  public Long secondsSinceScreen() {
    Long last = screenNanos;
    return last == null ? null : Duration.ofNanos(clock.monotonicNanos() - last).toSeconds();
  }

  /** The screen's browser has voices for these languages, by their codes. */
  public void screenSpeaks(Set<String> languages) {
    spoken = Set.copyOf(languages);
  }

  /** The languages that can be read aloud, null while no screen has said so. */
  public Set<String> spoken() {
    return spoken;
  }

  /** The state now. */
  public KioskStatus status() {
    return new KioskStatus(
        version,
        (int) Duration.ofNanos(clock.monotonicNanos() - startNanos).toDays(),
        freeMiB(),
        temperature(),
        underVoltage(),
        store.isWhole(),
        screenAlive(),
        clock.trust().toString(),
        diskOk());
  }

  private Boolean screenAlive() {
    Long last = screenNanos;
    return last == null ? null : clock.monotonicNanos() - last <= SCREEN_SILENT.toNanos();
  }

  /** In steps, so that no single check-in moves it. */
  private long freeMiB() {
    try {
      long free = Files.getFileStore(data).getUsableSpace() / (1 << 20);
      return free / STEP_MIB * STEP_MIB;
    } catch (IOException e) {
      return 0;
    }
  }

  private Integer temperature() {
    Long milli = number(system.resolve("class/thermal/thermal_zone0/temp"));
    return milli == null ? null : (int) (milli / MILLI);
  }

  /** A Pi's firmware reports it through the hardware monitor that is called rpi_volt. */
  private Boolean underVoltage() {
    Path monitors = system.resolve("class/hwmon");
    if (!Files.isDirectory(monitors)) {
      return null;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(monitors)) {
      for (Path entry : entries) {
        Path name = entry.resolve("name");
        if (Files.exists(name) && Files.readString(name).strip().equals("rpi_volt")) {
          Long alarm = number(entry.resolve("in0_lcrit_alarm"));
          return alarm == null ? null : alarm != 0;
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  /** A file system of ext4 counts the faults that it met, across starts too. */
  private Boolean diskOk() {
    try {
      Path device = Path.of(Files.getFileStore(data).name()).getFileName();
      Long faults = number(system.resolve("fs/ext4").resolve(device).resolve("errors_count"));
      return faults == null ? null : faults == 0;
    } catch (IOException e) {
      return null;
    }
  }

  private static Long number(Path file) {
    try {
      return Long.valueOf(Files.readString(file).strip());
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }
}
