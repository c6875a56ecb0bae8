package nl.huisvandekop.server.summary;

import java.time.LocalDate;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.summary.ActivityHeadcounts.Day;

/** Adds up a week of a site. Not thread-safe. */
final class WeekSum {
  private final LocalDate monday;
  private final int[] byState = new int[HourState.values().length];
  private final int[] openByState = new int[HourState.values().length];
  private final long[] visitsOfDay = new long[7];
  private long throughHour;
  private long corrections;
  private long undated;
  private boolean byHand;
  private int planned;
  private int confirmed;
  private int hoursUnknown;

  WeekSum(LocalDate monday) {
    this.monday = monday;
  }

  /**
   * Adds an hour.
   *
   * @param day 0 is Monday
   * @param told whether it can be known yet: an hour that runs is no opening hour that is missing
   */
  void add(SiteHour hour, int day, boolean told) {
    throughHour = hour.hour();
    visitsOfDay[day] += hour.visits();
    byHand |= hour.byHand();
    if (hour.open() && told) {
      planned++;
      confirmed += hour.touched() || hour.visits() > 0 || hour.byHand() ? 1 : 0;
    }
    if (hour.state() != null) {
      byState[hour.state().ordinal()]++;
      openByState[hour.state().ordinal()] += hour.open() && told ? 1 : 0;
      hoursUnknown += hour.state() == HourState.CLOSED && !hour.openingHoursKnown() ? 1 : 0;
    }
  }

  /** To be called when all hours are in. */
  void correct(LocalDate date, Day heads) {
    int day = date.getDayOfWeek().getValue() - 1;
    corrections += heads.correctionOf(visitsOfDay[day]);
    byHand = true;
  }

  void addUndated(long value) {
    undated += value;
  }

  SiteWeek of(String siteId) {
    long dated = corrections;
    for (long day : visitsOfDay) {
      dated += day;
    }
    return new SiteWeek(
        siteId,
        monday,
        throughHour,
        dated,
        undated,
        byHand,
        StateCounts.of(byState),
        new OpenHours(
            planned,
            openByState[HourState.COUNTED.ordinal()],
            openByState[HourState.ZERO.ordinal()],
            openByState[HourState.DOWN.ordinal()],
            openByState[HourState.NOT_SYNCED.ordinal()],
            confirmed),
        hoursUnknown);
  }
}
