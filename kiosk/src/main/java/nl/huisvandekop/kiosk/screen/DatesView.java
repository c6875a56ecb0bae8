package nl.huisvandekop.kiosk.screen;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * The page on which dates get hours of their own. It puts to {@code
 * /api/opening-hours/exceptions/{date}}.
 *
 * @param today null while there are no hours to differ from, or no date to differ on
 * @param until the last date that can be chosen
 * @param most how many dates at once
 * @param week what holds else
 * @param first the date that was chosen before the page opened, null for none
 * @param last with it, inclusive
 * @param spans those that the dates have of their own now, null while they follow the week
 * @param helpline the number to ring, null when none is known
 */
public record DatesView(
    LocalDate today,
    LocalDate until,
    int most,
    Map<DayOfWeek, List<Span>> week,
    LocalDate first,
    LocalDate last,
    List<Span> spans,
    String helpline) {
  public DatesView {
    week = Map.copyOf(week);
    spans = spans == null ? null : List.copyOf(spans);
  }

  /** For the page's script: the spans per weekday, Monday first, such as {@code 10:00-12:00|…}. */
  public String weekPlain() {
    return List.of(DayOfWeek.values()).stream()
        .map(day -> plain(week.getOrDefault(day, List.of())))
        .collect(Collectors.joining("|"));
  }

  /** Likewise for the dates chosen; null while they follow the week. */
  public String spansPlain() {
    return spans == null ? null : plain(spans);
  }

  /** Such as {@code 10:00-12:00 14:00-17:00}. */
  private static String plain(List<Span> spans) {
    return spans.stream()
        .map(span -> span.opens() + "-" + span.closes())
        .collect(Collectors.joining(" "));
  }
}
