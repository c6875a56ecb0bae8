package nl.huisvandekop.server.disclosure;

import java.time.LocalDate;

/**
 * What is public of a week.
 *
 * @param week its Monday
 * @param partOf code of the area, gemeente or region that it is in; null for the region
 * @param visits rounded to fives; null where hidden, and where nothing is known of the week
 * @param hidden whether it is left out because it, or another, is small
 * @param byHand whether a headcount is in it
 * @param hoursKnown false when hours are closed only because no opening hours are known
 * @param hours of a site; null for a sum, and where they are not told
 * @param sites how many it is the sum of
 * @param sitesKnown of how many of these anything is known
 */
public record Released(
    LocalDate week,
    Cell of,
    String partOf,
    Long visits,
    boolean hidden,
    boolean byHand,
    boolean hoursKnown,
    Hours hours,
    int sites,
    int sitesKnown) {

  /**
   * How many hours, each rounded to fives. Those with nobody and those that were closed are not
   * told: with the opening hours, which hang on the door, they would give the others.
   */
  public record Hours(int counted, int down, int notSynced) {
    /** Together or not at all: one that is hidden could be told by the rest. */
    static Hours of(Counted week) {
      boolean small =
          SmallCounts.isSmall(week.counted())
              || SmallCounts.isSmall(week.down())
              || SmallCounts.isSmall(week.notSynced());
      return small
          ? null
          : new Hours(
              (int) Fives.round(week.counted()),
              (int) Fives.round(week.down()),
              (int) Fives.round(week.notSynced()));
    }
  }
}
