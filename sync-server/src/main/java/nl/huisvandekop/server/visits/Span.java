package nl.huisvandekop.server.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.time.Hours;

/**
 * A period as it is named, whole.
 *
 * @param whole whether the range that was asked for holds all of it
 */
record Span(String name, LocalDate first, LocalDate last, boolean whole) {

  /** Those of a range that have begun, in order; the range may cut the first and the last. */
  static List<Span> of(VisitQuery query, LocalDate today) {
    List<Span> spans = new ArrayList<>();
    LocalDate first = firstOf(query.per(), query.from());
    LocalDate end = query.to().isBefore(today) ? query.to() : today;
    while (!first.isAfter(end)) {
      LocalDate next = nextOf(query.per(), first);
      spans.add(
          new Span(
              query.per().periodOf(Hours.local(Hours.firstOf(first))),
              first,
              next.minusDays(1),
              !first.isBefore(query.from()) && !next.minusDays(1).isAfter(query.to())));
      first = next;
    }
    return spans;
  }

  private static LocalDate firstOf(Per per, LocalDate date) {
    return switch (per) {
      case HOUR, DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.withDayOfMonth(1);
    };
  }

  private static LocalDate nextOf(Per per, LocalDate first) {
    return switch (per) {
      case HOUR, DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
    };
  }

  /** The Mondays of its weeks: those whose Thursday lies in it, as a year's weeks are numbered. */
  List<LocalDate> mondays() {
    return first
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
        .datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
        .map(thursday -> thursday.minusDays(3))
        .toList();
  }
}
