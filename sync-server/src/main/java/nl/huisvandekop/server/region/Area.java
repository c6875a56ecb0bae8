package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A woonkern or a wijk of a town: what coverage is reported for. Areas are disjoint sets of buurten
 * that together are the region.
 *
 * @param code BAG woonplaats code ({@code WP3058}) or CBS wijk code ({@code WK040001})
 * @param name as shown; says "deel" where it is a part of the wijk that its code names
 * @param gemeente code of its gemeente
 * @param kind which of the two the code is
 * @param inhabitants sum over its buurten, each rounded to fives by CBS
 * @param inhabitants0to14 of these, younger than 15
 * @param inhabitants65plus of these, 65 or older
 * @param loneliness null where not known
 * @param labelPoint where its name stands on a map: the centre of the village or of the wijk
 * @param border for the map
 */
public record Area(
    String code,
    String name,
    String gemeente,
    Kind kind,
    int inhabitants,
    int inhabitants0to14,
    int inhabitants65plus,
    Loneliness loneliness,
    Position labelPoint,
    Border border) {
  public Area {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(gemeente, "gemeente");
    requireNonNull(kind, "kind");
    requireNonNull(labelPoint, "labelPoint");
    requireNonNull(border, "border");
  }

  /** What an area's code stands for; {@code toString} is the name on the wire and in the pack. */
  public enum Kind {
    WOONPLAATS,
    WIJK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
