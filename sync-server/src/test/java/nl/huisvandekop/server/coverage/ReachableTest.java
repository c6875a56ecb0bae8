package nl.huisvandekop.server.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import nl.huisvandekop.server.coverage.Reachable.Home;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.Water;
import org.junit.jupiter.api.Test;

class ReachableTest {
  private static final Spot SITE = new Spot("hv-a", new Position(4.8, 52.8), true);
  private static final Water DIEP =
      new Water("Diep", "pont", new Position(4.7, 52.8), new Position(4.9, 52.8));

  private static Buurt buurt(int inhabitants) {
    return new Buurt(
        "BU1", "b", "GM1", "WK1", "WP1", "WP1", new Position(4.8, 52.8), inhabitants, 0, 0);
  }

  private static Home home(double metres, int inhabitants) {
    Leg leg = new Leg(SITE, metres, null, null);
    return new Home(buurt(inhabitants), leg, leg);
  }

  @Test
  void theMeanIsWeightedByInhabitants() {
    Reachable reachable = Reachable.of(List.of(home(0, 900), home(11_100, 100)));
    assertEquals(1.1, reachable.nearestKm());
    assertEquals(900, reachable.within1200m());
    assertEquals(900, reachable.within4km());
    assertEquals(1_110, reachable.metresToMeeting());
  }

  @Test
  void twelveHundredMetresIsStillWalkingAndFourKilometresStillCycling() {
    Reachable reachable =
        Reachable.of(
            List.of(home(1_200, 1), home(1_200.1, 20), home(4_000, 300), home(4_000.1, 4_000)));
    assertEquals(1, reachable.within1200m());
    assertEquals(321, reachable.within4km());
  }

  @Test
  void whereNobodyLivesAllBuurtenWeighTheSame() {
    assertEquals(5.6, Reachable.of(List.of(home(0, 0), home(11_120, 0))).nearestKm());
  }

  @Test
  void buurtenWithoutInhabitantsWeighNothingWhereOthersHaveSome() {
    assertEquals(1.0, Reachable.of(List.of(home(1_000, 5), home(90_000, 0))).nearestKm());
    Reachable unreached = Reachable.of(List.of(home(1_000, 5), new Home(buurt(0), null, null)));
    assertEquals(1.0, unreached.nearestKm());
  }

  @Test
  void withoutASiteThereIsNoDistance() {
    Reachable reachable = Reachable.of(List.of(new Home(buurt(5), null, null)));
    assertEquals(null, reachable.nearestKm());
    assertEquals(0, reachable.within4km());
    assertEquals(Double.POSITIVE_INFINITY, reachable.metresToMeeting());
  }

  @Test
  void namesTheWaterThatMostOfThoseHaveToCross() {
    Leg over = new Leg(SITE, 900, DIEP, null);
    Reachable reachable = Reachable.of(List.of(home(10, 500), new Home(buurt(5), over, over)));
    assertEquals("Diep", reachable.over());
    assertFalse(reachable.byHand());
    assertEquals(null, Reachable.of(List.of(home(10, 500))).over());
  }

  @Test
  void tellsThatStaffSaidADistance() {
    Way way = new Way("WP1", "hv-a", 9_000, "pont", "jan", Instant.EPOCH);
    Leg leg = new Leg(SITE, 9_000, null, way);
    assertTrue(Reachable.of(List.of(new Home(buurt(5), leg, leg))).byHand());
  }
}
