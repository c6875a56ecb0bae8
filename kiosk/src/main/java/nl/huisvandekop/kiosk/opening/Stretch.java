package nl.huisvandekop.kiosk.opening;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * Dates one after another that differ from the week in the same way, such as a summer holiday. A
 * weekend between them, on which the house is closed anyway, doesn't part them.
 *
 * @param last inclusive
 * @param spans none is closed
 */
public record Stretch(LocalDate first, LocalDate last, List<Span> spans) {
  private static final int LONGEST_GAP_DAYS = 3;

  public Stretch {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    spans = List.copyOf(spans);
  }

  /** The exceptions, which are in order, as stretches. */
  static List<Stretch> of(OpeningHoursBody body, List<DateException> exceptions) {
    List<Stretch> stretches = new ArrayList<>();
    for (DateException one : exceptions) {
      int end = stretches.size() - 1;
      if (end >= 0 && stretches.get(end).reaches(one, body)) {
        stretches.set(
            end, new Stretch(stretches.get(end).first(), one.date(), stretches.get(end).spans()));
      } else {
        stretches.add(new Stretch(one.date(), one.date(), one.spans()));
      }
    }
    return List.copyOf(stretches);
  }

  private boolean reaches(DateException next, OpeningHoursBody body) {
    LocalDate after = last.plusDays(1);
    return spans.equals(next.spans())
        && ChronoUnit.DAYS.between(after, next.date()) <= LONGEST_GAP_DAYS
        && after
            .datesUntil(next.date())
            .noneMatch(date -> OpeningRules.isOpenInTheWeek(body, date));
  }
}
