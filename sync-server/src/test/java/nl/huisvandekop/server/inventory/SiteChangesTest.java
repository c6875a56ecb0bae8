package nl.huisvandekop.server.inventory;

import static nl.huisvandekop.server.inventory.InventoryWorld.ADMIN;
import static nl.huisvandekop.server.inventory.InventoryWorld.SCHAGEN;
import static nl.huisvandekop.server.inventory.InventoryWorld.entry;
import static nl.huisvandekop.server.inventory.InventoryWorld.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.inventory.SiteChanges.Outcome;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteDetails.Cost;
import nl.huisvandekop.server.site.SiteDetails.Wish;
import nl.huisvandekop.server.site.SiteKind;
import nl.huisvandekop.server.site.SiteStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteChangesTest {
  @TempDir static Path folder;
  private static InventoryWorld world;

  @BeforeAll
  static void open() {
    world = new InventoryWorld(folder);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void forget() {
    world.forget();
  }

  @Test
  void aPlaceIsAddedWithAllThatIsKnownOfIt() {
    Outcome outcome =
        world.changes.add(
            ADMIN,
            entry(
                "naam",
                " Huis van voorbeeld ",
                "status",
                "gewenst",
                "soort",
                "Buurtkamer",
                "gebied",
                "julianadorp",
                "adres",
                "Voorbeeldweg 1",
                "lat",
                "52,8901",
                "lon",
                "4.7402",
                "kosten_per_jaar",
                "€ 12.500,-",
                "kosten_jaar",
                "2025",
                "betaald_door",
                "gemeente",
                "pilot_sinds",
                "1-9-2026",
                "gewenst_door",
                "dorpsraad",
                "gewenst_op",
                "2026-02-03",
                "bewijs",
                "notulen\r\nvan maart",
                "zaal",
                "ja",
                "zaal_toelichting",
                "op dinsdag",
                "opmerking",
                "bellen"),
            false);
    assertEquals(List.of(), outcome.faults());
    Site site = world.site(outcome.id());
    assertEquals("Huis van voorbeeld", site.name());
    assertEquals("WP3058", site.areaCode());
    assertEquals(52.8901, site.lat());
    assertEquals(
        new SiteDetails(
            SiteKind.BUURTKAMER,
            "Voorbeeldweg 1",
            new Cost(12_500, 2025, "gemeente"),
            LocalDate.of(2026, 9, 1),
            new Wish("dorpsraad", LocalDate.of(2026, 2, 3), "notulen\nvan maart"),
            true,
            "op dinsdag",
            null),
        world.details(outcome.id()));
  }

  @Test
  void everythingWrongIsSaidAtOnceAndNothingIsKept() {
    List<Object> before = world.everything();
    Outcome outcome =
        world.changes.add(
            ADMIN,
            entry(
                "naam",
                "",
                "status",
                "open",
                "soort",
                "kasteel",
                "gebied",
                "Xdorp",
                "lat",
                "x",
                "lon",
                "4,74",
                "kosten_per_jaar",
                "-3",
                "kosten_jaar",
                "1999",
                "pilot_sinds",
                "31-2-2026",
                "gewenst_op",
                "2027-01-01",
                "zaal",
                "misschien",
                "opmerking",
                "x".repeat(501),
                "adres",
                "a\u0000b"),
            false);
    assertEquals(
        List.of(
            "naam MISSING",
            "status UNKNOWN_WORD [open]",
            "gebied AREA_UNKNOWN [Xdorp]",
            "lat NOT_A_NUMBER [x]",
            "soort UNKNOWN_WORD [kasteel]",
            "adres STRANGE_CHARACTER",
            "kosten_per_jaar NOT_WHOLE [0, 100000000]",
            "kosten_jaar NOT_WHOLE [2000, 2027]",
            "pilot_sinds NOT_A_DATE [31-2-2026]",
            "gewenst_op DATE_OUT_OF_BOUNDS",
            "zaal UNKNOWN_WORD [misschien]",
            "opmerking TOO_LONG [500]"),
        said(outcome.faults()));
    assertEquals(before, world.everything());
  }

  @Test
  void metresOfTheRijksdriehoekAndSwappedDegreesAreRecognised() {
    assertEquals(List.of("lat RIJKSDRIEHOEK [52.89038, 4.74088]"), location("545000.0", "111500"));
    assertEquals(List.of("lat RIJKSDRIEHOEK [52.89038, 4.74088]"), location("111500", "545000"));
    assertEquals(List.of("lat SWAPPED"), location("4.74", "52.89"));
    assertEquals(List.of("lat OUTSIDE_REGION"), location("51.5", "4.74"));
    assertEquals(List.of("lat OUTSIDE_REGION"), location("1e300", "4.74"));
    assertEquals(List.of("lon HALF_LOCATION"), location("52.89", ""));
    assertEquals(List.of("lon NOT_A_NUMBER [NaN]"), location("52.89", "NaN"));
  }

  private List<String> location(String lat, String lon) {
    Entry entry = entry("naam", "A", "gebied", "WP3058", "lat", lat, "lon", lon);
    return said(world.changes.add(ADMIN, entry, false).faults());
  }

  @Test
  void knownPointsOfTheRijksdriehoekComeOutWithinAMetre() {
    // Amersfoort, the Westertoren and the Martinitoren.
    assertPoint(155_000, 463_000, 52.155174, 5.387206);
    assertPoint(120_700.723, 487_525.501, 52.374533, 4.883526);
    assertPoint(233_883.131, 582_065.167, 53.219383, 6.568201);
  }

  private static void assertPoint(double x, double y, double lat, double lon) {
    var point = RijksDriehoek.find(x, y).orElseThrow();
    assertEquals(lat, point.lat(), 1e-5);
    assertEquals(lon, point.lon(), 1.5e-5);
  }

  @Test
  void aStatusFollowsOnlyFromSomeAndAPlaceWithAKioskDoesNotClose() {
    world.site("hv-1", "A");
    assertEquals(
        List.of(
            "status STATUS_NOT_FROM", "gewenst_door WISH_INCOMPLETE", "gewenst_op WISH_INCOMPLETE"),
        said(world.change(ADMIN, "hv-1", "status", "gewenst").faults()));
    assertEquals(
        List.of("gesloten_op CLOSED_ON_NEEDED"),
        said(world.change(ADMIN, "hv-1", "status", "gesloten").faults()));
    world.kiosk("hv-1");
    String[] closed = {"status", "gesloten", "gesloten_op", "2026-10-01"};
    assertEquals(
        List.of("status KIOSK_STANDS"), said(world.change(ADMIN, "hv-1", closed).faults()));
    world.store.write(handle -> handle.execute("UPDATE kiosk SET ended_hour = 2"));
    assertEquals("hv-1", world.change(ADMIN, "hv-1", closed).id());
    assertEquals(SiteStatus.CLOSED, world.site("hv-1").status());
    assertEquals(LocalDate.of(2026, 10, 1), world.details("hv-1").closedOn());
    assertEquals("hv-1", world.change(ADMIN, "hv-1", "status", "actief").id());
    assertNull(world.details("hv-1").closedOn());
  }

  @Test
  void staffOfAGemeenteChangeOnlyWhatLiesInIt() {
    world.site("hv-1", "A");
    Problem refused = assertThrows(Problem.class, () -> world.change(SCHAGEN, "hv-1", "naam", "B"));
    assertEquals("site-unknown", refused.code());
    assertEquals(
        List.of("gebied AREA_NEEDED"),
        said(world.changes.add(SCHAGEN, entry("naam", "C"), false).faults()));
    assertEquals(
        List.of("gebied AREA_OUT_OF_REACH"),
        said(world.changes.add(SCHAGEN, entry("naam", "C", "gebied", "WP3058"), false).faults()));
    String own =
        world.changes.add(SCHAGEN, entry("naam", "C", "gebied", "Tuitjenhorn"), false).id();
    assertEquals(
        List.of("gebied AREA_OUT_OF_REACH"),
        said(world.change(SCHAGEN, own, "gebied", "WP3058").faults()));
  }

  @Test
  void whatSomeoneElseChangedMeanwhileIsNotWrittenOver() {
    world.site("hv-1", "A");
    String stamp = world.changes.shown(ADMIN, "hv-1").stamp();
    assertEquals("hv-1", world.change(ADMIN, "hv-1", "opmerking", "eerst").id());
    assertEquals(
        List.of("nummer CHANGED_MEANWHILE"),
        said(
            world
                .changes
                .change(ADMIN, "hv-1", entry("opmerking", "later"), stamp, false)
                .faults()));
    assertEquals("eerst", world.site("hv-1").note());
  }

  @Test
  void aPlaceThatIsLikelyThereAlreadyIsRefusedOrAskedAbout() {
    world.site("hv-1", "Café De Kop");
    assertEquals(
        List.of("naam SAME_PLACE [hv-1]"),
        said(
            world
                .changes
                .add(ADMIN, entry("naam", "cafe  de KOP", "gebied", "WP3058"), false)
                .faults()));
    Entry near = entry("naam", "B", "gebied", "WP3058", "lat", "52.89010", "lon", "4.74010");
    Outcome asked = world.changes.add(ADMIN, near, false);
    assertNull(asked.id());
    assertEquals(List.of("lat NEAR [hv-1, Café De Kop, 60]"), said(asked.warnings()));
    assertEquals("B", world.site(world.changes.add(ADMIN, near, true).id()).name());
    Entry elsewhere = entry("naam", "D", "gebied", "WP3058", "lat", "53.05", "lon", "4.8");
    assertEquals(
        List.of("lat OUTSIDE_AREA [Julianadorp]"),
        said(world.changes.add(ADMIN, elsewhere, false).warnings()));
  }

  @Test
  void aChangeIsInTheLogWithWhatItWasAndItsFiguresAreOutOfDate() {
    world.site("hv-1", "A");
    world.store.write(handle -> handle.execute("DELETE FROM outdated"));
    world.change(ADMIN, "hv-1", "kosten_per_jaar", "100", "naam", "B");
    assertEquals(
        List.of(
            "beheer site-changed hv-1 [{\"field\":\"naam\",\"was\":\"A\",\"became\":\"B\"},"
                + "{\"field\":\"kosten per jaar\",\"was\":null,\"became\":\"100\"}]"),
        world.store.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT account || ' ' || action || ' ' || subject || ' ' || changes"
                            + " FROM audit_entry")
                    .mapTo(String.class)
                    .list()));
    long marks =
        world.store.read(
            handle -> handle.createQuery("SELECT COUNT(*) FROM outdated").mapTo(Long.class).one());
    assertEquals(2, marks);
  }
}
