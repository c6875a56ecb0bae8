package nl.huisvandekop.kiosk.screen;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * Whether the house is open for the rest of today. The page posts to {@code
 * /api/opening-hours/today}.
 *
 * @param date null while the clock is not trusted
 * @param now local
 * @param known whether opening hours were ever set
 * @param spans today's, as they hold now
 * @param exception whether today differs from the week
 * @param activities how many are still to come today, cancelled ones not among them
 * @param helpline the number to ring, null when none is known
 */
public record TodayView(
    LocalDate date,
    LocalTime now,
    boolean known,
    List<Span> spans,
    boolean exception,
    int activities,
    String helpline) {
  public TodayView {
    spans = List.copyOf(spans);
  }

  /** What the page can say. */
  public enum Kind {
    NO_CLOCK,
    UNKNOWN,
    OPEN,
    CLOSED_AFTER_ALL,
    CLOSED_ANYWAY
  }

  /** What there is to say now. */
  public Kind kind() {
    if (date == null) {
      return Kind.NO_CLOCK;
    }
    if (!known) {
      return Kind.UNKNOWN;
    }
    if (spans.stream().anyMatch(this::isToCome)) {
      return Kind.OPEN;
    }
    return exception ? Kind.CLOSED_AFTER_ALL : Kind.CLOSED_ANYWAY;
  }

  /** Whether the house was open already, so that it can also close from now on. */
  public boolean begun() {
    return spans.stream().anyMatch(span -> span.opens().isBefore(now));
  }

  private boolean isToCome(Span span) {
    return span.closes().equals(LocalTime.MIDNIGHT) || span.closes().isAfter(now);
  }
}
