package nl.huisvandekop.journey.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.huisvandekop.journey.program.Kiosk;
import nl.huisvandekop.journey.program.KioskApi;
import nl.huisvandekop.journey.program.ProgramException;
import nl.huisvandekop.journey.program.ServerApi;
import nl.huisvandekop.journey.program.SyncServer;
import nl.huisvandekop.journey.program.Waiting;
import nl.huisvandekop.protocol.ActivityBody;

/** The way of a check-in, from a tap to the coverage table, checked step by step. */
final class Check {
  private static final int TAPS = 5;
  private static final int COUNTED = 4;
  private static final int AREAS = 52;
  private static final Duration SYNCED = Duration.ofSeconds(25);

  /** Inhabitants per gemeente as the areas' buurten add up: what the region's pack promises. */
  private static final Map<String, Integer> INHABITANTS =
      Map.of("GM0400", 56_440, "GM0441", 47_760, "GM0448", 13_830, "GM1911", 49_535);

  private final Demonstration demonstration;
  private final Steps steps;
  private final KioskApi kiosk;
  private LocalDate day;

  Check(Demonstration demonstration, Steps steps) {
    this.demonstration = demonstration;
    this.steps = steps;
    this.kiosk = new KioskApi(demonstration.kiosks().get(0).address());
  }

  /**
   * Goes the whole way.
   *
   * @throws Steps.Failed at the first step that is not as it should be
   */
  void run() {
    SyncServer server = demonstration.server();
    demonstration.startServer();
    List<String> sites = demonstration.addPlaces();
    demonstration.addStaff();
    String token = steps.run("get an API token", () -> server.token(Demonstration.USER));
    demonstration.enrol(sites);
    String pin = demonstration.setPin();
    demonstration.startKiosks();
    steps.run("check in 5 times, one sent twice, one undone", this::checkIn);
    String activity = steps.run("plan an activity", () -> plan(pin));
    ServerApi api = new ServerApi(server.address(), token);
    steps.run("sync", () -> awaitCounts(api, sites.get(0)));
    steps.run("read the coverage back", () -> readCoverage(api));
    steps.run("read the counts back", () -> readCounts(api, sites));
    steps.run("read the activity back", () -> readActivity(api, sites.get(0), activity));
    steps.run("find the region's De Wegwijzer on the kiosk", this::findWegwijzer);
    steps.run("end all three by SIGTERM", this::stop);
  }

  /** A check-in of last week would rightly be missing from this week's coverage. */
  private static void stayClearOfTheWeeksEnd() {
    ZonedDateTime now = ZonedDateTime.now(SampleHistory.ZONE);
    LocalDate week = monday(now.toLocalDate());
    Waiting.until(
        Duration.ofMinutes(2),
        () -> {
          ZonedDateTime then = ZonedDateTime.now(SampleHistory.ZONE).plusMinutes(1);
          return !week.equals(monday(now.toLocalDate())) || monday(then.toLocalDate()).equals(week);
        });
  }

  private void checkIn() {
    stayClearOfTheWeeksEnd();
    day = today();
    for (int tap = 1; tap <= TAPS; tap++) {
      UUID id = UUID.randomUUID();
      kiosk.checkIn(id, 1, null).expect(201);
      if (tap == 2) {
        kiosk.checkIn(id, 1, null).expect(200);
      }
      if (tap == 3) {
        kiosk.undo(id).expect(204);
        kiosk.checkIn(id, 1, null).expect(410);
      }
    }
  }

