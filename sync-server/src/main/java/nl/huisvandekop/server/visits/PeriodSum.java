package nl.huisvandekop.server.visits;

import java.util.Arrays;
import nl.huisvandekop.server.disclosure.SmallCounts;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;

/** Adds up the hours of a period. Not thread-safe. */
final class PeriodSum {
  private final long firstHour;
  private final String period;
  private final int[] byState = new int[HourState.values().length];
  private long visits;
  private long undated;
  private boolean byHand;
  private boolean openingHoursKnown = true;

  PeriodSum(long firstHour, String period) {
    this.firstHour = firstHour;
    this.period = period;
  }

  long firstHour() {
    return firstHour;
  }

  void add(SiteHour hour) {
    visits += hour.visits();
    byHand |= hour.byHand();
    if (hour.state() != null) {
      byState[hour.state().ordinal()]++;
      openingHoursKnown &= hour.openingHoursKnown() || hour.state() != HourState.CLOSED;
    }
  }

  /** Headcounts that belong to a day. */
  void correct(long difference) {
    visits += difference;
    byHand = true;
  }

  void addUndated(long value) {
    undated += value;
  }

  /** Stretches without a time that add up to nothing make no row. */
  boolean isEmpty() {
    return undated == 0 && !byHand && Arrays.stream(byState).sum() == 0;
  }

  VisitRow row(String site, boolean hideSmall) {
    long total = Math.max(0, visits + undated);
    boolean suppressed = hideSmall && SmallCounts.isSmall(total);
    return new VisitRow(
        site,
        period,
        suppressed ? null : total,
        suppressed,
        byHand,
        VisitRow.HourCounts.of(byState),
        suppressed ? null : undated,
        openingHoursKnown);
  }
}
