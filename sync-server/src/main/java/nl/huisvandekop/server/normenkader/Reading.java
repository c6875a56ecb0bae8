package nl.huisvandekop.server.normenkader;

import nl.huisvandekop.server.norm.Indicator;

/**
 * What an indicator says of a site.
 *
 * @param value null where nothing can be said; the least that it is where {@code atMost} is more
 * @param atMost the most that it can be, once all is known
 * @param note what it rests on or misses
 * @param knownWeeks of the window
 * @param knownPercent of the planned opening hours that it rests on; null where that is not what it
 *     rests on
 * @param byHand whether something entered by hand is in it
 */
public record Reading(
    Indicator indicator,
    Double value,
    Double atMost,
    Note note,
    int knownWeeks,
    Integer knownPercent,
    boolean byHand) {
  /** For {@code atMost}: as many as one likes. */
  public static final double UNBOUNDED = 1_000_000;

  static Reading missing(Indicator indicator, Note note, int knownWeeks) {
    return new Reading(indicator, null, null, note, knownWeeks, null, false);
  }

  static Reading of(Indicator indicator, double value, Note note, int knownWeeks) {
    return new Reading(indicator, value, value, note, knownWeeks, null, false);
  }
}
