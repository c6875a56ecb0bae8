package nl.huisvandekop.kiosk.screen;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** The opening hours of an ordinary week, worded. */
public record HoursPage(List<Day> days) {
  /**
   * A weekday.
   *
   * @param code as on the wire, such as {@code MONDAY}
   * @param spans such as {@code 10:00-12:00 14:00-17:00} for the page's script
   * @param words such as {@code 10:00–12:00} and {@code 14:00–17:00}, or that it is closed or not
   *     known
   */
  public record Day(String code, String name, String shortName, String spans, List<String> words) {}

  static HoursPage of(OpeningHoursView view, Texts t) {
    return new HoursPage(
        List.of(DayOfWeek.values()).stream().map(day -> day(day, view, t)).toList());
  }

  private static Day day(DayOfWeek day, OpeningHoursView view, Texts t) {
    List<Span> spans = view.week().getOrDefault(day, List.of());
    String plain =
        spans.stream()
            .map(span -> t.time(span.opens()) + "-" + t.time(span.closes()))
            .collect(Collectors.joining(" "));
    return new Day(
        day.name(),
        t.get("day." + day.getValue()),
        t.get("day.short." + day.getValue()),
        plain,
        view.known() ? new DocumentWords(t).each(spans) : List.of(t.get("hours.not-known")));
  }
}
