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
import nl.huisvandekop.server.state.OpeningPlan;

/** Writes opening hours down for a person. */
public final class OpeningTimes {
  private final Wording wording;

  private OpeningTimes(Wording wording) {
    this.wording = wording;
  }

  /**
   * Those that hold today; or the next ones, where none hold yet.
   *
   * @param history of two with one {@code validFrom} the later in the list holds
   */
  public static Opening of(Wording wording, List<OpeningHoursBody> history, LocalDate today) {
    return new OpeningTimes(wording).holding(history, today);
  }

  /** When it is open on that date, said as today's; empty while no hours hold. */
  public static String today(Wording wording, List<OpeningHoursBody> history, LocalDate today) {
    List<Span> spans = new OpeningPlan(history).spansOn(today).orElse(null);
    if (spans == null) {
      return "";
    }
    if (spans.isEmpty()) {
      return wording.say("vandaag gesloten");
    }
    OpeningTimes times = new OpeningTimes(wording);
    return spans.size() == 1
        ? wording.say(
            "vandaag open van {0} tot {1} uur",
            wording.time(spans.get(0).opens()), times.closing(spans.get(0).closes()))
        : wording.say("vandaag open: {0}", times.spans(spans));
  }

  private Opening holding(List<OpeningHoursBody> history, LocalDate today) {
    return history.stream()
        .filter(one -> !one.validFrom().isAfter(today))
        .reduce((one, later) -> later.validFrom().isBefore(one.validFrom()) ? one : later)
        .or(() -> history.stream().min(Comparator.comparing(OpeningHoursBody::validFrom)))
        .map(one -> opening(one, today))
        .orElseGet(() -> new Opening("", List.of(), List.of()));
  }

  private Opening opening(OpeningHoursBody hours, LocalDate today) {
    String date = wording.date(hours.validFrom());
    boolean later = hours.validFrom().isAfter(today);
    return new Opening(
        later ? wording.say("Vanaf {0}", date) : wording.say("Sinds {0}", date),
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Line(wording.weekday(day), spans(hours.week().get(day))))
            .toList(),
        hours.exceptions().stream()
            .filter(exception -> !exception.date().isBefore(today))
            .sorted(Comparator.comparing(DateException::date))
            .map(
                exception ->
                    new Line(wording.weekdayAndDate(exception.date()), spans(exception.spans())))
            .toList());
  }

  private String spans(List<Span> spans) {
    return spans == null || spans.isEmpty()
        ? wording.say("gesloten")
        : spans.stream()
            .sorted(Comparator.comparing(Span::opens))
            .map(span -> wording.time(span.opens()) + "–" + closing(span.closes()))
            .collect(joining(wording.say(" en ")));
  }

  private String closing(LocalTime closes) {
    return closes.equals(LocalTime.MIDNIGHT) ? "24:00" : wording.time(closes);
  }
}
