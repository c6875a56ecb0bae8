package nl.huisvandekop.kiosk.clock;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The machine's own clock. What vouches for it is looked up by {@link #refresh}, which may take a
 * second and is called beside the taps, at most a minute apart.
 */
public final class SystemKioskClock implements KioskClock {
  /** How far a hardware clock may differ from the system's time and still vouch for it. */
  private static final Duration RTC_DIFFERENCE = Duration.ofSeconds(60);

  private static final int TIMEDATECTL_SECONDS = 5;

  private final Path root;
  private final boolean operatorVouches;
  private final Instant builtAt;
  private volatile ClockTrust found = ClockTrust.UNKNOWN;
  private volatile boolean distrusted;

  /**
   * @param operatorVouches whether CLOCK=trusted
   * @param builtAt when this program was made; no time before it can be right
   */
  public SystemKioskClock(boolean operatorVouches, Instant builtAt) {
    this(Path.of("/"), operatorVouches, builtAt);
  }

  /** Below another root than the system's, for tests. */
  SystemKioskClock(Path root, boolean operatorVouches, Instant builtAt) {
    this.root = requireNonNull(root);
    this.operatorVouches = operatorVouches;
    this.builtAt = requireNonNull(builtAt);
  }

  /** Looks at what vouches for the time. */
  public void refresh() {
    look(true);
  }

  /** The same, without what may take its time: for the start, which waits for nothing. */
  public void glance() {
    look(false);
  }

  private void look(boolean askKernel) {
    if (operatorVouches) {
      found = ClockTrust.TRUSTED;
    } else if (timeServiceInStep() || (askKernel && kernelInStep())) {
      found = ClockTrust.SYNCED;
    } else {
      found = hardwareClockAgrees() ? ClockTrust.RTC : ClockTrust.UNKNOWN;
    }
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long monotonicNanos() {
    return System.nanoTime();
  }

  @Override
  public ClockTrust trust() {
    return distrusted || now().isBefore(builtAt) ? ClockTrust.UNKNOWN : found;
  }

  @Override
  public String bootId() {
    return read(root.resolve("proc/sys/kernel/random/boot_id"));
  }

  @Override
  public void distrust(boolean distrust) {
    distrusted = distrust;
  }

  /** systemd-timesyncd leaves a file. */
  private boolean timeServiceInStep() {
    return Files.exists(root.resolve("run/systemd/timesync/synchronized"));
  }

  /** Chrony and ntpd are seen by the kernel's own flag. */
  private boolean kernelInStep() {
    Path timedatectl = root.resolve("usr/bin/timedatectl");
    if (!Files.isExecutable(timedatectl)) {
      return false;
    }
    try {
      Process process =
          new ProcessBuilder(
                  timedatectl.toString(), "show", "--property=NTPSynchronized", "--value")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(TIMEDATECTL_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.strip().equals("yes");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean hardwareClockAgrees() {
    Path clocks = root.resolve("sys/class/rtc");
    if (!Files.isDirectory(clocks)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(clocks, "rtc*")) {
      for (Path entry : entries) {
        if (agrees(read(entry.resolve("since_epoch")))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean agrees(String secondsSinceEpoch) {
    try {
      Instant hardware = Instant.ofEpochSecond(Long.parseLong(secondsSinceEpoch));
      return Duration.between(hardware, now()).abs().compareTo(RTC_DIFFERENCE) <= 0;
    } catch (NumberFormatException | java.time.DateTimeException unreadable) {
      return false;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
