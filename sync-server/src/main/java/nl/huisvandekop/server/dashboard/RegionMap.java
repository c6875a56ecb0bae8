package nl.huisvandekop.server.dashboard;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Border;
import nl.huisvandekop.server.region.Bounds;
import nl.huisvandekop.server.region.Position;

/**
 * The borders of areas on a flat sheet in units of ten metres: local equirectangular, true at the
 * sheet's middle latitude. Over the 60 km of the Kop that is off by less than half a percent, which
 * no eye sees. Immutable.
 */
final class RegionMap {
  /** A degree of latitude on a sphere of the earth's mean radius, in units. */
  private static final double UNITS_PER_DEGREE = 11_119.5;

  private static final double WHOLE_KOP_UNITS = 5_200;
  private static final int MARGIN = 40;

  private final Bounds bounds;
  private final double stretch;
  private final Map<String, String> paths;

  /** Refuses an empty list with {@link IllegalArgumentException}: there is no sheet without. */
  RegionMap(List<Area> areas) {
    bounds =
        areas.stream()
            .map(area -> area.border().bounds())
            .reduce(RegionMap::around)
            .orElseThrow(() -> new IllegalArgumentException("a map needs an area"));
    stretch = Math.cos(Math.toRadians((bounds.south() + bounds.north()) / 2));
    paths = areas.stream().collect(toUnmodifiableMap(Area::code, area -> path(area.border())));
  }

  int width() {
    return x(bounds.east()) + MARGIN;
  }

  int height() {
    return y(bounds.south()) + MARGIN;
  }

  /** How large a pattern or dot must be to look as it does on a sheet of the whole Kop. */
  double scale() {
    return Math.max(width(), height()) / WHOLE_KOP_UNITS;
  }

  /** The area's border in SVG's notation; it must be one of those that the map was made of. */
  String path(String areaCode) {
    return paths.get(areaCode);
  }

  int x(double lon) {
    return MARGIN + (int) Math.round((lon - bounds.west()) * stretch * UNITS_PER_DEGREE);
  }

  int y(double lat) {
    return MARGIN + (int) Math.round((bounds.north() - lat) * UNITS_PER_DEGREE);
  }

  private static Bounds around(Bounds one, Bounds other) {
    return new Bounds(
        Math.min(one.west(), other.west()),
        Math.min(one.south(), other.south()),
        Math.max(one.east(), other.east()),
        Math.max(one.north(), other.north()));
  }

  private String path(Border border) {
    return border.polygons().stream()
        .flatMap(Border.Polygon::rings)
        .map(ring -> path(ring.points()))
        .collect(joining());
  }

  private String path(List<Position> ring) {
    int lastX = x(ring.get(0).lon());
    int lastY = y(ring.get(0).lat());
    StringBuilder path = new StringBuilder().append('M').append(lastX).append(' ').append(lastY);
    for (Position point : ring.subList(1, ring.size() - 1)) {
      int x = x(point.lon());
      int y = y(point.lat());
      if (x != lastX || y != lastY) {
        path.append('l').append(x - lastX).append(' ').append(y - lastY);
        lastX = x;
        lastY = y;
      }
    }
    return path.append('z').toString();
  }
}
