package nl.huisvandekop.server.dashboard.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.dashboard.CountedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page and the one on visits, as programs with a token see them. */
class OverviewPagesTest {
  @TempDir static Path folder;
  private static RunningServer server;
  private static String[] reader;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    server.addSite("hv-1", "WP3058");
    server.addSite("hv-2", "WP2460");
    CountedSite.at(server.store(), "hv-1");
    reader = bearer(Role.REGION_READER, Set.of(), null);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String[] bearer(Role role, Set<String> gemeenten, String site) {
    return new String[] {"Authorization", "Bearer " + server.tokenOf(role, gemeenten, site)};
  }

  private static String text(String path, String[] who) {
    Answer answer = server.get(path, who);
    assertEquals(200, answer.status(), answer.text());
    return answer.text();
  }

  @Test
  void thisWeekStandsBesideLastWeekWithWhatEachRestsOn() {
    String page = text("/", reader);
    assertTrue(page.contains(">" + CountedSite.THIS_WEEK + "</td>"), page);
    assertTrue(page.contains("loopt nog, niet te vergelijken"), page);
    assertTrue(page.contains("Vorige week, week 47: 16 tot en met 22 november 2026"), page);
    assertTrue(page.contains("niet te vergelijken: van één van beide is niets bekend"), page);
    assertTrue(page.contains("van de 52"), page);
  }

  @Test
  void aPlaceWhoseKioskWasOffIsNamedWithItsHours() {
    String page = text("/", reader);
    String missing = page.substring(page.indexOf("mist-kop"), page.indexOf("zorg-kop"));
    assertTrue(missing.contains("/plekken/hv-1?week=2026-W4"), missing);
    assertTrue(missing.contains("open uren uit"), missing);
    String site = text("/plekken/hv-1", reader);
    assertTrue(site.contains("Wat er in deze week ontbreekt"), site);
    assertTrue(site.contains("Dat is niet bij het cijfer opgeteld."), site);
  }

  @Test
  void staffOfAGemeenteSeeTheirOwnFiguresOnly() {
    String[] schagen = bearer(Role.GEMEENTE, Set.of("GM0441"), null);
    String page = text("/", schagen);
    assertFalse(page.contains("hv-1"), page);
    assertTrue(page.contains("van de 18"), page);
    assertFalse(text("/bezoek", schagen).contains("Den Helder"));
    assertEquals(404, server.get("/bezoek?gemeente=GM0400", schagen).status());
    assertEquals(403, server.get("/bezoek", bearer(Role.SITE, Set.of(), "hv-1")).status());
  }

  @Test
  void visitsOfChosenWeeksAreComparedPerGemeenteAndPerPlace() {
    String all = text("/bezoek?van=2026-W44&tot=2026-W47&met=ervoor", reader);
    assertTrue(all.contains("26 oktober 2026 tot en met 22 november 2026"), all);
    assertTrue(all.contains("Den Helder"), all);
    String own = text("/bezoek?van=2026-W44&tot=2026-W47&gemeente=GM0400", reader);
    assertTrue(own.contains("/plekken/hv-1"), own);
    assertFalse(own.contains("/plekken/hv-2"), "nothing is known of it");
  }

  @Test
  void weeksThatCannotBeAreSaidAndTheFormKeepsThem() {
    for (String query : new String[] {"van=2026-W99", "van=2026-W47&tot=2026-W40", "van=%3Cb%3E"}) {
      Answer answer = server.get("/bezoek?" + query, reader);
      assertEquals(422, answer.status(), query);
      assertTrue(answer.text().contains("Deze weken kunnen niet."), query);
      assertTrue(answer.text().contains("aria-invalid=\"true\""), query);
    }
    assertEquals(422, server.get("/bezoek.csv?van=2026-W99", reader).status());
    assertTrue(
        server.get("/bezoek?van=1990-W01&tot=2026-W47", reader).text().contains("niet"), "bound");
  }

  @Test
  void weeksAreChosenAndLastWeekHasADifference() {
    String form = text("/bezoek?van=2024-W03&tot=2024-W04", reader);
    assertTrue(form.contains("<select id=\"van\""), form);
    assertTrue(form.contains("<option value=\"2024-W03\" selected"), form);
    assertTrue(form.contains("van beide is niets bekend"), form);
    assertTrue(text("/", reader).contains("met de week daarvoor: "));
  }

  @Test
  void theTableIsAFileForADutchSpreadsheetToo() {
    String file = text("/bezoek.csv?van=2026-W44&tot=2026-W47&scheiding=puntkomma", reader);
    assertTrue(file.startsWith("\ufeffNaam;Van week;Tot en met week;Check-ins"), file);
    assertTrue(file.contains("Den Helder;2026-W44;2026-W47;"), file);
    String hours =
        text(
            "/api/v1/visits?from=2026-11-23&to=2026-11-29&per=week&site=hv-1&format=csv"
                + "&scheiding=puntkomma",
            reader);
    assertTrue(hours.startsWith("\ufeffPlek;Periode;Check-ins"), hours);
    assertTrue(hours.contains("hv-1;2026-W48;" + CountedSite.THIS_WEEK + ";"), hours);
  }
}
