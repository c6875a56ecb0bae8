package nl.huisvandekop.journey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.Ports;
import nl.huisvandekop.journey.program.ProgramException;
import nl.huisvandekop.journey.program.ServerApi;
import nl.huisvandekop.journey.program.SyncServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample places, wishes and halls on a real server, and what is kept by hand of three. */
class InventoryOnServerTest {
  private static final LocalDate TODAY = LocalDate.now(SampleHistory.ZONE);
  private static final int WEEKS = 8;

  @TempDir static Path folder;
  private static SyncServer server;
  private static ServerApi api;
  private static Map<String, String> sites;

  @BeforeAll
  static void allIsEntered() {
    server = new SyncServer(Launch.classes(), folder, Ports.free());
    server.start();
    server.awaitReady();
    server.addUser("beheer", "region-admin");
    api = new ServerApi(server.address(), server.token("beheer"));
    api.bringIn(SampleInventory.table(TODAY));
    sites = api.sites();
    SampleByHand hand = new SampleByHand(api, TODAY, WEEKS, 7);
    HandPlace.ALL.forEach(place -> hand.enter(place, sites.get(place.name())));
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void whatIsMadeUpSaysSoByItsNameAndByItsMark() {
    Map<String, Integer> statuses = new TreeMap<>();
    for (JsonNode site : api.get("/api/v1/sites").expect(200).json().get("sites")) {
      String name = site.get("name").asText();
      assertEquals(name.endsWith("(voorbeeld)"), site.get("sample").asBoolean(), name);
      if (site.get("sample").asBoolean()) {
        statuses.merge(site.get("status").asText(), 1, Integer::sum);
      }
    }
    assertEquals(Map.of("active", 5, "wished", 4, "to-check", 4), statuses);
  }

  @Test
  void onePlaceWithoutAKioskMeetsTheNormOneFallsShortAndOfOneNobodyCanSay() {
    assertEquals("true", meets(HandPlace.WIERINGERWERF));
    assertEquals("false", meets(HandPlace.WARMENHUIZEN));
    assertEquals("null", meets(HandPlace.DEN_BURG));
  }

  @Test
  void countsByHandLieInOpenHoursOfTheWeeksBeforeThisOne() {
    String site = sites.get(HandPlace.WIERINGERWERF.name());
    int visits = 0;
    int counted = 0;
    for (JsonNode row : api.visits(site, TODAY.minusWeeks(WEEKS + 1), TODAY, "week")) {
      visits += row.get("visits").asInt();
      counted += row.get("hours").get("counted").asInt();
    }
    assertTrue(visits > 0, "nobody came");
    assertTrue(counted > 0 && counted <= WEEKS * 18, counted + " hours of 18 a week");
  }

  @Test
  void theSameTableAgainDoesNothing() {
    assertThrows(ProgramException.class, () -> api.bringIn(SampleInventory.table(TODAY)));
  }

  private static String meets(HandPlace place) {
    String path = "/api/v1/sites/" + sites.get(place.name()) + "/norm";
    return api.get(path).expect(200).json().get("meets").asText();
  }
}
