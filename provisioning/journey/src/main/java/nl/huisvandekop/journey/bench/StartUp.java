package nl.huisvandekop.journey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import nl.huisvandekop.journey.program.ProgramException;
import nl.huisvandekop.journey.program.Web;

/** Time from the start of a process to its first HTTP 200, and the memory that it then holds. */
final class StartUp {
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 2;
  private static final long SETTLE_MILLIS = 1_000;
  private static final double KIB_PER_MIB = 1024;

  private final List<Long> startNanos = new ArrayList<>();
  private final List<Long> residentKib = new ArrayList<>();
  private final Web web;

  /** Of a program that answers {@code /health/live} there. */
  StartUp(URI address) {
    this.web = new Web(address);
  }

  /**
   * Measures one start.
   *
   * @param start starts the process
   * @param pid gives its id once started
   */
  void measure(Runnable start, LongSupplier pid) {
    long begin = System.nanoTime();
    start.run();
    awaitAnswer();
    startNanos.add(System.nanoTime() - begin);
    pause(SETTLE_MILLIS);
    residentKib.add(residentKib(pid.getAsLong()));
  }

  /** Median, in milliseconds. */
  double startMillis() {
    return Timings.of(startNanos.stream().mapToLong(n -> n).toArray(), 1).medianMillis();
  }

  /** Median, in MiB, a second after the first answer. */
  double residentMib() {
    List<Long> sorted = residentKib.stream().sorted().toList();
    return sorted.get(sorted.size() / 2) / KIB_PER_MIB;
  }

  private void awaitAnswer() {
    long end = System.nanoTime() + MOST.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (web.send(web.to("/health/live")).status() == 200) {
          return;
        }
      } catch (UncheckedIOException notListening) {
        pause(PAUSE_MILLIS);
      }
    }
    throw new ProgramException("no answer within " + MOST.toSeconds() + " s of the start");
  }

  private static long residentKib(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("memory is read from /proc, which only Linux has", e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgramException("interrupted", e);
    }
  }
}
