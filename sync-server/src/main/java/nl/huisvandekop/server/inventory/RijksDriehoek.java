package nl.huisvandekop.server.inventory;

import java.util.Optional;
import nl.huisvandekop.server.region.Position;

/**
 * The grid in metres that Dutch maps use (EPSG:28992), where someone enters it in place of degrees.
 * By the polynomials of Schreutelkamp and Strang van Hees (2001), within half a metre on land.
 */
final class RijksDriehoek {
  private static final double X0 = 155_000;
  private static final double Y0 = 463_000;
  private static final double LAT0 = 52.15517440;
  private static final double LON0 = 5.38720621;
  private static final double SCALE = 1e-5;
  private static final double SECONDS_PER_DEGREE = 3600;

  /** Power of x, power of y, and what it weighs in seconds. */
  private static final double[][] LAT_TERMS = {
    {0, 1, 3235.65389},
    {2, 0, -32.58297},
    {0, 2, -0.24750},
    {2, 1, -0.84978},
    {0, 3, -0.06550},
    {2, 2, -0.01709},
    {1, 0, -0.00738},
    {4, 0, 0.00530},
    {2, 3, -0.00039},
    {4, 1, 0.00033},
    {1, 1, -0.00012}
  };

  private static final double[][] LON_TERMS = {
    {1, 0, 5260.52916},
    {1, 1, 105.94684},
    {1, 2, 2.45656},
    {3, 0, -0.81885},
    {1, 3, 0.05594},
    {3, 1, -0.05607},
    {0, 1, 0.01199},
    {3, 2, -0.00256},
    {1, 4, 0.00128},
    {0, 2, 0.00022},
    {2, 0, -0.00022},
    {5, 0, 0.00026}
  };

  private RijksDriehoek() {}

  /** The position, if two numbers, in either order, can be metres of this grid. */
  static Optional<Position> find(double one, double other) {
    if (fits(one, other)) {
      return Optional.of(position(one, other));
    }
    return fits(other, one) ? Optional.of(position(other, one)) : Optional.empty();
  }

  private static boolean fits(double x, double y) {
    return x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
  }

  private static Position position(double x, double y) {
    return new Position(LON0 + degrees(LON_TERMS, x, y), LAT0 + degrees(LAT_TERMS, x, y));
  }

  private static double degrees(double[][] terms, double x, double y) {
    double dx = (x - X0) * SCALE;
    double dy = (y - Y0) * SCALE;
    double seconds = 0;
    for (double[] term : terms) {
      seconds += term[2] * Math.pow(dx, term[0]) * Math.pow(dy, term[1]);
    }
    return seconds / SECONDS_PER_DEGREE;
  }
}
