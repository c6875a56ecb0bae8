package nl.huisvandekop.kiosk.opening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** What opening hours must look like. */
final class OpeningRules {
  /** A summer holiday, and some. */
  static final int MOST_DAYS = 92;

  private static final int MOST_SPANS = 4;

  /** Far below what a document can hold. */
  private static final int MOST_EXCEPTIONS = 150;

  private static final int MOST_YEARS_AHEAD = 2;

  private OpeningRules() {}

  /** Holds a day's spans to their order. */
  static void require(String day, List<Span> spans) {
    LocalTime free = LocalTime.MIN;
    boolean full = false;
    for (Span span : spans) {
      if (full || span.opens().isBefore(free)) {
        throw refused(day + ": the hours overlap or are out of order.");
      }
      full = span.closes().equals(LocalTime.MIDNIGHT);
      free = span.closes();
    }
    if (spans.size() > MOST_SPANS) {
      throw refused(day + ": there are more than " + MOST_SPANS + ".");
    }
  }

  /** Holds dates that differ from the week to what lies ahead. */
  static void requireDates(LocalDate today, LocalDate first, LocalDate last) {
    boolean ahead =
        !first.isBefore(today)
            && !last.isBefore(first)
            && !last.isAfter(today.plusYears(MOST_YEARS_AHEAD));
    if (!ahead || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw refused(
          "Dates lie within two years from today, the last not before the first, and at most "
              + MOST_DAYS
              + " days at once.");
    }
  }

  static void requireRoom(List<DateException> exceptions) {
    if (exceptions.size() > MOST_EXCEPTIONS) {
      throw new Problem(
          409,
          "too-many-exceptions",
          "No more than " + MOST_EXCEPTIONS + " dates can differ from the week.");
    }
  }

  /** What of the spans lies before a time. */
  static List<Span> until(List<Span> spans, LocalTime now) {
    LocalTime minute = now.truncatedTo(ChronoUnit.MINUTES);
    return spans.stream()
        .filter(span -> span.opens().isBefore(minute))
        .map(
            span -> {
              boolean over =
                  !span.closes().equals(LocalTime.MIDNIGHT) && !span.closes().isAfter(minute);
              return over ? span : new Span(span.opens(), minute);
            })
        .toList();
  }

  private static Problem refused(String detail) {
    return new Problem(422, "opening-hours-not-valid", detail);
  }
}
