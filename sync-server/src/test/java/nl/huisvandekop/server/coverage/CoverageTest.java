package nl.huisvandekop.server.coverage;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static nl.huisvandekop.server.intake.RequestJson.EPOCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.intake.RequestJson;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class CoverageTest {
  private static final RegionPack PACK = RegionPackLoader.builtIn();
  private static final String JULIANADORP = "WP3058";
  private static final Reach REGION = Reach.everything(Role.REGION_READER);

  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;
  private static Coverage coverage;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    new Norms(world.store(), world.clock()).bringIn(PACK.norm());
    coverage = new Coverage(world.store(), PACK, world.situations(), world.weeks(), world.clock());
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
    world.execute("DELETE FROM kiosk");
    world.execute("DELETE FROM norm_result");
    world.execute("DELETE FROM site_detail");
    world.execute("DELETE FROM site");
  }

  private static AreaCoverage area(String code) {
    return coverage.report(Optional.empty(), REGION).areas().stream()
        .filter(area -> area.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static void site(String id, String area, String status, String lat, String lon) {
    world.execute(
        "INSERT INTO site (id, name, area_code, lat, lon, status) VALUES ('%s', 'Voorbeeld', %s,"
            + " %s, %s, '%s')",
        id, area == null ? "NULL" : "'" + area + "'", lat, lon, status);
  }

  private static RequestJson request(String kiosk) {
    return new RequestJson(kiosk, world.now());
  }

  @Test
  void theFiftyTwoAreasHoldTheInhabitantsOfTheirGemeenten() {
    List<AreaCoverage> areas = coverage.report(Optional.empty(), REGION).areas();
    assertEquals(52, areas.size());
    assertEquals(
        List.of(56_440, 49_535, 47_760, 13_830),
        List.of("GM0400", "GM1911", "GM0441", "GM0448").stream()
            .map(
                gemeente ->
                    areas.stream()
                        .filter(area -> area.gemeente().equals(gemeente))
                        .mapToInt(AreaCoverage::inhabitants)
                        .sum())
            .toList());
  }

  @Test
  void withoutAnySiteEveryAreaIsAWhiteSpotAndNoDistanceIsMadeUp() {
    for (AreaCoverage area : coverage.report(Optional.empty(), REGION).areas()) {
      assertEquals(Standing.WITTE_VLEK, area.standing());
      assertEquals(null, area.nearestKm());
      assertEquals(0, area.within4km());
      assertEquals(null, area.visitsPer1000PerWeek());
      assertEquals(0, area.visitsThisWeek());
    }
  }

  @Test
  void onlyActiveSitesCountAndOnlyLocatedOnesHaveDistances() {
    site("hv-a", JULIANADORP, "active", "NULL", "NULL");
    site("hv-b", JULIANADORP, "to-check", "52.885", "4.738");
    site("hv-c", JULIANADORP, "wished", "52.885", "4.738");
    site("hv-d", JULIANADORP, "closed", "52.885", "4.738");
    site("hv-e", null, "to-check", "NULL", "NULL");
    AreaCoverage area = area(JULIANADORP);
    assertEquals(1, area.sites());
    assertEquals(1, area.sitesToCheck());
    assertEquals(1, area.wished());
    assertEquals(Standing.NOG_ONBEKEND, area.standing());
    assertEquals(null, area.nearestKm());
    site("hv-f", "WP2757", "active", "52.885", "4.738");
    assertTrue(area(JULIANADORP).nearestKm() < 2);
    assertEquals(1, area(JULIANADORP).sites());
  }

  @Test
  void visitsOfThisWeekBeginOnMondayAtMidnightHere() {
    site("hv-a", JULIANADORP, "active", "NULL", "NULL");
    world.kiosk("k1", "hv-a", NOON);
    world.send(
        request("k1")
            .hourCell("2026-11-22T22:00:00Z", 100, 1)
            .hourCell("2026-11-22T23:00:00Z", 20, 1)
            .hourCell("2026-11-24T12:00:00Z", 3, 1));
    assertEquals(23, area(JULIANADORP).visitsThisWeek());
    assertEquals(1, area(JULIANADORP).kiosks());
  }

  @Test
  void theWeeklyMeanIsOverThoseOfTheLastEightWeeksThatAnythingIsKnownOf() {
    site("hv-a", JULIANADORP, "active", "NULL", "NULL");
    world.kiosk("k1", "hv-a", Instant.parse("2026-11-01T12:00:00Z"));
    int inhabitants = area(JULIANADORP).inhabitants();
    // Nine weeks ago, and this week: neither is among the eight.
    world.send(
        request("k1")
            .hourCell("2026-09-27T12:00:00Z", 900, 1)
            .hourCell("2026-11-24T09:00:00Z", 900, 1));
    assertEquals(null, area(JULIANADORP).visitsPer1000PerWeek());
    assertEquals(0, area(JULIANADORP).weeksWithData());

    world.send(request("k1").hourCell("2026-09-28T12:00:00Z", 300, 1));
    assertEquals(1, area(JULIANADORP).weeksWithData());
    assertEquals(
        Math.round(300 * 100_000.0 / inhabitants) / 100.0,
        area(JULIANADORP).visitsPer1000PerWeek());
    // A week in which nobody came, as the kiosk knows, is one of them.
    world.send(request("k1").claim("2026-11-17T08:00:00Z", "2026-11-17T16:00:00Z"));
    assertEquals(2, area(JULIANADORP).weeksWithData());
    assertEquals(
        Math.round(150 * 100_000.0 / inhabitants) / 100.0,
        area(JULIANADORP).visitsPer1000PerWeek());
  }

  @Test
  void sitesThatClosedKeepWhatTheyCounted() {
    site("hv-a", JULIANADORP, "active", "NULL", "NULL");
    world.kiosk("k1", "hv-a", NOON);
    world.send(request("k1").hourCell(EPOCH, "2026-11-24T09:00:00Z", 6, 1));
    world.execute("UPDATE site SET status = 'closed'");
    world.execute("UPDATE kiosk SET ended_hour = from_hour");
    assertEquals(6, area(JULIANADORP).visitsThisWeek());
    assertEquals(0, area(JULIANADORP).sites());
    assertEquals(0, area(JULIANADORP).kiosks());
  }

  @Test
  void oneGemeenteIsAskedForByItsCode() {
    List<AreaCoverage> schagen = coverage.report(Optional.of("GM0441"), REGION).areas();
    assertEquals(18, schagen.size());
    assertTrue(schagen.stream().allMatch(area -> area.gemeenteName().equals("Schagen")));
    assertEquals(
        "gemeente-unknown",
        assertThrows(Problem.class, () -> coverage.report(Optional.of("GM9999"), REGION)).code());
  }

  @Test
  void staffOfAGemeenteSeeTheirOwn() {
    Reach schagen = new Reach(Role.GEMEENTE, Set.of("GM0441"), null);
    assertEquals(18, coverage.report(Optional.empty(), schagen).areas().size());
    assertEquals(
        "out-of-reach",
        assertThrows(Problem.class, () -> coverage.report(Optional.of("GM0448"), schagen)).code());
    Reach site = new Reach(Role.SITE, Set.of(), "hv-a");
    assertEquals(List.of(), coverage.report(Optional.empty(), site).areas());
  }

  @Test
  void theNamesOfTheJsonAreFixedAndTheTableHasTheSame() throws Exception {
    site("hv-a", JULIANADORP, "active", "52.885", "4.738");
    CoverageReport report = coverage.report(Optional.empty(), REGION);
    JsonNode json = Json.mapper().valueToTree(report);
    List<String> names = new ArrayList<>();
    json.path("areas").get(0).fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "code",
            "name",
            "gemeente",
            "kind",
            "inhabitants",
            "sites",
            "sitesMeetingNorm",
            "nearestKm",
            "within1200m",
            "within4km",
            "standing",
            "wished",
            "visitsThisWeek",
            "visitsPer1000PerWeek"),
        names.subList(0, 14));
    assertEquals(String.join(",", names), report.csv(Csv.Form.COMMA).toString().split("\r\n")[0]);
    String dutch = report.csv(Csv.Form.SEMICOLON).toString();
    assertTrue(
        dutch.startsWith("Code;Woonkern of wijk;Gemeentecode;Soort gebied;Inwoners;"), dutch);
    assertEquals("2026-11-24T12:00:00Z", json.path("asOf").asText());
    assertEquals("0.1", json.path("normVersion").asText());
    JsonNode julianadorp =
        json.path("areas").findParents("code").stream()
            .filter(area -> area.path("code").asText().equals(JULIANADORP))
            .findFirst()
            .orElseThrow();
    assertEquals("woonplaats", julianadorp.path("kind").asText());
    assertEquals("nog-onbekend", julianadorp.path("standing").asText());
  }

  private static void judged(String site, String meets) {
    world.execute(
        "INSERT INTO norm_result (site_id, version, day, meets, card)"
            + " VALUES ('%s', '0.1', '2026-11-24', '%s', '[]')",
        site, meets);
  }

  @Test
  void anAreaStandsAsItsBestPlaceDoesAndOnlyAllFailingMeansNotMet() {
    site("hv-a", JULIANADORP, "active", "NULL", "NULL");
    site("hv-b", JULIANADORP, "active", "NULL", "NULL");
    judged("hv-a", "no");
    assertEquals(Standing.NOG_ONBEKEND, area(JULIANADORP).standing());
    judged("hv-b", "no");
    assertEquals(Standing.VOLDOET_NIET, area(JULIANADORP).standing());
    assertEquals(2, area(JULIANADORP).sitesNotMeetingNorm());
    world.execute("UPDATE norm_result SET meets = 'yes' WHERE site_id = 'hv-b'");
    assertEquals(Standing.GEDEKT, area(JULIANADORP).standing());
    assertEquals(1, area(JULIANADORP).sitesMeetingNorm());
    assertEquals("0.1", coverage.report(Optional.empty(), REGION).normVersion());
  }

  @Test
  void anAreaWithoutAPlaceIsNearbyOnlyToOneThatMeetsTheNorm() {
    // Burgerbrug and Sint Maartensbrug lie 4 km apart; Texel lies across the sea.
    site("hv-a", "WP2759", "active", "52.77", "4.715");
    assertEquals(Standing.WITTE_VLEK, area("WP2762").standing());
    judged("hv-a", "yes");
    assertEquals(Standing.NABIJ, area("WP2762").standing());
    assertEquals(Standing.WITTE_VLEK, area("WP2741").standing());
    world.execute("UPDATE site SET status = 'closed'");
    assertEquals(Standing.WITTE_VLEK, area("WP2762").standing());
  }

  @Test
  void whatAnAreasPlacesCostIsSaidWithHowManyItIsKnownOf() {
    site("hv-a", JULIANADORP, "active", "NULL", "NULL");
    site("hv-b", JULIANADORP, "active", "NULL", "NULL");
    site("hv-c", JULIANADORP, "to-check", "NULL", "NULL");
    assertEquals(new AreaCoverage.Chances(0, null, 0), area(JULIANADORP).chances());
    world.execute(
        "INSERT INTO site_detail (site_id, yearly_cost_euro, can_host) VALUES"
            + " ('hv-a', 12000, 1), ('hv-c', 5000, 1)");
    assertEquals(new AreaCoverage.Chances(1, 12_000L, 1), area(JULIANADORP).chances());
  }
}
