package nl.huisvandekop.journey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.journey.program.Kiosk;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.Ports;
import nl.huisvandekop.journey.program.SyncServer;

/** What {@code provisioning/bench} runs: measures, then prints the table. */
public final class BenchMain {
  // Together below 10,000, which is all that one hour of one kiosk can count.
  private static final int WARM_UP = 2_000;
  private static final int ROUND = 1_400;
  private static final int ROUNDS = 5;
  private static final int CONNECTIONS = 4;
  private static final int STARTS = 5;

  private final Launch launch;
  private final Path folder;
  private final List<String> ofTheScreen;

  private BenchMain(Launch launch, Path folder, List<String> ofTheScreen) {
    this.launch = launch;
    this.folder = folder;
    this.ofTheScreen = ofTheScreen;
  }

  /**
   * Measures and prints.
   *
   * @param args the project's root, and the file with the rows that were measured in a browser
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("huis-bench-");
    try {
      List<String> ofTheScreen = Files.readAllLines(Path.of(args[1]));
      new BenchMain(Launch.plainJars(Path.of(args[0])), folder, ofTheScreen).run();
    } finally {
      remove(folder);
    }
  }

  private void run() {
    BenchTable table = new BenchTable();
    measureCheckIns(table);
    measureStarts(table);
    table.take(ofTheScreen);
    table.print(System.out);
  }

  /** Rounds take turns, so that what else the machine does weighs on both. */
  private void measureCheckIns(BenchTable table) {
    say("check-ins over HTTP and raw JDBC commits, in turn");
    CommitBaseline baseline = new CommitBaseline(folder);
    List<Timings> commits = new ArrayList<>();
    List<Timings> checkIns = new ArrayList<>();
    try (Kiosk kiosk = Kiosk.alone(launch, folder, "kiosk-load", Ports.free())) {
      kiosk.start();
      kiosk.awaitReady();
      baseline.run(WARM_UP);
      CheckInLoad.run(kiosk.address(), CONNECTIONS, WARM_UP / CONNECTIONS);
      for (int round = 0; round < ROUNDS; round++) {
        commits.add(baseline.run(ROUND));
        checkIns.add(CheckInLoad.run(kiosk.address(), CONNECTIONS, ROUND / CONNECTIONS));
      }
    }
    table.checkIns(Timings.together(checkIns), Timings.together(commits));
  }

  private void measureStarts(BenchTable table) {
    say("starts: kiosk, sync-server and a bare Javalin program in turn, " + STARTS + " times");
    try (Kiosk kiosk = Kiosk.alone(launch, folder, "kiosk-start", Ports.free());
        SyncServer server = new SyncServer(launch, folder, Ports.free());
        BareProcess bare = new BareProcess(Ports.free())) {
      // The first start makes the stores; it is not what happens every day.
      kiosk.start();
      kiosk.awaitReady();
      kiosk.stop();
      server.start();
      server.awaitReady();
      server.stop();
      StartUp kioskStart = new StartUp(kiosk.address());
      StartUp serverStart = new StartUp(server.address());
      StartUp bareStart = new StartUp(bare.address());
      for (int i = 0; i < STARTS; i++) {
        bareStart.measure(bare::start, bare::pid);
        bare.stop();
        kioskStart.measure(kiosk::start, kiosk::pid);
        kiosk.stop();
        serverStart.measure(server::start, server::pid);
        server.stop();
      }
      table.starts(kioskStart, serverStart, bareStart);
    }
  }

  /** Progress goes beside the table, so that the table alone can be kept. */
  private static void say(String what) {
    System.err.println("measuring " + what + " ...");
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
