package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.CoverageOrder.Key;
import nl.huisvandekop.server.region.Area;
import org.junit.jupiter.api.Test;

class CoverageOrderTest {
  private final AreaCoverage zand = area("'t Zand", 300, 2.5);
  private final AreaCoverage burg = area("Den Burg", 200, null);
  private final AreaCoverage waarland = area("Waarland", 100, 0.4);

  @Test
  void namesAreSortedAsPeopleLookForThem() {
    assertEquals(List.of(burg, waarland, zand), sorted(CoverageOrder.USUAL));
  }

  @Test
  void numbersComeLargestFirst() {
    assertEquals(List.of(zand, burg, waarland), sorted(CoverageOrder.of("inwoners", null)));
    assertEquals(List.of(waarland, burg, zand), sorted(CoverageOrder.of("inwoners", "op")));
  }

  @Test
  void whatIsNotKnownDoesNotBreakTheOrder() {
    assertEquals(List.of(zand, waarland, burg), sorted(CoverageOrder.of("afstand", "af")));
  }

  @Test
  void choosingAColumnTwiceTurnsItAround() {
    CoverageOrder once = CoverageOrder.USUAL.choose(Key.SITES);
    assertEquals(CoverageView.Order.DESCENDING, once.shownAt(Key.SITES));
    assertEquals(CoverageView.Order.NONE, once.shownAt(Key.NAME));
    assertEquals(CoverageView.Order.ASCENDING, once.choose(Key.SITES).shownAt(Key.SITES));
  }

  @Test
  void anUnknownColumnIsTheUsualOrder() {
    assertEquals(CoverageOrder.USUAL, CoverageOrder.of("x' OR 1=1", "af"));
    assertEquals(CoverageOrder.USUAL, CoverageOrder.of(null, null));
  }

  private List<AreaCoverage> sorted(CoverageOrder order) {
    return List.of(zand, burg, waarland).stream().sorted(order.comparator()).toList();
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
        new AreaCoverage.People(0, 0, null, null, null),
        new AreaCoverage.Chances(0, null, 0));
  }
}
