package nl.huisvandekop.journey.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisvandekop.journey.program.Kiosk;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.Ports;
import nl.huisvandekop.journey.program.ServerApi;
import nl.huisvandekop.journey.program.SyncServer;

/** A sync-server and two kiosks in one folder. Not thread-safe. */
final class Demonstration {
  static final List<SamplePlace> PLACES =
      List.of(SamplePlace.JULIANADORP, SamplePlace.ANNA_PAULOWNA);
  static final String USER = "voorbeeld";

  /** What both places are said to have in order; SIGNAAL differs, the rest nobody judged. */
  private static final List<String> ASSESSED =
      List.of("TOEGANG", "GASTVRIJ", "PRIVACY", "TAAL", "VERWIJZING", "GEBOUW", "VRIJWILLIGERS");

  private static final int WEEKS = 8;
  private static final long SEED = 20261124;
  private static final int SYNC_SECONDS = 5;
  private static final int SERVER_PORT = 8090;
  private static final int FIRST_KIOSK_PORT = 8081;
  private static final int PIN_BOUND = 1_000_000;

  private final Steps steps;
  private final SyncServer server;
  private final List<Kiosk> kiosks = new ArrayList<>();
  private String token;

  /**
   * On the usual ports where they are free, else on others; nothing is started yet.
   *
   * @param usualPorts whether the usual ports are tried at all
   * @param closing is told what has to be ended
   */
  Demonstration(Launch launch, Path folder, boolean usualPorts, Steps steps, Closing closing) {
    this.steps = steps;
    int serverPort = usualPorts ? Ports.freeAt(SERVER_PORT) : Ports.free();
    this.server = closing.add(new SyncServer(launch, folder, serverPort));
    for (int i = 0; i < PLACES.size(); i++) {
      int port = usualPorts ? Ports.freeAt(FIRST_KIOSK_PORT + i) : Ports.free();
      kiosks.add(
          closing.add(
              Kiosk.syncing(
                  launch, folder, "kiosk-" + (i + 1), port, server.address(), SYNC_SECONDS)));
    }
  }

  SyncServer server() {
    return server;
  }

  List<Kiosk> kiosks() {
    return kiosks;
  }

  /** Starts the server. */
  void startServer() {
    steps.run(
        "start the sync-server",
        () -> {
          server.start();
          server.awaitReady();
        });
  }

  /** Adds both places; returns their ids, in order. */
  List<String> addPlaces() {
    return steps.run(
        "add two sample places",
        () ->
            PLACES.stream()
                .map(p -> server.addSampleSite(p.name(), p.area(), p.lat(), p.lon()))
                .toList());
  }

  /** Adds an account for staff; returns its password. */
  String addStaff() {
    return steps.run("add an account for staff", () -> server.addUser(USER, "region-admin"));
  }

  /** Enrols both kiosks with one-time codes. */
  void enrol(List<String> sites) {
    steps.run(
        "enrol two kiosks with one-time codes",
        () -> {
          for (int i = 0; i < kiosks.size(); i++) {
            kiosks.get(i).enrol(server.code(sites.get(i)));
          }
        });
  }

  /** Lets made-up kiosks tell the sample history, and both kiosks take their places. */
  void enrolAfterHistory(List<String> sites) {
    Instant now = Instant.now();
    for (int i = 0; i < kiosks.size(); i++) {
      SamplePlace place = PLACES.get(i);
      String site = sites.get(i);
      SampleHistory history = new SampleHistory(place, WEEKS, now, SEED + i);
      SampleKiosk former =
          steps.run(
              "load eight weeks of sample history: " + place.name(),
              () -> {
                SampleKiosk kiosk = new SampleKiosk(server.address(), server.code(site));
                kiosk.tell(history);
                return kiosk;
              });
      Kiosk kiosk = kiosks.get(i);
      steps.run(
          "enrol kiosk " + (i + 1) + " with a one-time code, in its place",
          () -> kiosk.enrol(server.replacementCode(site, former.id())));
    }
  }

  /** Judges both places by the criteria that a person judges, all but a few. */
  void assess(List<String> sites) {
    steps.run(
        "judge both places by the normenkader, as an example",
        () -> {
          ServerApi api = new ServerApi(server.address(), token());
          LocalDate day = LocalDate.now(SampleHistory.ZONE).minusWeeks(2);
          for (String criterion : ASSESSED) {
            sites.forEach(site -> api.assess(site, criterion, "yes", day, "voorbeeld"));
          }
          api.assess(sites.get(0), "SIGNAAL", "yes", day, "voorbeeld");
          api.assess(sites.get(1), "SIGNAAL", "no", day, "voorbeeld: nog niet besproken");
        });
  }

  /** Brings in what a gemeente knows of places, wishes and halls, and what is kept by hand. */
  void addInventory() {
    ServerApi api = new ServerApi(server.address(), token());
    LocalDate today = LocalDate.now(SampleHistory.ZONE);
    steps.run(
        "bring in a table of sample places, wishes and halls",
        () -> api.bringIn(SampleInventory.table(today)));
    steps.run(
        "keep three sample places without a kiosk by hand",
        () -> {
          Map<String, String> sites = api.sites();
          SampleByHand hand = new SampleByHand(api, today, WEEKS, SEED);
          HandPlace.ALL.forEach(place -> hand.enter(place, sites.get(place.name())));
        });
  }

  /** Made once: each is a start of the server's program. */
  private String token() {
    if (token == null) {
      token = server.token(USER);
    }
    return token;
  }

  /** Makes public what is due of the history, so that one need not wait for the server to do so. */
  void release() {
    steps.run(
        "release the weeks that are due",
        () -> {
          server.release();
        });
  }

  /** Sets a random PIN on both kiosks; returns it. */
  String setPin() {
    String pin = String.format(Locale.ROOT, "%06d", new SecureRandom().nextInt(PIN_BOUND));
    steps.run("set the volunteers' PIN", () -> kiosks.forEach(kiosk -> kiosk.setPin(pin)));
    return pin;
  }

  /** Starts both kiosks. */
  void startKiosks() {
    steps.run(
        "start two kiosks",
        () -> {
          kiosks.forEach(Kiosk::start);
          kiosks.forEach(Kiosk::awaitReady);
        });
  }

  /** Whether all three processes are there. */
  boolean isAlive() {
    return server.isAlive() && kiosks.stream().allMatch(Kiosk::isAlive);
  }
}
