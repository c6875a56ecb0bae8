package nl.huisvandekop.journey.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of docs/benchmarks.md: each figure beside its baseline of the same run. */
final class BenchTable {
  private static final String UNKNOWN = "unknown";
  private static final double P95 = 0.95;
  private static final double BYTES_PER_KB = 1_000;

  private final List<String> rows = new ArrayList<>();

  void checkIns(Timings http, Timings raw) {
    row(
        "durable check-ins per second (HTTP, 4 connections)",
        http.perSecond(),
        "%.0f /s",
        "raw JDBC commits, 1 connection",
        raw.perSecond());
    row("the same, p50", http.medianMillis(), "%.2f ms", "raw JDBC", raw.medianMillis());
    row("the same, p99", http.millis(0.99), "%.2f ms", "raw JDBC", raw.millis(0.99));
  }

  void starts(StartUp kiosk, StartUp server, StartUp bare) {
    String javalin = "bare Javalin program";
    row(
        "kiosk: start to first HTTP 200",
        kiosk.startMillis(),
        "%.0f ms",
        javalin,
        bare.startMillis());
    row("kiosk: resident memory", kiosk.residentMib(), "%.0f MiB", javalin, bare.residentMib());
    row(
        "sync-server: start to first HTTP 200",
        server.startMillis(),
        "%.0f ms",
        javalin,
        bare.startMillis());
    row(
        "sync-server: resident memory",
        server.residentMib(),
        "%.0f MiB",
        javalin,
        bare.residentMib());
  }

  void touches(Timings stored, Timings answeredByThePage) {
    String off = "the same page, store switched off";
    touch("touch to \"Fijn dat je er bent!\", p50", 0.5, off, stored, answeredByThePage);
    touch("the same, p95", P95, off, stored, answeredByThePage);
  }

  private void touch(String what, double share, String baseline, Timings here, Timings there) {
    row(what, here.millis(share), "%.0f ms", baseline, there.millis(share));
  }

  /** Of a cold load of home, with all that it asks for. */
  void weight(String language, long allBytes, long documentBytes) {
    row(
        "cold load of home in " + language + ", uncompressed",
        allBytes / BYTES_PER_KB,
        "%.0f kB",
        "its document, all that the first paint needs",
        documentBytes / BYTES_PER_KB);
  }

  /** A page of much beside the same page of little. */
  void page(String what, Timings much, Timings little) {
    row(what + ", p95", much.millis(P95), "%.0f ms", "the Kop, empty", little.millis(P95));
  }

  /** Those so far, for another table to take over. */
  List<String> rows() {
    return List.copyOf(rows);
  }

  /** Adds rows of another table. */
  void take(List<String> others) {
    rows.addAll(others);
  }

  void print(PrintStream out) {
    out.println(machine());
    out.println();
    out.println("| what | measured | baseline | its figure | ratio |");
    out.println("| --- | --- | --- | --- | --- |");
    rows.forEach(out::println);
  }

  private void row(String what, double value, String format, String baseline, double beside) {
    String pattern = "| %s | " + format + " | %s | " + format + " | %.2f |";
    rows.add(String.format(Locale.ROOT, pattern, what, value, baseline, beside, value / beside));
  }

  private static String machine() {
    return "%s: %s, %d cores; %s %s; JDK %s %s"
        .formatted(
            LocalDate.now(),
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.vendor"),
            System.getProperty("java.version"));
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name") || line.startsWith("Model"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException noSuchFile) {
      return UNKNOWN;
    }
  }
}
