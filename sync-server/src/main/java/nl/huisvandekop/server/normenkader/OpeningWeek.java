package nl.huisvandekop.server.normenkader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.normenkader.FactWeek.Opening;
import nl.huisvandekop.server.state.OpeningPlan;

/** Adds up the planned opening hours of a week; closures and other exceptions are in the plan. */
final class OpeningWeek {
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final int NOON = 12 * 60;
  private static final int EVENING = 18 * 60;

  private OpeningWeek() {}

  /** Null where opening hours are not known for all seven days. */
  static Opening of(OpeningPlan plan, LocalDate monday) {
    int minutes = 0;
    int parts = 0;
    for (int i = 0; i < DayOfWeek.values().length; i++) {
      LocalDate date = monday.plusDays(i);
      Optional<List<Span>> spans = plan.spansOn(date);
      if (spans.isEmpty()) {
        return null;
      }
      BitSet open = minutes(spans.get());
      minutes += open.cardinality();
      parts += parts(date, open);
    }
    return new Opening(minutes / 60.0, parts);
  }

  private static int parts(LocalDate date, BitSet open) {
    boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    int parts = any(open, EVENING, MINUTES_OF_DAY);
    return weekend ? parts + any(open, 0, NOON) + any(open, NOON, EVENING) : parts;
  }

  private static int any(BitSet open, int from, int until) {
    return open.get(from, until).isEmpty() ? 0 : 1;
  }

  /** Spans that overlap are open once. */
  private static BitSet minutes(List<Span> spans) {
    BitSet open = new BitSet(MINUTES_OF_DAY);
    for (Span span : spans) {
      boolean midnight = span.closes().equals(LocalTime.MIDNIGHT);
      open.set(minute(span.opens()), midnight ? MINUTES_OF_DAY : minute(span.closes()));
    }
    return open;
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}
