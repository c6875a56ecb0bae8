package nl.huisvandekop.server.dashboard.area;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.region.Area;
import org.junit.jupiter.api.Test;

class CoverageSortingTest {
  private final AreaCoverage zand = area("'t Zand", 300, 2.5);
  private final AreaCoverage burg = area("Den Burg", 200, null);
  private final AreaCoverage waarland = area("Waarland", 100, 0.4);

  @Test
  void namesAreSortedAsPeopleLookForThem() {
    assertEquals(List.of(burg, waarland, zand), sorted(CoverageColumn.USUAL));
  }

  @Test
  void numbersComeLargestFirst() {
    assertEquals(List.of(zand, burg, waarland), sorted(asked("inwoners", null)));
    assertEquals(List.of(waarland, burg, zand), sorted(asked("inwoners", "op")));
  }

  @Test
  void whatIsNotKnownDoesNotBreakTheOrder() {
    assertEquals(List.of(zand, waarland, burg), sorted(asked("afstand", "af")));
  }

  @Test
  void choosingAColumnTwiceTurnsItAround() {
    Sorting<CoverageColumn> once = CoverageColumn.USUAL.choose(CoverageColumn.SITES);
    assertEquals(Grid.Order.DESCENDING, once.shownAt(CoverageColumn.SITES));
    assertEquals(Grid.Order.NONE, once.shownAt(CoverageColumn.NAME));
    assertEquals(
        Grid.Order.ASCENDING, once.choose(CoverageColumn.SITES).shownAt(CoverageColumn.SITES));
  }

  @Test
  void anUnknownColumnIsTheUsualOrder() {
    assertEquals(CoverageColumn.USUAL, asked("x' OR 1=1", "af"));
    assertEquals(CoverageColumn.USUAL, asked(null, null));
  }

  private static Sorting<CoverageColumn> asked(String key, String direction) {
    return Sorting.of(CoverageColumn.values(), CoverageColumn.USUAL, key, direction);
  }

  private List<AreaCoverage> sorted(Sorting<CoverageColumn> order) {
    return order.sort(
        List.of(zand, burg, waarland), order.key().order(), CoverageColumn.NAME.order());
  }

  private static AreaCoverage area(String name, int inhabitants, Double nearestKm) {
    return new AreaCoverage(
        name,
        name,
        "GM0448",
        Area.Kind.WOONPLAATS,
        inhabitants,
        0,
        0,
        nearestKm,
        0,
        0,
        Standing.WITTE_VLEK,
        0,
        0L,
        null,
        0,
        "Texel",
        0,
        0,
        false,
        0,
        null,
        false,
        new AreaCoverage.Basis(0, 0, 0, 0, 0, 0),
        new AreaCoverage.People(0, 0, null, null, null),
        new AreaCoverage.Chances(0, null, 0));
  }
}
