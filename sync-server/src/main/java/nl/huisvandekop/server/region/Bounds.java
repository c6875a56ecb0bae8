package nl.huisvandekop.server.region;

/** A box in degrees (WGS84) that holds a region or an area; west below east, south below north. */
public record Bounds(double west, double south, double east, double north) {
  /** Refuses an empty box with {@link IllegalArgumentException}. */
  public Bounds {
    if (!(west < east && south < north)) {
      throw new IllegalArgumentException("empty bounds");
    }
  }

  /** Whether the point lies in the box or on its edge. */
  public boolean contains(Position point) {
    return point.lon() >= west
        && point.lon() <= east
        && point.lat() >= south
        && point.lat() <= north;
  }
}
