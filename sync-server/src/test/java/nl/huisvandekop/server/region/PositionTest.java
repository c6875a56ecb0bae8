package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTest {
  private static final Position DEN_HELDER = new Position(4.75933, 52.95988);

  @Test
  void aDegreeOfLatitudeIsSomeHundredAndElevenKilometres() {
    assertEquals(
        111_195, new Position(4.8, 52.0).metresTo(new Position(4.8, 53.0)), 1, "on the sphere");
  }

  @Test
  void aDegreeOfLongitudeShrinksWithTheLatitude() {
    assertEquals(
        111_195 * Math.cos(Math.toRadians(53)),
        new Position(4, 53).metresTo(new Position(5, 53)),
        10);
  }

  @Test
  void distanceIsTheSameBothWaysAndZeroToItself() {
    Position schagen = new Position(4.79861, 52.7875);
    assertEquals(DEN_HELDER.metresTo(schagen), schagen.metresTo(DEN_HELDER));
    assertEquals(19_350, DEN_HELDER.metresTo(schagen), 100);
    assertEquals(0, DEN_HELDER.metresTo(DEN_HELDER));
  }

  @Test
  void degreesThatDoNotExistAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Position(181, 0));
    assertThrows(IllegalArgumentException.class, () -> new Position(0, -91));
    assertThrows(IllegalArgumentException.class, () -> new Position(Double.NaN, 0));
  }

  @Test
  void aBorderHoldsWhatLiesInItButNotInItsHoles() {
    Border border =
        new Border(
            List.of(
                new Border.Polygon(square(0, 10), List.of(square(4, 6))),
                new Border.Polygon(square(20, 21), List.of())));
    assertTrue(border.contains(new Position(1, 1)));
    assertTrue(border.contains(new Position(20.5, 20.5)));
    assertFalse(border.contains(new Position(5, 5)));
    assertFalse(border.contains(new Position(11, 5)));
    assertEquals(new Bounds(0, 0, 21, 21), border.bounds());
  }

  private static Border.Ring square(double from, double to) {
    return new Border.Ring(
        List.of(
            new Position(from, from),
            new Position(to, from),
            new Position(to, to),
            new Position(from, to),
            new Position(from, from)));
  }
}
