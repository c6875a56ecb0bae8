package nl.huisvandekop.server.coverage;

import java.util.List;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.region.Position;

/**
 * How far the inhabitants of an area live from a site, each buurt taken at its label point.
 *
 * @param nearestKm see {@link AreaCoverage}
 * @param within1200m inhabitants
 * @param within4km inhabitants
 */
record Reachable(Double nearestKm, int within1200m, int within4km) {
  private static final int WALKING_METRES = 1_200;
  private static final int CYCLING_METRES = 4_000;

  static Reachable of(List<Buurt> buurten, List<Position> sites) {
    if (sites.isEmpty() || buurten.isEmpty()) {
      return new Reachable(null, 0, 0);
    }
    int inhabitants = buurten.stream().mapToInt(Buurt::inhabitants).sum();
    double weightedMetres = 0;
    int walking = 0;
    int cycling = 0;
    for (Buurt buurt : buurten) {
      double metres = sites.stream().mapToDouble(buurt.labelPoint()::metresTo).min().orElseThrow();
      weightedMetres += metres * (inhabitants == 0 ? 1 : buurt.inhabitants());
      walking += metres <= WALKING_METRES ? buurt.inhabitants() : 0;
      cycling += metres <= CYCLING_METRES ? buurt.inhabitants() : 0;
    }
    double mean = weightedMetres / (inhabitants == 0 ? buurten.size() : inhabitants);
    return new Reachable(Math.round(mean / 100) / 10.0, walking, cycling);
  }
}
