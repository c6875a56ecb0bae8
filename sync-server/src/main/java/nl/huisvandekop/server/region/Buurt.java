package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * A CBS buurt: the grain from which areas, shares and distances are counted. A count that CBS left
 * empty (none, unknown or secret) is 0.
 *
 * @param code CBS code, {@code BU04000101}
 * @param name as CBS spells it
 * @param gemeente code of its gemeente
 * @param wijk code of its CBS wijk
 * @param woonplaats code of the BAG woonplaats that it was given to
 * @param area code of the one area that it belongs to
 * @param labelPoint a point within it, from which distances are counted
 * @param inhabitants rounded to fives by CBS
 * @param inhabitants0to14 of these, younger than 15
 * @param inhabitants65plus of these, 65 or older
 */
public record Buurt(
    String code,
    String name,
    String gemeente,
    String wijk,
    String woonplaats,
    String area,
    Position labelPoint,
    int inhabitants,
    int inhabitants0to14,
    int inhabitants65plus) {
  public Buurt {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(gemeente, "gemeente");
    requireNonNull(wijk, "wijk");
    requireNonNull(woonplaats, "woonplaats");
    requireNonNull(area, "area");
    requireNonNull(labelPoint, "labelPoint");
  }
}
