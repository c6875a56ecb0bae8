package nl.huisvandekop.server.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.region.Position;
import org.junit.jupiter.api.Test;

/** A hundredth of a degree of latitude is 1,112 m. */
class ReachableTest {
  private static final Position SITE = new Position(4.8, 52.8);

  private static Buurt buurt(double lat, int inhabitants) {
    return new Buurt(
        "BU1", "b", "GM1", "WK1", "WP1", "WP1", new Position(4.8, lat), inhabitants, 0, 0);
  }

  @Test
  void theMeanIsWeightedByInhabitants() {
    Reachable reachable =
        Reachable.of(List.of(buurt(52.80, 900), buurt(52.90, 100)), List.of(SITE));
    assertEquals(new Reachable(1.1, 900, 900), reachable);
  }

  @Test
  void eachBuurtTakesTheNearestSite() {
    Reachable reachable =
        Reachable.of(
            List.of(buurt(52.81, 10), buurt(52.83, 20), buurt(52.90, 40)),
            List.of(new Position(5.5, 52.8), SITE));
    assertEquals(10, reachable.within1200m());
    assertEquals(30, reachable.within4km());
  }

  @Test
  void whereNobodyLivesAllBuurtenWeighTheSame() {
    assertEquals(
        new Reachable(5.6, 0, 0),
        Reachable.of(List.of(buurt(52.80, 0), buurt(52.90, 0)), List.of(SITE)));
  }

  @Test
  void withoutASiteThereIsNoDistance() {
    assertEquals(new Reachable(null, 0, 0), Reachable.of(List.of(buurt(52.8, 5)), List.of()));
  }
}
