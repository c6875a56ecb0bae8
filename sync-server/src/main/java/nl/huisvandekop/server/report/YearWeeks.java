package nl.huisvandekop.server.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.server.disclosure.Released;

/**
 * The weeks of a year that have ended: those whose Thursday lies in it, as ISO numbers them.
 *
 * @param mondays in order
 */
record YearWeeks(List<LocalDate> mondays) {
  private static final int MONTHS = 12;

  YearWeeks {
    mondays = List.copyOf(mondays);
  }

  static YearWeeks of(int year, LocalDate today) {
    LocalDate first =
        LocalDate.of(year, 1, 1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
            .minusDays(3);
    return new YearWeeks(
        first
            .datesUntil(first.plusWeeks(54), java.time.Period.ofWeeks(1))
            .filter(monday -> monday.plusDays(3).getYear() == year)
            .filter(monday -> monday.plusDays(6).isBefore(today))
            .toList());
  }

  LocalDate first() {
    return mondays.get(0);
  }

  LocalDate last() {
    return mondays.get(mondays.size() - 1);
  }

  boolean none() {
    return mondays.isEmpty();
  }

  /** What is public of each week, by its Monday. */
  Map<LocalDate, Tally> tallies(List<Released> told, Set<LocalDate> released) {
    Map<LocalDate, Tally> tallies = new HashMap<>();
    mondays.forEach(
        monday -> tallies.put(monday, released.contains(monday) ? Tally.ABSENT : Tally.UNRELEASED));
    told.stream()
        .filter(week -> tallies.containsKey(week.week()))
        .forEach(week -> tallies.put(week.week(), Tally.of(week)));
    return tallies;
  }

  /** Added up by the month that the Thursday lies in; twelve. */
  static List<Tally> months(Map<LocalDate, Tally> tallies) {
    Tally[] months = new Tally[MONTHS];
    java.util.Arrays.fill(months, Tally.NONE);
    tallies.forEach(
        (monday, tally) -> {
          int month = monday.plusDays(3).getMonthValue() - 1;
          months[month] = months[month].plus(tally);
        });
    return List.of(months);
  }

  static int number(LocalDate monday) {
    return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
