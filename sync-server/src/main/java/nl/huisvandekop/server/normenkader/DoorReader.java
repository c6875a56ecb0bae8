package nl.huisvandekop.server.normenkader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.server.normenkader.FactWeek.Doors;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.time.Hours;

/**
 * Tells for each planned hour whether the door was open. A touch says so, and somebody who counted;
 * that the kiosk was up says nothing.
 */
final class DoorReader {
  private final Map<LocalDate, Doors> weeks = new HashMap<>();

  /**
   * @param hours of the site
   * @param countedByHand hours of activities of which somebody counted heads
   */
  DoorReader(List<SiteHour> hours, Set<Long> countedByHand) {
    for (SiteHour hour : hours) {
      if (hour.open()) {
        weeks.merge(
            mondayOf(hour.hour()), doors(hour, countedByHand.contains(hour.hour())), Doors::plus);
      }
    }
  }

  static long firstHour(LocalDate from) {
    return Hours.firstOf(from);
  }

  /** The last hour before a date. */
  static long lastHour(LocalDate until) {
    return Hours.firstOf(until) - 1;
  }

  Doors week(LocalDate monday) {
    return weeks.getOrDefault(monday, Doors.NONE);
  }

  private static Doors doors(SiteHour hour, boolean countedByHand) {
    boolean pressed = hour.touched() || (hour.visits() > 0 && !hour.byHand());
    boolean byHand = !pressed && (hour.byHand() || countedByHand);
    boolean untouched = !pressed && !byHand && hour.state() == HourState.ZERO;
    boolean withoutKiosk = !pressed && !byHand && hour.state() == null;
    return new Doors(
        1, pressed || byHand ? 1 : 0, untouched ? 1 : 0, withoutKiosk ? 1 : 0, byHand ? 1 : 0);
  }

  private static LocalDate mondayOf(long hour) {
    return Hours.local(hour).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
