package nl.huisvandekop.server.dashboard;

import java.util.List;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.site.Site;

/**
 * All that a {@link MapDrawing} on the borders of one region pack follows from: two that are the
 * same are drawn the same.
 *
 * @param marked an area's code; null for none
 * @param language its code
 */
record Drawn(List<Shape> areas, List<Dot> dots, String marked, String language) {
  /** An area as the map shows it; its border follows from its code. */
  record Shape(
      String code, String gemeente, String name, Standing standing, int sites, int inhabitants) {
    static Shape of(AreaCoverage area) {
      return new Shape(
          area.code(),
          area.gemeente(),
          area.name(),
          area.standing(),
          area.sites(),
          area.inhabitants());
    }
  }

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
