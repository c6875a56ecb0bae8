package nl.huisvandekop.kiosk.opening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** What opening hours must look like. */
public final class OpeningRules {
  /** A summer holiday, and some. */
  public static final int MOST_DAYS = 92;

  /** A day's. */
  public static final int MOST_SPANS = 4;

  /** Far below what a document can hold. */
  private static final int MOST_EXCEPTIONS = 150;

  /** From today. */
  public static final int MOST_YEARS_AHEAD = 2;

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
    if (first.isBefore(today)) {
      throw refused("dates-past", "What is past stays as it was.");
    }
    if (last.isBefore(first)) {
      throw refused("dates-out-of-order", "The last date is before the first.");
    }
    if (last.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      throw refused("dates-too-far", "Dates lie within " + MOST_YEARS_AHEAD + " years from today.");
    }
    if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw refused("dates-too-many", "At most " + MOST_DAYS + " days at once.");
    }
  }

  /** Which of the dates are to differ from the week. */
  static Stream<LocalDate> meant(
      LocalDate first, LocalDate last, OpeningHoursBody body, List<Span> spans) {
    List<LocalDate> all = first.datesUntil(last.plusDays(1)).toList();
    List<LocalDate> open = all.stream().filter(date -> isOpenInTheWeek(body, date)).toList();
    return (spans.isEmpty() || open.isEmpty() ? all : open).stream();
  }

  static boolean isOpenInTheWeek(OpeningHoursBody body, LocalDate date) {
    return !body.week().getOrDefault(date.getDayOfWeek(), List.of()).isEmpty();
  }

  static void requireRoom(List<DateException> exceptions) {
    if (exceptions.size() > MOST_EXCEPTIONS) {
      throw new Problem(
          409,
          "too-many-exceptions",
          "No more than " + MOST_EXCEPTIONS + " dates can differ from the week.");
    }
  }

  /** How a date is closed other than in the week. */
  static Optional<OpeningHours.Closing> closing(OpeningHoursBody body, DateException one) {
    if (one.spans().isEmpty()) {
      return Optional.of(new OpeningHours.Closing(null));
    }
    LocalDate date = one.date();
    int usual = end(body.week().getOrDefault(date.getDayOfWeek(), List.of()));
    return end(one.spans()) < usual
        ? Optional.of(new OpeningHours.Closing(one.spans().get(one.spans().size() - 1).closes()))
        : Optional.empty();
  }

  /** The minute of the day at which the last of them ends; they are in order. */
  private static int end(List<Span> spans) {
    if (spans.isEmpty()) {
      return 0;
    }
    LocalTime closes = spans.get(spans.size() - 1).closes();
    return closes.equals(LocalTime.MIDNIGHT) ? 24 * 60 : closes.toSecondOfDay() / 60;
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
    return refused("opening-hours-not-valid", detail);
  }

  private static Problem refused(String code, String detail) {
    return new Problem(422, code, detail);
  }
}
