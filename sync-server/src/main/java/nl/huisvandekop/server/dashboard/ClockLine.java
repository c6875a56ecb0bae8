package nl.huisvandekop.server.dashboard;

import java.time.ZonedDateTime;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.time.Hours;

/** An hour of the clock as a line of a grid; in autumn one of them comes twice. */
record ClockLine(int hour, boolean again) implements Comparable<ClockLine> {
  /** Shown even when nothing happened then. */
  private static final int FIRST_SHOWN = 9;

  private static final int LAST_SHOWN = 17;

  /**
   * @param hour since 1970, UTC
   */
  static ClockLine of(long hour) {
    ZonedDateTime local = Hours.local(hour);
    return new ClockLine(local.getHour(), Hours.local(hour - 1).getHour() == local.getHour());
  }

  /** From the first to the last line in which there was anything to see. */
  static TreeSet<ClockLine> shown(Stream<SiteHour> hours) {
    TreeSet<ClockLine> all = new TreeSet<>();
    all.add(new ClockLine(FIRST_SHOWN, false));
    all.add(new ClockLine(LAST_SHOWN, false));
    hours.filter(ClockLine::telling).map(hour -> of(hour.hour())).forEach(all::add);
    for (int hour = all.first().hour(); hour <= all.last().hour(); hour++) {
      all.add(new ClockLine(hour, false));
    }
    return all;
  }

  private static boolean telling(SiteHour hour) {
    return hour.state() == HourState.COUNTED
        || hour.state() == HourState.ZERO
        || hour.state() == HourState.DOWN;
  }

  @Override
  public int compareTo(ClockLine other) {
    return hour == other.hour
        ? Boolean.compare(again, other.again)
        : Integer.compare(hour, other.hour);
  }

  String label() {
    return again ? hour + "+" : String.valueOf(hour);
  }

  String whole(Wording t) {
    return again
        ? t.say("{0} tot {1} uur, wintertijd", hour, hour + 1)
        : t.say("{0} tot {1} uur", hour, hour + 1);
  }
}
