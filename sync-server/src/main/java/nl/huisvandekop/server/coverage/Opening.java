package nl.huisvandekop.server.coverage;

import java.util.List;
import nl.huisvandekop.server.region.Area;

/**
 * What would change if a place opened at a spot.
 *
 * @param spot a name: the area's for its middle, else the hall's or wished place's
 * @param site its id; null for the middle of the area
 * @param located whether the spot is known; else the middle of the area is taken
 * @param now how far the inhabitants of the area live from a place
 * @param then how far they would
 * @param walking everybody, also elsewhere, who would have one within 1.2 km and has none now
 * @param cycling the same within 4 km
 * @param gaining the areas that these people live in, the most people first
 * @param nearby areas without a place that would stand as nearby once this one meets the norm
 */
public record Opening(
    String spot,
    String site,
    boolean located,
    Reached now,
    Reached then,
    Gain walking,
    Gain cycling,
    List<Gaining> gaining,
    List<Area> nearby) {
  public Opening {
    gaining = List.copyOf(gaining);
    nearby = List.copyOf(nearby);
  }

  /** As the same fields of {@link AreaCoverage}. */
  public record Reached(Double nearestKm, int within1200m, int within4km) {}

  /** An area with people who would gain. */
  public record Gaining(Area area, Gain walking, Gain cycling) {}
}
