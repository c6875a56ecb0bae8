package nl.huisvandekop.server.state;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.time.Hours;

/** When a site was planned to be open, by the hours that held then. Not thread-safe. */
public final class OpeningPlan {
  /** No opening hours held on that day. */
  static final int UNKNOWN = -1;

  private static final int SLOT_MINUTES = 10;
  private static final int SLOTS_OF_HOUR = 6;
  private static final int SLOTS_OF_DAY = 24 * SLOTS_OF_HOUR;

  private final List<OpeningHoursBody> history;
  private final Map<LocalDate, int[]> days = new HashMap<>();

  /**
   * @param history in any order; of two with one {@code validFrom} the later in the list holds
   */
  public OpeningPlan(List<OpeningHoursBody> history) {
    this.history = List.copyOf(history);
  }

  /**
   * The ten-minute slots of the hour in which the site was open, even if for a part of the slot;
   * bit 0 is the first. 0 is closed; {@link #UNKNOWN} when no opening hours held.
   */
  int openSlots(long hour) {
    ZonedDateTime local = Hours.local(hour);
    return days.computeIfAbsent(local.toLocalDate(), this::slotsPerHour)[local.getHour()];
  }

  /** When the site was planned to be open on a date; empty where no opening hours held. */
  public Optional<List<Span>> spansOn(LocalDate date) {
    return Optional.ofNullable(validOn(date)).map(valid -> valid.spansOn(date));
  }

  private int[] slotsPerHour(LocalDate date) {
    int[] hours = new int[24];
    OpeningHoursBody valid = validOn(date);
    if (valid == null) {
      Arrays.fill(hours, UNKNOWN);
      return hours;
    }
    for (Span span : valid.spansOn(date)) {
      for (int slot = firstSlot(span.opens()); slot < endSlot(span.closes()); slot++) {
        hours[slot / SLOTS_OF_HOUR] |= 1 << (slot % SLOTS_OF_HOUR);
      }
    }
    return hours;
  }

  private OpeningHoursBody validOn(LocalDate date) {
    OpeningHoursBody valid = null;
    for (OpeningHoursBody one : history) {
      boolean begun = !one.validFrom().isAfter(date);
      if (begun && (valid == null || !one.validFrom().isBefore(valid.validFrom()))) {
        valid = one;
      }
    }
    return valid;
  }

  private static int firstSlot(LocalTime opens) {
    return opens.toSecondOfDay() / 60 / SLOT_MINUTES;
  }

  private static int endSlot(LocalTime closes) {
    return closes.equals(LocalTime.MIDNIGHT)
        ? SLOTS_OF_DAY
        : (closes.toSecondOfDay() - 1) / (60 * SLOT_MINUTES) + 1;
  }
}
