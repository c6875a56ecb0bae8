package nl.huisvandekop.server.region.kop;

import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** A buurt as the source tables give it; counts are text because an empty one must stay empty. */
record KopBuurt(
    String code,
    String name,
    String gemeente,
    String wijk,
    String wijkName,
    String woonplaats,
    String woonplaatsName,
    double lon,
    double lat,
    String inhabitants,
    String children,
    String elders,
    Geometry border) {
  /** Den Helder and Schagen: so large that one figure for the whole town would tell nothing. */
  static final Set<String> TOWNS_BY_WIJK = Set.of("WP3056", "WP2460");

  boolean inTownByWijk() {
    return TOWNS_BY_WIJK.contains(woonplaats);
  }

  String area() {
    return inTownByWijk() ? wijk : woonplaats;
  }

  Point label() {
    return Plane.point(lon, lat);
  }

  static int count(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
