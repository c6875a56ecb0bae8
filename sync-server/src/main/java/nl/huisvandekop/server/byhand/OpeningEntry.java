package nl.huisvandekop.server.byhand;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.byhand.HandFault.Code;

/**
 * Opening hours as a form has them.
 *
 * @param body null when there is a fault
 */
public record OpeningEntry(OpeningHoursBody body, List<HandFault> faults) {
  /** The field with the first day on which they hold. */
  public static final String FROM = "vanaf";

  /** Spans of a day, and rows of dates that differ, that a form can have. */
  public static final int MOST_SPANS = 4;

  /** Rows of dates that differ. */
  public static final int MOST_ROWS = 150;

  private static final int MOST_DAYS = 92;
  private static final List<String> DAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");

  public OpeningEntry {
    faults = List.copyOf(faults);
  }

  /** The field in which a span of a weekday begins. */
  public static String opens(DayOfWeek day, int span) {
    return DAYS.get(day.ordinal()) + "-van-" + span;
  }

  /** The field in which it ends. */
  public static String closes(DayOfWeek day, int span) {
    return DAYS.get(day.ordinal()) + "-tot-" + span;
  }

  /**
   * A field of a row of dates that differ.
   *
   * @param part {@code van} and {@code tm} for the dates, {@code open-0} and {@code dicht-0} for
   *     the first span and so on
   */
  public static String differs(int row, String part) {
    return "anders-" + row + "-" + part;
  }

  /**
   * Reads a form.
   *
   * @param form what was sent under a name; null for nothing
   * @param past dates that differed and are over, which the form does not show
   */
  public static OpeningEntry read(UnaryOperator<String> form, List<DateException> past) {
    requireNonNull(past);
    FormReader reader = new FormReader(form);
    LocalDate from = reader.requiredDate(FROM).orElse(null);
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans = new ArrayList<>();
      for (int i = 0; i < MOST_SPANS; i++) {
        add(reader, spans, opens(day, i), closes(day, i));
      }
      if (!spans.isEmpty()) {
        week.put(day, spans);
      }
    }
    Map<LocalDate, DateException> differing = new TreeMap<>();
    past.forEach(one -> differing.put(one.date(), one));
    for (int row = 0; row < MOST_ROWS; row++) {
      differ(reader, row, differing);
    }
    return reader.sound()
        ? new OpeningEntry(
            new OpeningHoursBody(from, week, List.copyOf(differing.values())), List.of())
        : new OpeningEntry(null, reader.faults());
  }

  private static void add(FormReader reader, List<Span> spans, String from, String until) {
    reader
        .span(from, until)
        .ifPresent(
            span -> {
              LocalTime free =
                  spans.isEmpty() ? LocalTime.MIN : spans.get(spans.size() - 1).closes();
              boolean full = !spans.isEmpty() && free.equals(LocalTime.MIDNIGHT);
              if (full || span.opens().isBefore(free)) {
                reader.wrong(from, Code.OVERLAP);
              } else {
                spans.add(span);
              }
            });
  }

  private static void differ(FormReader reader, int row, Map<LocalDate, DateException> differing) {
    String firstField = differs(row, "van");
    String lastField = differs(row, "tm");
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < MOST_SPANS; i++) {
      add(reader, spans, differs(row, "open-" + i), differs(row, "dicht-" + i));
    }
    LocalDate first = reader.date(firstField).orElse(null);
    LocalDate last = reader.date(lastField).orElse(first);
    if (first == null) {
      if (reader.text(firstField).isEmpty() && (last != null || !spans.isEmpty())) {
        reader.wrong(firstField, Code.MISSING);
      }
      return;
    }
    if (last.isBefore(first)) {
      reader.wrong(lastField, Code.DATES_ORDER);
    } else if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      reader.wrong(lastField, Code.TOO_MANY_DAYS);
    } else {
      first
          .datesUntil(last.plusDays(1))
          .forEach(date -> differing.put(date, new DateException(date, spans)));
    }
  }
}
