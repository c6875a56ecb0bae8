package nl.huisvandekop.server.dashboard.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenPagesTest {
  private static final Pattern LINKED_DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() throws Exception {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    server.addSite("hv-1", "WP3058");
    server.addSite("hv-2", "WP2758");
    OpenExamples.activity(server, "a1", "Koffie </script><b>", "2026-11-26T10:00", null);
    OpenExamples.activity(server, "a2", "Later", "2026-12-20T10:00", null);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoeverLooksFindsThePlacesOfEveryGemeenteWithoutLoggingIn() {
    Answer page = server.get("/huizen");
    assertEquals(200, page.status());
    assertTrue(page.text().contains("2 plekken"), page.text());
    assertTrue(page.text().contains("href=\"/huizen/hv-1\""));
    assertFalse(page.text().contains("noindex"), "search engines may know of these pages");
  }

  @Test
  void searchingFindsAVillageAlsoWhereThereIsNoPlace() {
    assertTrue(server.get("/huizen?zoek=JULIANA").text().contains("1 plek<"));
    String none = server.get("/huizen?zoek=kreileroord").text();
    assertTrue(none.contains("Geen plek gevonden"), none);
    assertTrue(none.contains("href=\"/huizen/woonkern/"), "the page that names the nearest");
    assertTrue(server.get("/huizen?zoek=%3Cscript%3E").text().contains("value=\"&lt;script"));
  }

  @Test
  void aWoonkernShowsItsPlacesTheNearestOthersAndWhatIsOnThisWeek() {
    String page = server.get("/huizen/woonkern/WP3058").text();
    assertTrue(page.contains("Huis hv-1"));
    assertTrue(page.contains("km hemelsbreed"), page);
    assertTrue(page.contains("donderdag 26 november"));
    assertFalse(page.contains("Later"), "that is not this week");
    assertEquals(404, server.get("/huizen/woonkern/WP1").status());
  }

  @Test
  void aPlaceShowsItsAgendaAndGivesSearchEnginesTheSame() throws Exception {
    String page = server.get("/huizen/hv-1").text();
    assertTrue(page.contains("Koffie &lt;/script&gt;&lt;b&gt;"), page);
    assertTrue(page.contains("10:00 tot 11:00 uur"));
    Matcher data = LINKED_DATA.matcher(page);
    assertTrue(data.find());
    JsonNode graph = Json.mapper().readTree(data.group(1)).get("@graph");
    assertEquals("Place", graph.get(0).get("@type").asText());
    assertEquals("Event", graph.get(1).get("@type").asText());
    assertEquals("Koffie </script><b>", graph.get(1).get("name").asText());
    assertEquals("2026-11-26T10:00+01:00", graph.get(1).get("startDate").asText());
  }

  @Test
  void whoFindsNothingIsToldWhatToSearchFor() {
    String none = server.get("/huizen?zoek=1781").text();
    assertTrue(none.contains("Geen plek gevonden"), none);
    assertTrue(none.contains("Zoek op de naam van je dorp of wijk."), none);
    assertFalse(server.get("/huizen").text().contains("Zoek op de naam"));
  }

  @Test
  void everyPageSaysWhetherAPlaceIsOpenTodayAsFarAsThatIsKnown() {
    for (String path : new String[] {"/huizen", "/huizen/woonkern/WP3058", "/huizen/hv-1"}) {
      assertFalse(server.get(path).text().contains("vandaag"), path);
    }
    OpenExamples.hours(server, "\"TUESDAY\":[{\"opens\":\"10:00\",\"closes\":\"16:00\"}]", "");
    for (String path : new String[] {"/huizen", "/huizen/woonkern/WP3058", "/huizen/hv-1"}) {
      String page = server.get(path).text();
      assertTrue(page.contains("vandaag open van 10:00 tot 16:00 uur"), page);
    }
    assertTrue(
        server
            .get("/huizen/woonkern/WP2758")
            .text()
            .contains("km hemelsbreed · vandaag open van 10:00"));
    OpenExamples.hours(server, "", "{\"date\":\"2026-11-24\",\"spans\":[]}");
    assertTrue(server.get("/huizen/hv-1").text().contains("vandaag gesloten"));
  }

  @Test
  void residentsFindTheHousesFromTheLoginPageAndEachLanguageFromEveryPage() {
    String login = server.get("/inloggen").text();
    assertTrue(login.contains("href=\"/huizen\""), login);
    for (String path : new String[] {"/huizen", "/huizen/woonkern/WP3058", "/huizen/hv-1"}) {
      assertTrue(server.get(path).text().contains("action=\"/taal\""), path);
    }
    String english = server.get("/huizen", "Cookie", "huis-taal=en").text();
    assertTrue(english.contains("All houses"), english);
  }

  @Test
  void sourcesAreNamedInWordsThatSomeoneWhoPassesByCanRead() {
    String page = server.get("/huizen").text();
    assertTrue(page.contains("<li>GeoNames, Nederland, GeoNames, CC-BY-4.0</li>"), page);
    assertFalse(page.contains("source_url"));
    assertFalse(page.contains("only "), "no licence but by its name");
  }

  @Test
  void aPlaceThatIsClosedWishedOrToBeCheckedHasNoPage() {
    for (String status : new String[] {"closed", "wished", "to-check"}) {
      server
          .store()
          .write(handle -> handle.execute("UPDATE site SET status = ? WHERE id = 'hv-1'", status));
      assertEquals(404, server.get("/huizen/hv-1").status(), status);
      assertFalse(server.get("/huizen").text().contains("/huizen/hv-1\""), status);
    }
    assertEquals(404, server.get("/huizen/hv-9").status());
  }

  @Test
  void theAgendaOfARegionIsServedAsEventsToo() {
    Answer events = server.get("/api/v1/activities?format=schema-org&area=WP3058");
    assertEquals("application/ld+json", events.header("Content-Type"));
    JsonNode graph = events.json().get("@graph");
    assertEquals(2, graph.size());
    assertTrue(graph.get(0).get("@id").asText().endsWith("/huizen/hv-1#a1-2026-11-26"));
    assertEquals("422 parameter-wrong", server.get("/api/v1/activities?format=x").problem());
  }
}
