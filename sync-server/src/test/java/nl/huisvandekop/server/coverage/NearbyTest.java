package nl.huisvandekop.server.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import nl.huisvandekop.server.region.Position;
import org.junit.jupiter.api.Test;

class NearbyTest {
  private static final long SEED = 20_261_124;

  private static Position random(Random random) {
    // Coarse, so that latitudes and whole points come twice.
    return new Position(4 + random.nextInt(300) / 100.0, 51 + random.nextInt(200) / 100.0);
  }

  private static List<Position> some(Random random) {
    List<Position> points = new ArrayList<>();
    for (int i = random.nextInt(120); i > 0; i--) {
      points.add(random(random));
    }
    return points;
  }

  @Test
  void findsWhatLookingAtEveryOneFinds() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      List<Position> points = some(random);
      Position from = random(random);
      double most = random.nextInt(60_000);
      Predicate<Position> counts = point -> point.lon() < 6.5;
      Nearby<Position> nearby = Nearby.of(points, point -> point);
      Optional<Double> expected =
          points.stream().filter(counts).map(from::metresTo).min(Comparator.naturalOrder());
      assertEquals(expected, nearby.nearest(from, counts).map(Nearby.Near::metres), "seed " + SEED);
      assertEquals(
          points.stream().map(from::metresTo).filter(metres -> metres <= most).sorted().toList(),
          nearby.within(from, most).stream().map(Nearby.Near::metres).toList(),
          "seed " + SEED);
    }
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    Nearby<Position> nearby = Nearby.of(List.of(), point -> point);
    assertEquals(Optional.empty(), nearby.nearest(new Position(5, 52), point -> true));
    assertEquals(List.of(), nearby.within(new Position(5, 52), 1_000_000));
  }
}
