package nl.huisvandekop.server.visits;

import nl.huisvandekop.server.state.HourState;

/**
 * The check-ins of a site in a period; a period in which the site had no kiosk and nothing was
 * counted has no row.
 *
 * @param site its id
 * @param period in local time
 * @param visits null when suppressed
 * @param suppressed a small number of one hour, shown to the site's own staff only
 * @param byHand whether a headcount is in it
 * @param hours how many hours are in which state
 * @param undated how many of {@code visits} have no hour; null when suppressed
 * @param openingHoursKnown false when hours are closed only because no opening hours are known
 */
public record VisitRow(
    String site,
    String period,
    Long visits,
    boolean suppressed,
    boolean byHand,
    HourCounts hours,
    Long undated,
    boolean openingHoursKnown) {

  /** Whether anything is known of whether people came; else 0 visits are none that were seen. */
  boolean known() {
    return hours.counted() + hours.zero() > 0 || byHand || (visits != null && visits > 0);
  }

  /** How many hours are in which state. */
  public record HourCounts(int counted, int zero, int closed, int down, int notSynced) {
    static HourCounts of(int[] byState) {
      return new HourCounts(
          byState[HourState.COUNTED.ordinal()],
          byState[HourState.ZERO.ordinal()],
          byState[HourState.CLOSED.ordinal()],
          byState[HourState.DOWN.ordinal()],
          byState[HourState.NOT_SYNCED.ordinal()]);
    }
  }
}
