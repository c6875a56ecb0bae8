package nl.huisvandekop.kiosk.screen;

import java.time.LocalTime;
import java.util.List;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** What the hosts' pages show on the stage. */
final class HostStage {
  static final String HELPLINE = "0223 12 34 56";

  private HostStage() {}

  static TodayView open() {
    return today(
        List.of(
            new Span(LocalTime.of(9, 30), LocalTime.of(12, 0)),
            new Span(LocalTime.of(13, 0), LocalTime.of(17, 0)),
            new Span(LocalTime.of(19, 0), LocalTime.of(21, 30))),
        false);
  }

  static TodayView closed() {
    return today(List.of(new Span(LocalTime.of(9, 30), LocalTime.of(10, 0))), true);
  }

  static TodayView closedAnyway() {
    return today(List.of(), false);
  }

  static TodayView noHours() {
    return new TodayView(
        Stage.NOW.toLocalDate(), Stage.NOW.toLocalTime(), false, List.of(), false, 0, HELPLINE);
  }

  private static TodayView today(List<Span> spans, boolean exception) {
    return new TodayView(
        Stage.NOW.toLocalDate(), Stage.NOW.toLocalTime(), true, spans, exception, 3, HELPLINE);
  }
}
