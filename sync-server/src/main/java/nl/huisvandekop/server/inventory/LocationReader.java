package nl.huisvandekop.server.inventory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.server.region.Bounds;
import nl.huisvandekop.server.region.Position;

/** Reads where a place stands, and says so when it is in metres, or the wrong way round. */
public final class LocationReader {
  private LocationReader() {}

  /** The position, or the one before when it is not there or wrong; null for none. */
  static Position read(Cells cells, Bounds region, Position before) {
    if (!cells.has(SiteField.LAT) && !cells.has(SiteField.LON)) {
      return before;
    }
    String lat = cells.raw(SiteField.LAT);
    String lon = cells.raw(SiteField.LON);
    if (lat.isEmpty() && lon.isEmpty()) {
      return null;
    }
    if (lat.isEmpty() || lon.isEmpty()) {
      cells.wrong(lat.isEmpty() ? SiteField.LAT : SiteField.LON, FaultCode.HALF_LOCATION);
      return before;
    }
    Optional<Double> north = number(lat);
    Optional<Double> east = number(lon);
    if (north.isEmpty()) {
      cells.wrong(SiteField.LAT, FaultCode.NOT_A_NUMBER, lat);
    }
    if (east.isEmpty()) {
      cells.wrong(SiteField.LON, FaultCode.NOT_A_NUMBER, lon);
    }
    return north.isEmpty() || east.isEmpty()
        ? before
        : within(cells, region, north.get(), east.get()).orElse(before);
  }

  private static Optional<Position> within(Cells cells, Bounds region, double lat, double lon) {
    Optional<Position> metres = RijksDriehoek.find(lon, lat);
    if (metres.isPresent()) {
      Position meant = metres.get();
      cells.wrong(
          SiteField.LAT, FaultCode.RIJKSDRIEHOEK, degrees(meant.lat()), degrees(meant.lon()));
    } else if (inside(region, lat, lon)) {
      return Optional.of(new Position(lon, lat));
    } else {
      cells.wrong(
          SiteField.LAT, inside(region, lon, lat) ? FaultCode.SWAPPED : FaultCode.OUTSIDE_REGION);
    }
    return Optional.empty();
  }

  private static boolean inside(Bounds region, double lat, double lon) {
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && region.contains(new Position(lon, lat));
  }

  /** The same entry in degrees, where it was in metres of the Rijksdriehoek. */
  public static Entry inDegrees(Entry entry) {
    Optional<Double> lat = number(entry.text(SiteField.LAT));
    Optional<Double> lon = number(entry.text(SiteField.LON));
    if (lat.isEmpty() || lon.isEmpty()) {
      return entry;
    }
    return RijksDriehoek.find(lon.get(), lat.get())
        .map(
            meant ->
                entry.with(
                    Map.of(
                        SiteField.LAT, degrees(meant.lat()), SiteField.LON, degrees(meant.lon()))))
        .orElse(entry);
  }

  /** To the metre. */
  static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.5f", degrees);
  }

  /** With a point or, as the Dutch write it, a comma. */
  private static Optional<Double> number(String text) {
    try {
      double number = Double.parseDouble(text.replace(',', '.'));
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