  private String plan(String pin) {
    ZonedDateTime start =
        ZonedDateTime.now(SampleHistory.ZONE).truncatedTo(ChronoUnit.DAYS).plusDays(1).withHour(10);
    ActivityBody activity =
        new ActivityBody(
            "Koffie-inloop (voorbeeld)",
            null,
            null,
            start.toLocalDateTime(),
            start.plusHours(2).toLocalDateTime(),
            "FREQ=WEEKLY",
            "Woonkamer",
            null,
            null,
            true,
            false,
            false,
            false,
            null,
            null,
            null);
    kiosk.addActivity(activity).expect(403);
    kiosk.unlock(pin);
    JsonNode made = kiosk.addActivity(activity).expect(201).json();
    kiosk.lock();
    JsonNode planned = kiosk.activities(start.toLocalDate(), start.toLocalDate().plusDays(7));
    demand(planned.findValuesAsText("id").size() == 2, "not planned twice: " + planned);
    return made.get("id").asText();
  }

  private void awaitCounts(ServerApi api, String site) {
    Waiting.until(SYNCED, () -> visits(api, site) >= COUNTED);
    int visits = visits(api, site);
    demand(visits == COUNTED, COUNTED + " check-ins were to arrive, there are " + visits);
  }

  private void readCoverage(ServerApi api) {
    JsonNode areas = api.coverage().get("areas");
    demand(areas.size() == AREAS, "expected " + AREAS + " areas, got " + areas.size());
    Map<String, Integer> inhabitants = new TreeMap<>();
    for (JsonNode area : areas) {
      String gemeente = area.get("gemeente").asText();
      inhabitants.merge(gemeente, area.get("inhabitants").asInt(), Integer::sum);
    }
    demand(inhabitants.equals(INHABITANTS), "inhabitants per gemeente are " + inhabitants);
    demandArea(areas, SamplePlace.JULIANADORP, COUNTED);
    demandArea(areas, SamplePlace.ANNA_PAULOWNA, 0);
  }

  private static void demandArea(JsonNode areas, SamplePlace place, int visits) {
    JsonNode found =
        StreamSupport.stream(areas.spliterator(), false)
            .filter(area -> area.get("code").asText().equals(place.area()))
            .findFirst()
            .orElseThrow(() -> new ProgramException("no area " + place.area()));
    demand(found.get("sites").asInt() == 1, "expected one site: " + found);
    demand(found.get("visitsThisWeek").asInt() == visits, "expected " + visits + ": " + found);
  }

  private void readCounts(ServerApi api, List<String> sites) {
    demand(visits(api, sites.get(0)) == COUNTED, "the first place's counts changed");
    demand(visits(api, sites.get(1)) == 0, "the second place counted what it did not see");
    int counted = 0;
    for (JsonNode row : api.visits(sites.get(0), day, today(), "day")) {
      counted += row.get("hours").get("counted").asInt();
    }
    demand(counted == 1 || counted == 2, "check-ins of a minute lie in " + counted + " hours");
  }

  private static void readActivity(ServerApi api, String site, String activity) {
    String path = "/api/v1/sites/" + site + "/activities.ics";
    demand(
        Waiting.until(SYNCED, () -> api.get(path).expect(200).body().contains(activity)),
        "the server's calendar lacks the activity");
  }

  /** In Dutch and in Arabic, with what only this gemeente has. */
  private void findWegwijzer() {
    demand(
        Waiting.until(SYNCED, () -> kiosk.page("/wegwijzer/gezondheid").contains("Thuisarts.nl")),
        "De Wegwijzer is empty");
    String money = kiosk.page("/wegwijzer/geld-en-werk?lang=ar");
    demand(money.contains("Voedselbank Den Helder"), "not the one of this gemeente");
    demand(money.contains("المال والعمل"), "the theme's name is not in Arabic");
  }

  private void stop() {
    demonstration.kiosks().forEach(Kiosk::stop);
    demonstration.server().stop();
  }

  private int visits(ServerApi api, String site) {
    int visits = 0;
    for (JsonNode row : api.visits(site, day, today(), "day")) {
      visits += row.get("visits").asInt();
    }
    return visits;
  }

  private static LocalDate today() {
    return LocalDate.now(SampleHistory.ZONE);
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1);
  }

  private static void demand(boolean right, String otherwise) {
    if (!right) {
      throw new ProgramException(otherwise);
    }
  }
}
