package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * A site's planned opening hours from a date on, until another document's {@code validFrom}. Each
 * change makes a new document, so that the history stays: what was open last month does not change
 * with next month's plan.
 *
 * @param validFrom first local date on which these hours hold
 * @param week spans per weekday; a missing day is closed
 * @param exceptions dates that differ from the week; no spans is closed
 */
public record OpeningHoursBody(
    LocalDate validFrom, Map<DayOfWeek, List<Span>> week, List<DateException> exceptions) {
  public OpeningHoursBody {
    requireNonNull(validFrom, "validFrom");
    Limits.requireYear("validFrom", validFrom.getYear());
    week = Map.copyOf(week);
    exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
  }

  /**
   * Open from, until (local). {@code closes} may be {@code 00:00} for midnight; else it is later
   * than {@code opens}.
   */
  public record Span(LocalTime opens, LocalTime closes) {
    public Span {
      requireNonNull(opens, "opens");
      requireNonNull(closes, "closes");
      if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
        throw new IllegalArgumentException("closes must be later than opens");
      }
    }
  }

  /** One date with its own spans; an empty list is closed. */
  public record DateException(LocalDate date, List<Span> spans) {
    public DateException {
      requireNonNull(date, "date");
      Limits.requireYear("date", date.getYear());
      spans = List.copyOf(spans);
    }
  }

  /** The spans that hold on a date that these hours govern. */
  public List<Span> spansOn(LocalDate date) {
    return exceptions.stream()
        .filter(exception -> exception.date().equals(date))
        .findFirst()
        .map(DateException::spans)
        .orElseGet(() -> week.getOrDefault(date.getDayOfWeek(), List.of()));
  }
}
