package nl.huisvandekop.server.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.disclosure.Counted;
import nl.huisvandekop.server.disclosure.Releases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataValueSetsTest {
  private static final String ASK = "/api/v1/data-value-sets";
  private static final LocalDate WEEK_5 = LocalDate.of(2026, 1, 26);
  private static final String OF_WEEK_5 = ASK + "?from=2026-01-26&to=2026-02-01";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    for (String site : List.of("hv-a", "hv-b", "hv-c")) {
      server.addSite(site, "WP3058");
    }
    server.addSite("hv-d", "WP3059");
    server.store().write(handle -> handle.execute("UPDATE site SET sample = 1 WHERE id = 'hv-a'"));
    Releases releases = new Releases(server.store());
    for (LocalDate monday : List.of(WEEK_5.minusWeeks(1), WEEK_5, WEEK_5.plusWeeks(44))) {
      // The small one takes a larger one along; of the last nothing is known.
      releases.freeze(
          monday,
          List.of(
              week("hv-a", "WP3058", 12, false),
              week("hv-b", "WP3058", 3, true),
              week("hv-c", "WP3058", 60, false),
              new Counted("hv-d", "WP3059", "GM0400", 0, false, true, true, 0, 12, 6),
              new Counted("hv-e", "WP3059", "GM0400", 0, false, true, false, 0, 3, 6)));
    }
  }

  private static Counted week(String site, String area, long visits, boolean byHand) {
    return new Counted(site, area, "GM0400", visits, byHand, true, true, 10, 0, 5);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode values(String path) {
    return server.get(path).json().get("dataValues");
  }

  @Test
  void aWeekGoesOutAsTheGoldenSampleSays() throws Exception {
    try (InputStream golden =
        DataValueSetsTest.class.getResourceAsStream("/opendata/data-value-sets.json")) {
      assertEquals(
          Json.mapper().readTree(golden).toPrettyString(),
          server.get(OF_WEEK_5).json().toPrettyString());
    }
  }

  @Test
  void whatIsHiddenOrNotKnownHasNoValueAndIsNoZero() {
    Set<String> told = new HashSet<>();
    values(OF_WEEK_5)
        .forEach(
            one -> told.add(one.get("orgUnit").asText() + " " + one.get("dataElement").asText()));
    for (String site : List.of("hv-b", "hv-c", "hv-e")) {
      assertTrue(told.stream().noneMatch(one -> one.startsWith(site)), site);
    }
    assertTrue(told.contains("hv-d HUIS_CHECKINS"), "a zero that is known is told");
  }

  @Test
  void everyValueHasTheShapeThatDhis2Reads() {
    JsonNode all = values(ASK + "?from=2026-01-01&to=2026-12-31");
    assertTrue(all.size() > 40);
    Set<String> keys = new HashSet<>();
    for (JsonNode one : all) {
      assertTrue(one.get("dataElement").asText().matches("HUIS_[A-Z_]{3,40}"), one.toString());
      assertTrue(one.get("period").asText().matches("\\d{4}W([1-9]|[1-4]\\d|5[0-3])"));
      assertTrue(one.get("orgUnit").asText().matches("hv-[a-z]|WP\\d{4}|GM\\d{4}|region"));
      assertTrue(one.get("value").isTextual() && one.get("value").asText().matches("\\d+"));
      assertTrue(!one.has("comment") || one.get("comment").isTextual());
      assertTrue(
          keys.add(one.get("dataElement") + " " + one.get("period") + " " + one.get("orgUnit")),
          "each once: " + one);
    }
  }

  @Test
  void aWeekThatTheRangeCutsIsLeftOut() {
    assertEquals(0, values(ASK + "?from=2026-01-27&to=2026-02-08").size());
    assertEquals(0, values(ASK + "?from=2026-01-26&to=2026-01-31").size());
  }

  @Test
  void oneLevelOrOneSiteCanBeAskedForSoThatNothingIsAddedTwice() {
    JsonNode gemeente = values(OF_WEEK_5 + "&level=gemeente");
    assertEquals(3, gemeente.size());
    gemeente.forEach(one -> assertEquals("GM0400", one.get("orgUnit").asText()));
    JsonNode site = values(ASK + "?from=2026-01-01&to=2026-12-31&site=hv-d");
    assertEquals(12, site.size());
    site.forEach(one -> assertEquals("hv-d", one.get("orgUnit").asText()));
    assertEquals(0, values(OF_WEEK_5 + "&site=hv-b").size());
  }

  @Test
  void aWrongQuestionSaysWhatIsWrong() {
    assertEquals("422 parameter-missing", server.get(ASK).problem());
    assertEquals("422 parameter-wrong", server.get(OF_WEEK_5 + "&level=wijk").problem());
    assertEquals("404 site-unknown", server.get(OF_WEEK_5 + "&site=hv-x").problem());
    assertEquals(
        "422 period-reversed", server.get(ASK + "?from=2026-02-01&to=2026-01-01").problem());
  }

  @Test
  void anyoneMayReadItAndKeepIt() {
    Answer answer = server.get(OF_WEEK_5);
    assertEquals("*", answer.header("Access-Control-Allow-Origin"));
    assertFalse(answer.header("Cache-Control").contains("no-store"));
  }
}
