package nl.huisvandekop.server.summary;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Makes the weeks of a site from its hours. Thread-safe. */
final class WeekMaker {
  /** So many are made at once, since the hours of many years take much room. */
  private static final int WEEKS_AT_ONCE = 53;

  private final SiteHours hours;

  WeekMaker(SiteHours hours) {
    this.hours = requireNonNull(hours);
  }

  /**
   * The weeks that hold anything, in order.
   *
   * @param first a Monday
   * @param last a Monday, not before {@code first}
   */
  List<SiteWeek> make(Handle handle, String siteId, LocalDate first, LocalDate last) {
    List<SiteWeek> made = new ArrayList<>();
    for (LocalDate from = first; !from.isAfter(last); from = from.plusWeeks(WEEKS_AT_ONCE)) {
      LocalDate most = from.plusWeeks(WEEKS_AT_ONCE - 1L);
      some(handle, siteId, from, most.isAfter(last) ? last : most, made);
    }
    return made;
  }

  private void some(
      Handle handle, String siteId, LocalDate first, LocalDate last, List<SiteWeek> made) {
    int count = Math.toIntExact(ChronoUnit.WEEKS.between(first, last)) + 1;
    List<WeekSum> weeks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      weeks.add(new WeekSum(first.plusWeeks(i)));
    }
    long from = Hours.firstOf(first);
    long until = Hours.firstOf(last.plusWeeks(1));
    addHours(hours.of(handle, siteId, from, until - 1), first, weeks);
    ActivityHeadcounts.ofSite(handle, siteId, first, last.plusDays(6))
        .forEach((day, heads) -> weeks.get(week(first, day.day())).correct(day.day(), heads));
    for (UndatedRow row : UndatedRow.ofSite(handle, siteId, from, until - 1)) {
      int week = week(first, Hours.local(row.first()).toLocalDate());
      if (week == week(first, Hours.local(row.last()).toLocalDate())) {
        weeks.get(week).addUndated(row.value());
      }
    }
    weeks.stream().map(week -> week.of(siteId)).filter(week -> !week.isEmpty()).forEach(made::add);
  }

  private void addHours(List<SiteHour> hours, LocalDate first, List<WeekSum> weeks) {
    if (hours.isEmpty()) {
      return;
    }
    long running = this.hours.running();
    // Asking the calendar for each hour costs more than all else.
    LocalDate date = Hours.local(hours.get(0).hour()).toLocalDate();
    long untilHour = Hours.firstOf(date.plusDays(1));
    for (SiteHour hour : hours) {
      if (hour.hour() >= untilHour) {
        date = date.plusDays(1);
        untilHour = Hours.firstOf(date.plusDays(1));
      }
      boolean told = hour.hour() < running || hour.state() == HourState.COUNTED;
      weeks.get(week(first, date)).add(hour, date.getDayOfWeek().getValue() - 1, told);
    }
  }

  private static int week(LocalDate first, LocalDate date) {
    return Math.toIntExact(ChronoUnit.WEEKS.between(first, date));
  }

  /** The Monday of the week that a date lies in. */
  static LocalDate mondayOf(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
