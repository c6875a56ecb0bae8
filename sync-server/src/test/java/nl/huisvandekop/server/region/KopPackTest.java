package nl.huisvandekop.server.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class KopPackTest {
  private static final RegionPack PACK = RegionPackLoader.builtIn();

  @Test
  void theKopHasFiftyTwoAreasAsItsGemeentenAreCut() {
    assertEquals(52, PACK.areas().size());
    assertEquals(
        Map.of("GM0400", 8, "GM1911", 19, "GM0441", 18, "GM0448", 7),
        PACK.areas().stream().collect(groupingBy(Area::gemeente, summingInt(area -> 1))));
  }

  @Test
  void eachGemeenteHasTheInhabitantsThatItsBuurtenAddUpTo() {
    assertEquals(56_440, PACK.gemeente("GM0400").orElseThrow().inhabitants());
    assertEquals(49_535, PACK.gemeente("GM1911").orElseThrow().inhabitants());
    assertEquals(47_760, PACK.gemeente("GM0441").orElseThrow().inhabitants());
    assertEquals(13_830, PACK.gemeente("GM0448").orElseThrow().inhabitants());
  }

  @Test
  void theTotalsThatCbsPublishesForAGemeenteAreKeptBeside() {
    assertEquals(
        List.of(56_432, 49_522, 47_744, 13_815),
        PACK.gemeenten().stream().map(Gemeente::inhabitantsCbs).toList());
  }

  @Test
  void everyCountOfAnAreaAndOfAGemeenteIsTheSumOfItsBuurten() {
    Map<String, Integer> ofAreas = sums(Buurt::inhabitants);
    Map<String, Integer> children = sums(Buurt::inhabitants0to14);
    Map<String, Integer> elders = sums(Buurt::inhabitants65plus);
    for (Area area : PACK.areas()) {
      assertEquals(ofAreas.get(area.code()), area.inhabitants(), area.name());
      assertEquals(children.get(area.code()), area.inhabitants0to14(), area.name());
      assertEquals(elders.get(area.code()), area.inhabitants65plus(), area.name());
    }
    assertEquals(
        PACK.buurten().stream().mapToInt(Buurt::inhabitants).sum(),
        PACK.gemeenten().stream().mapToInt(Gemeente::inhabitants).sum());
  }

  private static Map<String, Integer> sums(ToIntFunction<Buurt> of) {
    return PACK.buurten().stream().collect(groupingBy(Buurt::area, summingInt(of)));
  }

  @Test
  void townsAreCutByWijkAndAPartOfAWijkSaysSo() {
    Area west = PACK.area("WK040003").orElseThrow();
    assertEquals(Area.Kind.WIJK, west.kind());
    assertEquals("Den Helder: Nieuw Den Helder-West (deel)", west.name());
    assertEquals(2_605, west.inhabitants());
    assertEquals(250, PACK.area("WK040006").orElseThrow().inhabitants());
    assertEquals("Schagen-Zuid", PACK.area("WK044102").orElseThrow().name());
    assertEquals(
        "Den Helder: Stad binnen de Linie-Oost", PACK.area("WK040001").orElseThrow().name());
  }

  @Test
  void aVillageIsOneAreaWhateverWijkenItHas() {
    Area julianadorp = PACK.area("WP3058").orElseThrow();
    assertEquals("Julianadorp", julianadorp.name());
    assertEquals(Area.Kind.WOONPLAATS, julianadorp.kind());
    assertEquals(15_170, julianadorp.inhabitants());
    assertEquals(16, PACK.buurtenOf("WP3058").size());
    assertTrue(PACK.area("WP3056").isEmpty(), "the town as a whole is no area");
    assertTrue(PACK.area("WP3290").isEmpty(), "Oudkarspel has no buurt");
  }

  @Test
  void lonelinessIsOnlyGivenWhereThePublishedCodesMeanTheSamePlace() {
    assertEquals(
        new Loneliness(2020, 51.8, 13.0, 52.0, 11.1, Loneliness.Basis.PUBLISHED),
        PACK.area("WK040001").orElseThrow().loneliness());
    assertEquals(
        Loneliness.Basis.MEAN_OF_BUURTEN, PACK.area("WP3058").orElseThrow().loneliness().basis());
    assertTrue(
        PACK.areas().stream()
            .filter(area -> area.gemeente().equals("GM1911"))
            .allMatch(area -> area.loneliness() == null),
        "Hollands Kroon was divided otherwise in 2020");
    assertEquals(42.7, PACK.gemeente("GM1911").orElseThrow().loneliness().lonely18plus());
  }

  @Test
  void theTwentyFourNamedPlacesAreThereOnceWithAnAreaWhereThereIsNoDoubt() {
    assertEquals(24, PACK.inventory().size());
    assertEquals("WP3058", inventory("julianadorp-mfc-t-dorpshuis").area());
    assertEquals("WP3294", inventory("krabbendam-t-trefpunt").area());
    assertEquals(null, inventory("den-helder-school-7").area());
    assertEquals(2017, inventory("den-helder-school-7").year());
  }

  private static InventoryPlace inventory(String key) {
    return PACK.inventory().stream()
        .filter(place -> place.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void smallerKernenAreNamedPlacesOfTheAreaThatTheyLieIn() {
    assertEquals(100, PACK.places().size());
    for (Place place : PACK.places()) {
      assertTrue(PACK.area(place.area()).isPresent(), place.name());
    }
    assertEquals("WK040006", place("De Kooy").area());
    assertEquals("WP2738", place("'t Horntje").area());
  }

  private static Place place(String name) {
    return PACK.places().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void everySourceIsNamedWithItsHolderAndLicence() {
    assertTrue(PACK.manifest().sources().size() >= 8);
    assertTrue(
        PACK.manifest().sources().stream().anyMatch(source -> source.holder().equals("GeoNames")));
  }

  @Test
  void theKopHasThemesAndNoHelplineYet() {
    assertEquals("meedoen-en-ontmoeten", PACK.themes().get(0).code());
    assertTrue(PACK.helpline().isEmpty());
  }
}
