package nl.huisvandekop.server.dashboard.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaRoutesTest {
  private static final String HUISDUINEN = "/dekking/WP3057";
  private static final String DISTANCE = HUISDUINEN + "/afstand/hv-texel";

  @TempDir static Path folder;
  private static RunningServer server;
  private static String admin;
  private static String reader;
  private static String denHelder;
  private static String schagen;
  private static String site;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    server
        .store()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO site (id, name, area_code, lat, lon, status) VALUES"
                        + " ('hv-texel', 'Plek <b>X</b>', 'WP2741', 53.025, 4.75139, 'active'),"
                        + " ('hv-wens', '=1+1', 'WP2433', NULL, NULL, 'wished'),"
                        + " ('hv-los', 'Zonder locatie', 'WP3057', NULL, NULL, 'active')"));
    admin = server.tokenOf(Role.REGION_ADMIN, Set.of(), null);
    reader = server.tokenOf(Role.REGION_READER, Set.of(), null);
    denHelder = server.tokenOf(Role.GEMEENTE, Set.of("GM0400"), null);
    schagen = server.tokenOf(Role.GEMEENTE, Set.of("GM0441"), null);
    site = server.tokenOf(Role.SITE, Set.of(), "hv-texel");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer get(String path, String token) {
    return server.get(path, "Authorization", "Bearer " + token, "Accept", "text/html");
  }

  private static Answer post(String path, String form, String token) {
    return server.post(
        path,
        form,
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  @Test
  void whatStaffSayOfADistanceShowsAndIsTakenBack() {
    String before = get(HUISDUINEN, admin).text();
    assertTrue(before.contains("over water: Marsdiep"), before);
    assertEquals(303, post(DISTANCE, "km=14,5&reden=Met+de+boot", denHelder).status());
    String after = get(HUISDUINEN, reader).text();
    assertTrue(after.contains("14,5\u00a0km"), after);
    assertTrue(after.contains("met de hand ingevuld: Met de boot (gemeente-"), after);
    assertTrue(get(DISTANCE, denHelder).text().contains("value=\"14,5\""));
    assertEquals(303, post(DISTANCE + "/terug", "", admin).status());
    assertTrue(get(HUISDUINEN, admin).text().contains("over water: Marsdiep"));
  }

  @Test
  void aFormThatIsWrongComesBackFilledAndChangesNothing() {
    Answer wrong = post(DISTANCE, "km=ver&reden=", admin);
    assertEquals(422, wrong.status());
    assertTrue(wrong.text().contains("value=\"ver\""));
    assertTrue(wrong.text().contains("href=\"#km\""));
    assertTrue(wrong.text().contains("href=\"#reden\""));
    for (String form :
        new String[] {
          "km=501&reden=x", "km=-1&reden=x", "km=5&geen=on&reden=x", "km=&reden=x", "reden=x"
        }) {
      assertEquals(422, post(DISTANCE, form, admin).status(), form);
    }
    assertTrue(get(HUISDUINEN, admin).text().contains("over water: Marsdiep"));
  }

  @Test
  void onlyStaffOfTheGemeenteAndTheRegionsAdminsSayIt() {
    assertEquals(403, post(DISTANCE, "km=1&reden=x", reader).status());
    assertEquals(403, post(DISTANCE, "km=1&reden=x", site).status());
    assertEquals(404, post(DISTANCE, "km=1&reden=x", schagen).status());
    assertFalse(get(HUISDUINEN, reader).text().contains("Afstand aanpassen"));
    assertTrue(get(HUISDUINEN, denHelder).text().contains("Afstand aanpassen"));
  }

  @Test
  void anAreaOutOfReachIsAsUnknownAsOneThatIsNone() {
    assertEquals(404, get(HUISDUINEN, schagen).status());
    assertEquals(404, get("/dekking/WP9999", admin).status());
    assertEquals(404, get(HUISDUINEN + "?stel=hv-texel", admin).status());
    assertEquals(404, get(HUISDUINEN + "/afstand/hv-los", admin).status());
    assertEquals(403, get(HUISDUINEN, site).status());
    assertEquals(403, get("/dekking/nieuwe-plek", site).status());
  }

  @Test
  void aFigureThatRestsOnASamplePlaceElsewhereIsSaidToBeMadeUp() {
    String[] paths = {"/dekking/WP2433", "/dekking/nieuwe-plek"};
    for (String path : paths) {
      assertFalse(get(path, admin).text().contains("Voorbeeldgegevens."), path);
    }
    sample(1);
    for (String path : paths) {
      assertTrue(get(path, admin).text().contains("Voorbeeldgegevens."), path);
    }
    sample(0);
  }

  private static void sample(int sample) {
    server
        .store()
        .write(
            handle -> handle.execute("UPDATE site SET sample = ? WHERE id = 'hv-texel'", sample));
  }

  @Test
  void anAreaSaysWhatIsStillToBeCheckedInItsGemeente() {
    String said = "plekken na te gaan waarvan we het gebied niet weten.";
    String page = get(HUISDUINEN, admin).text();
    assertTrue(page.contains("zijn nog 5 " + said), page);
    unplaced("closed");
    assertFalse(get(HUISDUINEN, admin).text().contains(said));
    unplaced("to-check");
  }

  private static void unplaced(String status) {
    server
        .store()
        .write(
            handle -> handle.execute("UPDATE site SET status = ? WHERE area_code IS NULL", status));
  }

  @Test
  void namesAreTextOnPagesAndNoFormulasInTables() {
    assertTrue(get(HUISDUINEN, admin).text().contains("Plek &lt;b&gt;X&lt;/b&gt;"));
    String table = get("/dekking/nieuwe-plek?formaat=csv&soort=wish", admin).text();
    assertTrue(table.contains("wish,'=1+1,WP2433,"), table);
    String dutch =
        get("/dekking/nieuwe-plek?formaat=csv&soort=wish&scheiding=puntkomma", admin).text();
    assertTrue(dutch.contains("wish;'=1+1;WP2433;"), dutch);
    assertTrue(dutch.startsWith("\ufeffWat is het?;Naam;Gebiedscode;"), dutch);
  }

  @Test
  void whatIsSupposedStaysInEveryLinkUntilItIsTakenBack() {
    String page = get("/dekking/nieuwe-plek?met=WP2433", admin).text();
    assertTrue(page.contains("We doen alsof deze plekken er zijn"), page);
    assertTrue(page.contains("?soort=hall&amp;met=WP2433\""), page);
    assertTrue(page.contains("?gemeente=GM0441&amp;met=WP2433\""), page);
    assertTrue(page.contains("?met=WP2433&amp;sorteer=naam&amp;richting=op#tabel\""), page);
    assertTrue(page.contains("?met=WP2433&amp;met=hv-wens#alsof\""), page);
    assertTrue(page.contains("?met=WP2433&amp;formaat=csv\""), page);
    assertTrue(page.contains("href=\"/dekking/nieuwe-plek#alsof\""), page);
    String two = get("/dekking/nieuwe-plek?met=WP2433&met=hv-wens", admin).text();
    assertTrue(two.contains("?met=hv-wens#alsof\""), two);
    assertTrue(two.contains("?met=WP2433#alsof\""), two);
    assertFalse(get("/dekking/nieuwe-plek", admin).text().contains("We doen alsof"));
  }

  @Test
  void whatCannotBeSupposedIsSaidAndLeftOutOfTheLinks() {
    String page = get("/dekking/nieuwe-plek?met=%3Cscript%3E&met=WP2433", schagen).text();
    assertTrue(page.contains("Van 2 plekken in dit adres kunnen we niet doen alsof"), page);
    assertFalse(page.contains("met=WP2433") || page.contains("met=%3C"), page);
    assertFalse(page.contains("We doen alsof"), page);
    String full =
        "?met=" + String.join("&met=", "WP2756 WP2757 WP2758 WP2759 WP2760 WP2761".split(" "));
    String most = get("/dekking/nieuwe-plek" + full + "&met=WP2762&met=WP2763&met=x", admin).text();
    assertTrue(most.contains("Meer dan 8 tegelijk kan niet."), most);
    assertFalse(most.contains("Doe alsof deze er is"), most);
  }

  @Test
  void theTableSaysWhatEachGainIsOnTopOf() {
    String table = get("/dekking/nieuwe-plek?met=WP2433&met=WP3058&formaat=csv", admin).text();
    String[] lines = table.split("\r\n");
    assertTrue(lines[1].startsWith("centre,Kreileroord,") && lines[1].endsWith(",true,,false"));
    assertTrue(lines[2].endsWith(",true,Kreileroord,false"), lines[2]);
    assertTrue(lines[3].endsWith(",false,Kreileroord; Julianadorp,false"), lines[3]);
    assertEquals(54, lines.length);
  }

  @Test
  void coverageIsSearchedByTheNamesOfVillagesToo() {
    String found = get("/dekking?zoek=krabbendam", reader).text();
    assertEquals(1, found.split("<tr id=").length - 1);
    assertTrue(found.contains("<tr id=\"WP3294\">"), found);
    String none = get("/dekking?zoek=%3Cscript%3E", reader).text();
    assertTrue(none.contains("value=\"&lt;script>\""), none);
    assertTrue(none.contains("Er is geen gebied dat hierbij past."));
    String table = get("/dekking?formaat=csv&zoek=krabbendam", reader).text();
    assertEquals(2, table.split("\r\n").length);
  }

  @Test
  void coverageIsFilteredByStandingAndSortedByAnyColumn() {
    String nearby = get("/dekking?stand=nabij", reader).text();
    assertFalse(nearby.contains("<tr id="));
    String loneliest = get("/dekking?kolommen=inwoners&sorteer=eenzaam&richting=af", reader).text();
    assertEquals(52, loneliest.split("<tr id=").length - 1);
    assertTrue(loneliest.contains("aria-sort=\"descending\""));
    assertEquals(200, get("/dekking?sorteer=x&richting=y&blad=0&kolommen=z", reader).status());
  }
}
