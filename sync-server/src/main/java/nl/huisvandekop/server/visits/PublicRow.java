package nl.huisvandekop.server.visits;

import nl.huisvandekop.server.disclosure.Released;

/**
 * The check-ins of a site in a period as they are public; the fields are those of {@link VisitRow}.
 *
 * @param visits rounded to fives; null when suppressed, and where nothing is known of the period
 * @param suppressed not released, or hidden because it or another number is small
 * @param byHand said with {@code visits} only, else false
 * @param undated never told
 * @param openingHoursKnown said with {@code visits} only, else true
 */
public record PublicRow(
    String site,
    String period,
    Long visits,
    boolean suppressed,
    boolean byHand,
    Hours hours,
    Long undated,
    boolean openingHoursKnown) {

  /**
   * How many hours are in which state, rounded to fives; null where that is not told.
   *
   * @param zero never told, nor {@code closed}: see {@link Released.Hours}
   */
  public record Hours(
      Integer counted, Integer zero, Integer closed, Integer down, Integer notSynced) {
    static final Hours UNTOLD = new Hours(null, null, null, null, null);

    static Hours of(Released.Hours hours) {
      return hours == null
          ? UNTOLD
          : new Hours(hours.counted(), null, null, hours.down(), hours.notSynced());
    }

    /** Untold where either is. */
    Hours plus(Hours other) {
      return counted == null || other.counted == null
          ? UNTOLD
          : new Hours(
              counted + other.counted, null, null, down + other.down, notSynced + other.notSynced);
    }
  }

  static PublicRow withheld(String site, String period) {
    return new PublicRow(site, period, null, true, false, Hours.UNTOLD, null, true);
  }

  static PublicRow of(Released week, String period) {
    return week.hidden()
        ? withheld(week.of().code(), period)
        : new PublicRow(
            week.of().code(),
            period,
            week.visits(),
            false,
            week.byHand(),
            Hours.of(week.hours()),
            null,
            week.hoursKnown());
  }

  /** Both together, in one longer period of the same site; withheld where either is. */
  PublicRow plus(PublicRow other) {
    if (suppressed || other.suppressed) {
      return withheld(site, period);
    }
    return new PublicRow(
        site,
        period,
        visits == null ? other.visits : other.visits == null ? visits : visits + other.visits,
        false,
        byHand || other.byHand,
        hours.plus(other.hours),
        null,
        openingHoursKnown && other.openingHoursKnown);
  }
}
