package nl.huisvandekop.server.summary;

import java.time.LocalDate;

/**
 * A week of a site, up to now.
 *
 * @param monday its first day
 * @param throughHour the last hour that is in it; see {@link nl.huisvandekop.server.time.Hours}
 * @param dated check-ins and heads that belong to an hour or a day
 * @param undated counted within this week, the hour unknown
 * @param byHand whether a headcount is in it
 * @param hours of all its hours
 * @param open of those in which the site was planned to be open
 * @param hoursUnknown how many hours are closed only because no opening hours are known
 */
public record SiteWeek(
    String siteId,
    LocalDate monday,
    long throughHour,
    long dated,
    long undated,
    boolean byHand,
    StateCounts hours,
    OpenHours open,
    int hoursUnknown) {

  /** Its check-ins. */
  public long visits() {
    return Math.max(0, dated + undated);
  }

  /** The same with what it rests on. */
  public Figure figure() {
    return new Figure(visits(), byHand, open);
  }

  /**
   * Whether anything is known of whether people came: a sum of 0 then is one. A week without
   * planned hours is known as far as it was closed.
   */
  public boolean known() {
    return byHand
        || visits() > 0
        || hours.counted() + hours.zero() > 0
        || (open.planned() == 0 && hours.closed() > 0);
  }

  boolean isEmpty() {
    return hours.all() == 0 && open.planned() == 0 && !byHand && dated == 0 && undated == 0;
  }
}
