package nl.huisvandekop.kiosk.tally;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * When the house was planned to be open, by the hours that held then.
 *
 * @param history all that ever held, in order of their first day
 */
record Planned(List<OpeningHoursBody> history) {
  static final int UNKNOWN = -1;
  private static final int SLOT_MINUTES = 10;
  private static final int SECONDS_OF_DAY = 24 * 60 * 60;

  Planned {
    history = history.stream().sorted(Comparator.comparing(OpeningHoursBody::validFrom)).toList();
  }

  /**
   * The ten minutes of the hour in which it was to be open, even if for a part of them; bit 0 is
   * the first. {@link #UNKNOWN} when no opening hours held.
   */
  int openSlots(Instant hour) {
    ZonedDateTime local = hour.atZone(KioskClock.ZONE);
    Optional<OpeningHoursBody> held =
        history.stream()
            .filter(body -> !body.validFrom().isAfter(local.toLocalDate()))
            .reduce((before, after) -> after);
    if (held.isEmpty()) {
      return UNKNOWN;
    }
    List<Span> spans = held.get().spansOn(local.toLocalDate());
    int slots = 0;
    for (int slot = 0; slot < 60 / SLOT_MINUTES; slot++) {
      int begin = local.getHour() * 60 + slot * SLOT_MINUTES;
      boolean open = spans.stream().anyMatch(span -> meets(span, begin));
      slots |= open ? 1 << slot : 0;
    }
    return slots;
  }

  private static boolean meets(Span span, int begin) {
    int closes =
        span.closes().equals(LocalTime.MIDNIGHT) ? SECONDS_OF_DAY : span.closes().toSecondOfDay();
    return span.opens().toSecondOfDay() < (begin + SLOT_MINUTES) * 60 && closes > begin * 60;
  }
}
