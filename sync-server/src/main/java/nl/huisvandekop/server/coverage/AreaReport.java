package nl.huisvandekop.server.coverage;

import java.util.List;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;

/**
 * All that is known of an area: who lives where in it, which places are around, what could come.
 *
 * @param gemeenteName in words
 * @param standing now
 * @param people who live there
 * @param buurten that it is made of, the most inhabitants first
 * @param around active sites in it and near it, the nearest first; those without a location last
 * @param others its sites that are not active: to be checked, wished for, closed
 */
public record AreaReport(
    Area area,
    String gemeenteName,
    Standing standing,
    AreaCoverage.People people,
    List<Home> buurten,
    List<Around> around,
    List<Other> others) {
  public AreaReport {
    buurten = List.copyOf(buurten);
    around = List.copyOf(around);
    others = List.copyOf(others);
  }

  /**
   * A buurt.
   *
   * @param nearest the site nearest to its label point; null without any
   * @param km how far that is, in 0.1 km; null without any
   * @param over the water that lies between; null for none known
   * @param byHand whether staff said how far it is
   */
  public record Home(Buurt buurt, Site nearest, Double km, String over, boolean byHand) {}

  /**
   * An active site.
   *
   * @param km how far its inhabitants live from it on average, in 0.1 km; null where its location
   *     is not known or it is no use to the area
   * @param over the water that lies between it and most of those who are across one
   * @param way what staff said of the distance; null for a straight line
   * @param inside whether it lies in the area
   */
  public record Around(
      Site site, Double km, String over, Way way, Meets meetsNorm, boolean inside) {}

  /** A site that is not active, with what is known of it. */
  public record Other(Site site, SiteDetails details) {}
}
