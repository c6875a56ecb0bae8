package nl.huisvandekop.server.dashboard;

import java.util.List;
import nl.huisvandekop.server.coverage.AreaStanding;
import nl.huisvandekop.server.site.Site;

/**
 * All that a {@link MapDrawing} on the borders of one region pack follows from: two that are the
 * same are drawn the same.
 *
 * @param marked an area's code; null for none
 * @param language its code
 */
record Drawn(List<AreaStanding> areas, List<Dot> dots, String marked, String language) {
  /** A place as the map shows it. */
  record Dot(String id, String name, double lat, double lon) {
    static Dot of(Site site) {
      return new Dot(site.id(), site.name(), site.lat(), site.lon());
    }
  }

  int marks() {
    return areas.size() + dots.size();
  }
}
