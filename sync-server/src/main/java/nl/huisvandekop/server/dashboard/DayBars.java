package nl.huisvandekop.server.dashboard;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.dashboard.DaysView.Day;
import nl.huisvandekop.server.dashboard.DaysView.Kind;
import nl.huisvandekop.server.visits.VisitRow;

/** Turns a place's check-ins per day into bars. */
final class DayBars {
  private DayBars() {}

  /**
   * All days of the range.
   *
   * @param rows per day; a day without a row had no kiosk
   * @param to inclusive
   */
  static DaysView of(List<VisitRow> rows, LocalDate from, LocalDate to) {
    Map<String, VisitRow> byDay = rows.stream().collect(toMap(VisitRow::period, row -> row));
    List<Day> days =
        from.datesUntil(to.plusDays(1)).map(date -> day(date, byDay.get(date.toString()))).toList();
    int most = days.stream().mapToInt(Day::visits).max().orElse(0);
    return new DaysView(summary(days, from, to), days, Math.max(1, most));
  }

  private static Day day(LocalDate date, VisitRow row) {
    String monday = date.getDayOfWeek() == DayOfWeek.MONDAY ? Dutch.shortDate(date) : "";
    if (row == null) {
      DaysView.Hours none = new DaysView.Hours(0, 0, 0, 0, 0);
      return new Day(Dutch.day(date), monday, 0, Kind.NO_KIOSK, false, none);
    }
    int visits = row.visits() == null ? 0 : Math.toIntExact(row.visits());
    return new Day(
        Dutch.day(date),
        monday,
        visits,
        kind(visits, row.hours()),
        row.byHand(),
        new DaysView.Hours(
            row.hours().counted(),
            row.hours().zero(),
            row.hours().closed(),
            row.hours().down(),
            row.hours().notSynced()));
  }

  private static Kind kind(int visits, VisitRow.HourCounts hours) {
    if (hours.down() > 0 || hours.notSynced() > 0) {
      return Kind.PARTIAL;
    }
    return visits == 0 && hours.zero() == 0 ? Kind.CLOSED : Kind.WHOLE;
  }

  private static String summary(List<Day> days, LocalDate from, LocalDate to) {
    if (days.stream().allMatch(day -> day.kind() == Kind.NO_KIOSK)) {
      return "Er is nog niets geteld. Staat er een kiosk, dan zie je hier de check-ins per dag.";
    }
    long sum = days.stream().mapToLong(Day::visits).sum();
    return Dutch.number(sum)
        + (sum == 1 ? " check-in" : " check-ins")
        + " van "
        + Dutch.dayAndMonth(from)
        + " tot en met "
        + Dutch.date(to)
        + ".";
  }
}
