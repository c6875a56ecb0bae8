package nl.huisvandekop.server.coverage;

import java.util.List;
import java.util.Locale;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.site.SiteDetails.Cost;
import nl.huisvandekop.server.site.SiteDetails.Wish;

/**
 * Where a new place could open, and whom it would reach. Nothing is weighed against anything: that
 * is for people to do.
 *
 * @param kind what sort of spot it is
 * @param site the id of the hall or wished place; null for the middle of an area
 * @param name of the hall or wished place, or of the area
 * @param area that it lies in
 * @param gemeenteName in words
 * @param located whether its own location is known; else the middle of its area is taken
 * @param standing of the area now
 * @param nearestKm of the area now, as {@link AreaCoverage#nearestKm()}
 * @param walking people who would have a place within 1.2 km and have none so near now, nor by a
 *     place that is supposed to be there, see {@link Candidates}
 * @param cycling the same within 4 km
 * @param people who live in the area
 * @param wishes for this very place; for the middle of an area, all within it
 * @param halls for the middle of an area, how many halls stand in it
 * @param cost of this hall or wished place, as far as known
 * @param sample whether it is a generated example
 */
public record Candidate(
    Kind kind,
    String site,
    String name,
    Area area,
    String gemeenteName,
    boolean located,
    Standing standing,
    Double nearestKm,
    Gain walking,
    Gain cycling,
    AreaCoverage.People people,
    List<Wish> wishes,
    int halls,
    Cost cost,
    boolean sample) {
  public Candidate {
    wishes = List.copyOf(wishes);
  }

  /** What names it among all candidates: the id of its site, or its area's code. */
  public String key() {
    return site == null ? area.code() : site;
  }

  /** What sort of spot it is; {@code toString} is the name on the wire. */
  public enum Kind {
    /** Where the area's name stands on the map. */
    CENTRE,
    /** A place that could take one in. */
    HALL,
    /** A place that somebody wishes for. */
    WISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
