package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KopWatersTest {
  private static final RegionPack PACK = RegionPackLoader.builtIn();
  private static final String TEXEL = "GM0448";

  /** The names of what lies between two areas' label points. */
  private static Set<String> between(String one, String other) {
    Position from = PACK.area(one).orElseThrow().labelPoint();
    Position to = PACK.area(other).orElseThrow().labelPoint();
    Set<String> names = new TreeSet<>();
    for (Water water : PACK.waters()) {
      if (water.between(from, to)) {
        names.add(water.name());
      }
    }
    return names;
  }

  @Test
  void everyStraightLineBetweenTexelAndTheMainlandCrossesWater() {
    for (Buurt from : PACK.buurten()) {
      for (Buurt to : PACK.buurten()) {
        boolean apart = from.gemeente().equals(TEXEL) != to.gemeente().equals(TEXEL);
        boolean warned =
            PACK.waters().stream().anyMatch(one -> one.between(from.labelPoint(), to.labelPoint()));
        assertTrue(warned || !apart, () -> from.name() + " to " + to.name());
      }
    }
  }

  @Test
  void noLineOnTexelItselfDoes() {
    List<Buurt> texel =
        PACK.buurten().stream().filter(one -> one.gemeente().equals(TEXEL)).toList();
    for (Buurt from : texel) {
      for (Buurt to : texel) {
        assertFalse(
            PACK.waters().stream().anyMatch(one -> one.between(from.labelPoint(), to.labelPoint())),
            () -> from.name() + " to " + to.name());
      }
    }
  }

  @Test
  void neighboursOnTheSameLandAreNotWarnedAbout() {
    assertEquals(Set.of(), between("WP3058", "WP3186"));
    assertEquals(Set.of(), between("WP1488", "WP1489"));
    assertEquals(Set.of(), between("WP1488", "WP1490"));
    assertEquals(Set.of(), between("WP2435", "WP2436"));
  }

  @Test
  void whatLiesBetweenIsNamed() {
    assertEquals(Set.of("Marsdiep"), between("WP2741", "WP3057"));
    assertEquals(Set.of("Amstelmeer"), between("WP3185", "WP1490"));
    assertEquals(Set.of("Balgzand"), between("WK040006", "WP1490"));
  }
}
