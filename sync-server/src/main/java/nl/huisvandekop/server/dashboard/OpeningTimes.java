package nl.huisvandekop.server.dashboard;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.dashboard.SiteView.Opening;
import nl.huisvandekop.server.dashboard.SiteView.Opening.Line;

/** Writes opening hours down for a person. */
final class OpeningTimes {
  private OpeningTimes() {}

  /**
   * Those that hold today; or the next ones, where none hold yet.
   *
   * @param history of two with one {@code validFrom} the later in the list holds
   */
  static Opening of(List<OpeningHoursBody> history, LocalDate today) {
    return history.stream()
        .filter(one -> !one.validFrom().isAfter(today))
        .reduce((one, later) -> later.validFrom().isBefore(one.validFrom()) ? one : later)
        .or(() -> history.stream().min(Comparator.comparing(OpeningHoursBody::validFrom)))
        .map(one -> opening(one, today))
        .orElseGet(() -> new Opening("", List.of(), List.of()));
  }

  private static Opening opening(OpeningHoursBody hours, LocalDate today) {
    String since = hours.validFrom().isAfter(today) ? "Vanaf " : "Sinds ";
    return new Opening(
        since + Dutch.date(hours.validFrom()),
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Line(Dutch.weekday(day), spans(hours.week().get(day))))
            .toList(),
        hours.exceptions().stream()
            .filter(exception -> !exception.date().isBefore(today))
            .sorted(Comparator.comparing(DateException::date))
            .map(
                exception ->
                    new Line(Dutch.weekdayAndDate(exception.date()), spans(exception.spans())))
            .toList());
  }

  private static String spans(List<Span> spans) {
    return spans == null || spans.isEmpty()
        ? "gesloten"
        : spans.stream()
            .sorted(Comparator.comparing(Span::opens))
            .map(span -> Dutch.time(span.opens()) + "–" + closing(span.closes()))
            .collect(joining(" en "));
  }

  private static String closing(LocalTime closes) {
    return closes.equals(LocalTime.MIDNIGHT) ? "24:00" : Dutch.time(closes);
  }
}
