package nl.huisvandekop.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.disclosure.Counted;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anyone gets without a login. */
class PublicFiguresTest {
  /** Its Thursdays are those of the weeks 40 to 44. */
  private static final String OCTOBER = "/api/v1/visits?from=2026-10-01&to=2026-10-31&per=";

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    for (String site : List.of("hv-a", "hv-b", "hv-c")) {
      server.addSite(site, "WP3058");
      server
          .store()
          .write(
              handle ->
                  handle.execute(
                      "INSERT INTO kiosk (id, site_id, from_hour) VALUES (?, ?, ?)",
                      "k" + site,
                      site,
                      Hours.firstOf(LocalDate.of(2026, 9, 28))));
    }
    Releases releases = new Releases(server.store());
    for (int week = 0; week < 7; week++) {
      List<Counted> weeks =
          new ArrayList<>(List.of(week("hv-a", 12), week("hv-b", week == 6 ? 3 : 40)));
      weeks.add(week("hv-c", 60));
      releases.freeze(LocalDate.of(2026, 9, 28).plusWeeks(week), weeks);
    }
  }

  private static Counted week(String site, long visits) {
    return new Counted(site, "WP3058", "GM0400", visits, false, true, true, 10, 0, 5);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> rows(String path) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : server.get(path).json().get("rows")) {
      rows.add(
          row.get("site").asText()
              + " "
              + row.get("period").asText()
              + " "
              + (row.get("suppressed").asBoolean() ? "hidden" : row.get("visits")));
    }
    return rows;
  }

  @Test
  void aReleasedWeekIsToldAndOneThatTheRangeCutsIsNot() {
    assertEquals(
        List.of(
            "hv-a 2026-W40 hidden",
            "hv-a 2026-W41 10",
            "hv-a 2026-W42 10",
            "hv-a 2026-W43 10",
            "hv-a 2026-W44 hidden"),
        rows(OCTOBER + "week&site=hv-a"));
  }

  @Test
  void aWeekThatIsNotReleasedYetIsHiddenAndOneToComeHasNoRow() {
    assertEquals(
        List.of("hv-c 2026-W47 hidden", "hv-c 2026-W48 hidden"),
        rows("/api/v1/visits?from=2026-11-16&to=2026-12-13&per=week&site=hv-c"));
  }

  @Test
  void aMonthIsTheSumOfItsWeeksAndHiddenWhereOneIs() {
    assertEquals(
        List.of("hv-a 2026-10 50", "hv-b 2026-10 200", "hv-c 2026-10 300"),
        rows(OCTOBER + "month"));
    JsonNode october = server.get(OCTOBER + "month&site=hv-a").json().get("rows").get(0);
    assertEquals(50, october.at("/hours/counted").asInt());
    assertEquals(25, october.at("/hours/notSynced").asInt());
    assertTrue(october.at("/hours/zero").isNull());
    assertEquals(
        List.of("hv-b 2026-11 hidden"),
        rows("/api/v1/visits?from=2026-11-01&to=2026-11-30&per=month&site=hv-b"));
  }

  @Test
  void aDayIsNeverToldAndAnHourIsForStaff() {
    assertEquals(
        List.of("hv-a 2026-10-30 hidden", "hv-a 2026-10-31 hidden"),
        rows("/api/v1/visits?from=2026-10-30&to=2026-10-31&per=day&site=hv-a"));
    assertEquals("401 login-needed", server.get(OCTOBER + "hour").problem());
  }

  @Test
  void theSmallOneAndItsPartnerAreHidden() {
    String week = "/api/v1/visits?from=2026-11-09&to=2026-11-15&per=week";
    // Of the two others only c was large enough in the weeks before.
    assertEquals(
        List.of("hv-a 2026-W46 10", "hv-b 2026-W46 hidden", "hv-c 2026-W46 hidden"), rows(week));
    String table = server.get(week + "&format=csv").text();
    assertTrue(table.contains("hv-b,2026-W46,,true,false,,,,,,,true"), table);
    assertTrue(table.contains("hv-a,2026-W46,10,false,false,10,,,0,5,,true"), table);
  }

  @Test
  void aWholeReleaseComesAsJsonAndAsATable() {
    JsonNode weeks = server.get("/api/v1/releases").json().get("weeks");
    assertEquals(7, weeks.size());
    assertEquals("2026-W46", weeks.get(6).get("week").asText());
    assertEquals("2026-11-19T06:00:00+01:00", weeks.get(6).get("releasedFrom").asText());
    JsonNode release = server.get("/api/v1/releases/2026-W46").json();
    JsonNode region = release.get("rows").get(release.get("rows").size() - 1);
    assertEquals("region", region.get("level").asText());
    assertEquals(75, region.get("visits").asInt());
    String table = server.get("/api/v1/releases/2026-W46?format=csv").text();
    assertTrue(table.contains("2026-W46,area,WP3058,GM0400,75,false,"), table);
    assertTrue(table.contains("2026-W46,site,hv-b,WP3058,,true,"), table);
    assertEquals("404 week-not-released", server.get("/api/v1/releases/2026-W47").problem());
    assertEquals("422 parameter-wrong", server.get("/api/v1/releases/november").problem());
  }

  @Test
  void coverageTellsTheMeanOfReleasedWeeksAndNotThisWeek() {
    JsonNode area = area(server.get("/api/v1/coverage?gemeente=GM0400"));
    assertTrue(area.get("visitsThisWeek").isNull());
    assertEquals(7, area.get("weeksWithData").asInt());
    assertEquals(6.92, area.get("visitsPer1000PerWeek").asDouble());
    assertEquals(3, area.get("kiosks").asInt());
    assertTrue(area.get("yearlyCostEuro").isNull());
    assertEquals("404 gemeente-unknown", server.get("/api/v1/coverage?gemeente=GM1").problem());
  }

  private static JsonNode area(Answer coverage) {
    for (JsonNode area : coverage.json().get("areas")) {
      if (area.get("code").asText().equals("WP3058")) {
        return area;
      }
    }
    throw new AssertionError("no such area");
  }

  @Test
  void aSiteThatNobodyKnowsIsUnknown() {
    assertEquals("404 site-unknown", server.get(OCTOBER + "week&site=hv-x").problem());
  }

  @Test
  void whoIsLoggedInGetsTheTrueNumbersOnTheSameAddressAndNoCacheMixesThem() {
    Answer open = server.get(OCTOBER + "week");
    assertEquals("public, max-age=300", open.header("Cache-Control"));
    assertEquals("Authorization, Cookie", open.header("Vary"));
    String token = server.tokenOf(Role.REGION_READER, Set.of(), null);
    Answer staff = server.get(OCTOBER + "week", "Authorization", "Bearer " + token);
    assertEquals("no-store", staff.header("Cache-Control"));
    assertFalse(staff.json().at("/rows/0/hours/zero").isNull());
    assertEquals(
        "401 token-refused", server.get(OCTOBER + "week", "Authorization", "Bearer x").problem());
  }

  @Test
  void moreRowsThanAnyoneReadsAreRefused() {
    assertEquals(
        "422 period-too-long",
        server.get("/api/v1/visits?from=2000-01-01&to=2026-11-30&per=day").problem());
  }
}
