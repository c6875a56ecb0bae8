package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.screen.TodayView;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** <i>Vandaag toch dicht</i>. */
final class ClosingHandler {
  private final HostHandlers.Parts from;

  ClosingHandler(HostHandlers.Parts from) {
    this.from = requireNonNull(from);
  }

  void page(Context ctx) {
    from.show(ctx, "closing", view());
  }

  void close(Context ctx) {
    boolean wholeDay =
        switch (RequestBody.text(RequestBody.object(ctx), "closed")) {
          case "whole-day" -> true;
          case "from-now" -> false;
          default ->
              throw new Problem(
                  422, "field-wrong", "The field closed must be whole-day or from-now.");
        };
    from.hours().closeToday(wholeDay);
    ctx.status(204);
  }

  void reopen(Context ctx) {
    from.hours().openToday();
    ctx.status(204);
  }

  private TodayView view() {
    OpeningHours hours = from.hours();
    LocalDateTime now = LocalDateTime.ofInstant(from.clock().now(), KioskClock.ZONE);
    LocalDate today = now.toLocalDate();
    Optional<OpeningHoursBody> body = hours.current();
    boolean trusted = from.clock().trust().isTrusted();
    List<Span> spans = body.map(known -> known.spansOn(today)).orElse(List.of());
    return new TodayView(
        trusted ? today : null,
        now.toLocalTime(),
        body.isPresent(),
        spans,
        hours.exceptionOn(today).isPresent(),
        toCome(from.activities(), now),
        from.views().helpline());
  }

  private static int toCome(Activities activities, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    return (int)
        activities.list(today, today).stream()
            .filter(one -> !one.cancelled())
            .filter(one -> one.end().toLocalDateTime().isAfter(now))
            .count();
  }
}
