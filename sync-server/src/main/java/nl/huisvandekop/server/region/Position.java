package nl.huisvandekop.server.region;

/**
 * A point on the earth, WGS84.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record Position(double lon, double lat) {
  /** Mean radius of the earth after the IUGG. */
  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  /** Refuses what lies outside the bounds with {@link IllegalArgumentException}. */
  public Position {
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("not a position: lon " + lon + ", lat " + lat);
    }
  }

  /** Distance in a straight line (hemelsbreed) over the sphere; within 0.5 % of the ellipsoid. */
  public double metresTo(Position other) {
    double halfLat = Math.toRadians(other.lat - lat) / 2;
    double halfLon = Math.toRadians(other.lon - lon) / 2;
    double chord =
        Math.pow(Math.sin(halfLat), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.pow(Math.sin(halfLon), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
