package nl.huisvandekop.server.region;

import java.util.List;
import java.util.stream.Stream;

/**
 * The border of an area, simplified for an overview map: good to look at, not to decide by.
 *
 * @param polygons at least one; an area may consist of parts
 */
public record Border(List<Polygon> polygons) {
  public Border {
    polygons = List.copyOf(polygons);
    if (polygons.isEmpty()) {
      throw new IllegalArgumentException("a border needs a polygon");
    }
  }

  /**
   * One part.
   *
   * @param outer its outside
   * @param holes what lies within but is not part of it; often empty
   */
  public record Polygon(Ring outer, List<Ring> holes) {
    public Polygon {
      holes = List.copyOf(holes);
    }

    /** The outside first, then the holes. */
    public Stream<Ring> rings() {
      return Stream.concat(Stream.of(outer), holes.stream());
    }
  }

  /**
   * A closed line.
   *
   * @param points at least four; the last equals the first
   */
  public record Ring(List<Position> points) {
    public Ring {
      points = List.copyOf(points);
      if (points.size() < 4) {
        throw new IllegalArgumentException("a ring needs at least four points");
      }
      if (!points.get(0).equals(points.get(points.size() - 1))) {
        throw new IllegalArgumentException("the ring is not closed");
      }
    }

    /** Counts how often a line to the east crosses the ring: an odd number from within. */
    private boolean encloses(Position point) {
      boolean within = false;
      for (int i = 1; i < points.size(); i++) {
        Position a = points.get(i - 1);
        Position b = points.get(i);
        boolean crosses = a.lat() > point.lat() != b.lat() > point.lat();
        if (crosses) {
          double share = (point.lat() - a.lat()) / (b.lat() - a.lat());
          within ^= point.lon() < a.lon() + share * (b.lon() - a.lon());
        }
      }
      return within;
    }
  }

  /** Whether the point lies in one of the parts and in none of their holes. */
  public boolean contains(Position point) {
    return polygons.stream()
        .flatMap(Polygon::rings)
        .map(ring -> ring.encloses(point))
        .reduce(false, Boolean::logicalXor);
  }

  /** The smallest box around all parts. */
  public Bounds bounds() {
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    for (Polygon polygon : polygons) {
      for (Position point : polygon.outer().points()) {
        west = Math.min(west, point.lon());
        south = Math.min(south, point.lat());
        east = Math.max(east, point.lon());
        north = Math.max(north, point.lat());
      }
    }
    return new Bounds(west, south, east, north);
  }
}
