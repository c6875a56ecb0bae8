package nl.huisvandekop.server.dashboard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPagesTest {
  private static final String REPORT = "/verslag/GM0400/2026";

  @TempDir static Path folder;
  private static RunningServer server;
  private static String[] reader;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    ExampleReports.fill(server);
    reader = ExampleReports.reader(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String[] bearer(Role role, Set<String> gemeenten, String site) {
    return new String[] {"Authorization", "Bearer " + server.tokenOf(role, gemeenten, site)};
  }

  @Test
  void everyGemeenteWithinReachHasAReportForEachYearSinceTheFirstRelease() {
    String list = server.get("/verslagen", reader).text();
    assertTrue(list.contains("href=\"/verslag/GM0448/2025\""), list);
    assertFalse(list.contains("/2024\""));
    String[] schagen = bearer(Role.GEMEENTE, Set.of("GM0441"), null);
    String own = server.get("/verslagen", schagen).text();
    assertTrue(own.contains("/verslag/GM0441/2026"));
    assertFalse(own.contains("GM0400"));
  }

  @Test
  void outOfReachAndUnknownAreTheSame() {
    String[] schagen = bearer(Role.GEMEENTE, Set.of("GM0441"), null);
    for (String path : new String[] {"", "/bezoek.csv", "/plekken.csv"}) {
      assertEquals(404, server.get(REPORT + path, schagen).status(), path);
      assertEquals(404, server.get("/verslag/GM9999/2026" + path, schagen).status(), path);
      assertEquals(404, server.get("/verslag/GM0441/1999" + path, schagen).status(), path);
    }
    assertEquals(403, server.get("/verslagen", bearer(Role.SITE, Set.of(), "hv-1")).status());
  }

  @Test
  void whatIsHiddenOrNotReleasedIsSaidAndNotFilledIn() {
    String[] lines = server.get(REPORT + "/bezoek.csv", reader).text().split("\r\n");
    assertTrue(
        Arrays.asList(lines).contains("hv-1,Huis hv-1,2026-01,370,5,0,0,0,false"),
        String.join("\n", lines));
    assertTrue(
        Arrays.asList(lines).contains("hv-1,Huis hv-1,2026-02,235,3,1,0,0,false"),
        String.join("\n", lines));
    assertTrue(
        Arrays.stream(lines).anyMatch(line -> line.startsWith("hv-1,Huis hv-1,2026-12,,0,0,0,0")),
        "a month to come has no number");
  }

  @Test
  void theReportSaysHowManyWeeksANumberIsOfAndWarnsOfTheRest() {
    String page = server.get(REPORT, reader).text();
    assertTrue(page.contains("2 verborgen"), "said beside the number");
    assertTrue(page.contains("Dat is nergens aangevuld."), "and at the beginning");
    assertTrue(page.contains("Het jaar loopt nog."));
    assertTrue(page.contains("Voorbeeldgegevens."));
    assertTrue(page.contains("€ 24.500 (van 2026)"));
    assertTrue(page.contains("Voorbeelddorpsraad"));
    assertTrue(page.contains("begonnen als proef"));
    assertTrue(page.contains("eerste kiosk"));
    assertTrue(page.contains("Kerncijfers wijken en buurten 2024"));
  }

  @Test
  void theYearBeforeIsComparedOverTheWeeksThatBothTellAndOnlyWhereBothRestOnAlike() {
    String page = server.get(REPORT, reader).text();
    assertTrue(page.contains("weken die in beide jaren zijn vrijgegeven"), page);
    assertTrue(page.contains("niet te vergelijken: van beide is niets bekend"));
    String first = server.get("/verslag/GM0400/2025", reader).text();
    assertTrue(first.contains("met 2024 is niets te vergelijken"));
  }

  @Test
  void aDutchSpreadsheetGetsSemicolons() {
    String table = server.get(REPORT + "/plekken.csv?scheiding=puntkomma", reader).text();
    assertTrue(table.contains("hv-1;Huis hv-1;"), table);
    assertTrue(table.contains(";24500;Voorbeeldgemeente;"), table);
  }
}
