package nl.huisvandekop.server.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.time.HourSpan;
import nl.huisvandekop.server.time.Hours;
import nl.huisvandekop.server.visits.VisitTotals;
import org.jdbi.v3.core.Handle;

/**
 * What sites counted in this week and in the eight complete ones before it.
 *
 * @param thisWeek per site
 * @param weeks the complete ones, newest first
 */
record WeekFigures(Map<String, Long> thisWeek, List<Week> weeks) {
  static final int COMPLETE_WEEKS = 8;

  /**
   * A complete week.
   *
   * @param visits per site
   * @param known sites of which at least an hour of that week is known
   */
  record Week(Map<String, Long> visits, Collection<String> known) {}

  private record Stretch(String siteId, HourSpan hours) {}

  /**
   * Reads them.
   *
   * @param monday of this week
   */
  static WeekFigures read(Handle handle, LocalDate monday) {
    List<Stretch> stretches = stretches(handle, Hours.firstOf(monday.minusWeeks(COMPLETE_WEEKS)));
    List<Week> weeks = new ArrayList<>();
    for (int back = 1; back <= COMPLETE_WEEKS; back++) {
      LocalDate from = monday.minusWeeks(back);
      long first = Hours.firstOf(from);
      long until = Hours.firstOf(from.plusWeeks(1));
      List<String> known =
          stretches.stream()
              .filter(one -> one.hours().from() < until && one.hours().through() >= first)
              .map(Stretch::siteId)
              .toList();
      weeks.add(new Week(VisitTotals.perSite(handle, from, from.plusDays(6)), known));
    }
    return new WeekFigures(VisitTotals.perSite(handle, monday, monday.plusDays(6)), weeks);
  }

  private static List<Stretch> stretches(Handle handle, long from) {
    return handle
        .createQuery(
            "SELECT k.site_id, c.from_hour, c.through_hour FROM complete_stretch c"
                + " JOIN kiosk k ON k.id = c.kiosk_id WHERE c.through_hour >= :from")
        .bind("from", from)
        .map(
            (row, context) ->
                new Stretch(row.getString(1), new HourSpan(row.getLong(2), row.getLong(3))))
        .list();
  }

  /** Check-ins of this week at these sites together. */
  long thisWeekAt(Collection<String> sites) {
    return sum(thisWeek, sites);
  }

  /** How many of the complete weeks anything is known of at any of these sites. */
  int weeksKnownAt(Collection<String> sites) {
    return (int) weeks.stream().filter(week -> isKnownAt(week, sites)).count();
  }

  /** Check-ins of the complete weeks at these sites together. */
  long completeWeeksAt(Collection<String> sites) {
    return weeks.stream().mapToLong(week -> sum(week.visits(), sites)).sum();
  }

  private static boolean isKnownAt(Week week, Collection<String> sites) {
    return sites.stream()
        .anyMatch(site -> week.visits().containsKey(site) || week.known().contains(site));
  }

  private static long sum(Map<String, Long> visits, Collection<String> sites) {
    return sites.stream().mapToLong(site -> visits.getOrDefault(site, 0L)).sum();
  }
}
