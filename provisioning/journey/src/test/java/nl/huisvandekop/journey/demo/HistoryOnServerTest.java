package nl.huisvandekop.journey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.huisvandekop.journey.program.Kiosk;
import nl.huisvandekop.journey.program.KioskApi;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.Ports;
import nl.huisvandekop.journey.program.ServerApi;
import nl.huisvandekop.journey.program.SyncServer;
import nl.huisvandekop.journey.program.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample history on a real server, and the kiosk that takes its teller's place. */
class HistoryOnServerTest {
  private static final SamplePlace PLACE = SamplePlace.JULIANADORP;
  private static final int WEEKS = 8;

  private static final Instant STARTED = Instant.now();

  @TempDir static Path folder;
  private static SyncServer server;
  private static ServerApi api;
  private static String site;
  private static SampleKiosk teller;

  @BeforeAll
  static void theHistoryIsTold() {
    server = new SyncServer(Launch.classes(), folder, Ports.free());
    server.start();
    server.awaitReady();
    site = server.addSampleSite(PLACE.name(), PLACE.area(), PLACE.lat(), PLACE.lon());
    server.addUser("regio", "region-reader");
    api = new ServerApi(server.address(), server.token("regio"));
    teller = new SampleKiosk(server.address(), server.code(site));
    teller.tell(history());
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void allFiveStatesAreThereAndEveryCheckInIsCounted() {
    LocalDate today = LocalDate.now(SampleHistory.ZONE);
    JsonNode rows = api.visits(site, today.minusWeeks(WEEKS + 1), today, "day");
    Map<String, Integer> hours = new TreeMap<>();
    long visits = 0;
    for (JsonNode row : rows) {
      visits += row.get("visits").asLong();
      row.get("hours")
          .properties()
          .forEach(state -> hours.merge(state.getKey(), state.getValue().asInt(), Integer::sum));
    }
    for (String state : new String[] {"counted", "zero", "closed", "down", "notSynced"}) {
      assertTrue(hours.get(state) > 0, hours.toString());
    }
    long told =
        history().runs().stream()
            .flatMap(run -> run.cells().stream())
            .filter(cell -> cell.activityId() == null)
            .mapToLong(cell -> cell.value())
            .sum();
    assertEquals(told, visits);
  }

  @Test
  void theKioskThatTakesOverHasTheAgenda() {
    try (Kiosk kiosk =
        Kiosk.syncing(Launch.classes(), folder, "kiosk", Ports.free(), server.address(), 1)) {
      kiosk.enrol(server.replacementCode(site, teller.id()));
      kiosk.start();
      kiosk.awaitReady();
      KioskApi screen = new KioskApi(kiosk.address());
      LocalDate today = LocalDate.now(SampleHistory.ZONE);
      assertTrue(
          Waiting.until(
              Duration.ofSeconds(20),
              () -> screen.activities(today, today.plusDays(6)).toString().contains("Eettafel")));
    }
  }

  private static SampleHistory history() {
    return new SampleHistory(PLACE, WEEKS, STARTED, 7);
  }
}
