package nl.huisvandekop.server.coverage;

import java.util.List;
import nl.huisvandekop.server.region.Buurt;

/**
 * How far the inhabitants of an area live from a site, each buurt taken at its label point.
 *
 * @param nearestKm see {@link AreaCoverage}
 * @param within1200m inhabitants
 * @param within4km inhabitants
 * @param metresToMeeting the same mean to the nearest site that meets the normenkader; infinite
 *     without any
 * @param over the water that lies between most of those whose nearest site is across one; null for
 *     none
 * @param byHand whether what staff said of a distance is in it
 */
record Reachable(
    Double nearestKm,
    int within1200m,
    int within4km,
    double metresToMeeting,
    String over,
    boolean byHand) {
  static final int WALKING_METRES = 1_200;
  static final int CYCLING_METRES = 4_000;

  /** A buurt with its nearest site, and its nearest that meets the norm; null for none. */
  record Home(Buurt buurt, Leg nearest, Leg nearestMeeting) {
    double metres() {
      return nearest == null ? Double.POSITIVE_INFINITY : nearest.metres();
    }

    private double metresToMeeting() {
      return nearestMeeting == null ? Double.POSITIVE_INFINITY : nearestMeeting.metres();
    }

    /** How much it weighs in the mean of its area. */
    private double weight(int inhabitantsOfArea) {
      return inhabitantsOfArea == 0 ? 1 : buurt.inhabitants();
    }
  }

  static Reachable of(List<Home> homes) {
    int inhabitants = homes.stream().mapToInt(home -> home.buurt().inhabitants()).sum();
    double weights = 0;
    double nearest = 0;
    double meeting = 0;
    int walking = 0;
    int cycling = 0;
    String over = null;
    int mostOver = -1;
    boolean byHand = false;
    for (Home home : homes) {
      double weight = home.weight(inhabitants);
      if (weight == 0) {
        continue;
      }
      int people = home.buurt().inhabitants();
      weights += weight;
      nearest += home.metres() * weight;
      meeting += home.metresToMeeting() * weight;
      walking += home.metres() <= WALKING_METRES ? people : 0;
      cycling += home.metres() <= CYCLING_METRES ? people : 0;
      byHand |= home.nearest() != null && home.nearest().way() != null;
      if (home.nearest() != null && home.nearest().water() != null && people > mostOver) {
        over = home.nearest().water().name();
        mostOver = people;
      }
    }
    Double km = nearest < Double.POSITIVE_INFINITY && weights > 0 ? km(nearest / weights) : null;
    return new Reachable(
        km, walking, cycling, weights > 0 ? meeting / weights : meeting, over, byHand);
  }

  /** In 0.1 km. */
  static double km(double metres) {
    return Math.round(metres / 100) / 10.0;
  }
}
