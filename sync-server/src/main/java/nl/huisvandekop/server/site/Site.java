package nl.huisvandekop.server.site;

import static java.util.Objects.requireNonNull;

/**
 * A meeting place. Immutable.
 *
 * @param id stable, such as {@code hv-3k9m2x7q}
 * @param name what people call it
 * @param areaCode the area that it lies in; null only while it is not active
 * @param lat degrees north, WGS84; null, with {@code lon}, where it is not known
 * @param lon degrees east, WGS84
 * @param kind what sort of place it is, in words; null where it is not known
 * @param note what staff should know or check; null for nothing
 * @param source where it was found; null for entered by staff
 * @param sample whether its figures are generated examples
 */
public record Site(
    String id,
    String name,
    String areaCode,
    Double lat,
    Double lon,
    SiteStatus status,
    String kind,
    String note,
    String source,
    boolean sample) {
  private static final int MAX_NAME = 120;

  public Site {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(status, "status");
    if (name.isBlank()
        || name.codePointCount(0, name.length()) > MAX_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
    }
    if (status == SiteStatus.ACTIVE && areaCode == null) {
      throw new IllegalArgumentException("an active site has an area");
    }
    if ((lat == null) != (lon == null)) {
      throw new IllegalArgumentException("lat and lon go together");
    }
    if (lat != null && !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("lat is -90 to 90 and lon -180 to 180 degrees");
    }
  }

  /** Whether it is known where it stands. */
  public boolean located() {
    return lat != null;
  }
}
