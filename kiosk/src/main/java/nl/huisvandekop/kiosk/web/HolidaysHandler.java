package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.opening.Holidays;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.opening.OpeningRules;
import nl.huisvandekop.kiosk.screen.DatesView;
import nl.huisvandekop.kiosk.screen.HolidaysView;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** Holidays, and other dates that differ from the week. */
final class HolidaysHandler {
  private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

  private final HostHandlers.Parts from;

  HolidaysHandler(HostHandlers.Parts from) {
    this.from = requireNonNull(from);
  }

  void page(Context ctx) {
    from.show(ctx, "holidays", view());
  }

  void dates(Context ctx) {
    from.show(ctx, "dates", datesView(ctx));
  }

  /** The date, and with {@code through} those after it up to and with another. */
  void put(Context ctx) {
    LocalDate date = date(ctx);
    JsonNode body = RequestBody.object(ctx);
    JsonNode through = body.path("through");
    LocalDate last = through.isTextual() ? date(through.asText()) : date;
    from.hours().except(date, last, spans(body.get("spans")));
    ctx.status(204);
  }

  void remove(Context ctx) {
    LocalDate date = date(ctx);
    String through = ctx.queryParam("through");
    from.hours().asInTheWeek(date, through == null ? date : date(through));
    ctx.status(204);
  }

  private HolidaysView view() {
    OpeningHours hours = from.hours();
    Optional<OpeningHoursBody> body = hours.current();
    String helpline = from.views().helpline();
    if (body.isEmpty() || !from.clock().trust().isTrusted()) {
      return new HolidaysView(false, List.of(), List.of(), helpline);
    }
    List<LocalDate> differing = hours.exceptions().stream().map(DateException::date).toList();
    return new HolidaysView(
        true,
        hours.stretches().stream()
            .map(one -> new HolidaysView.Dates(one.first(), one.last(), one.spans()))
            .toList(),
        Holidays.yearFrom(today()).stream()
            .map(
                one ->
                    new HolidaysView.Holiday(
                        one.date(),
                        one.code(),
                        body.get().spansOn(one.date()),
                        differing.contains(one.date())))
            .toList(),
        helpline);
  }

  private DatesView datesView(Context ctx) {
    Optional<OpeningHoursBody> body = from.hours().current();
    boolean known = body.isPresent() && from.clock().trust().isTrusted();
    LocalDate today = today();
    LocalDate first =
        AgendaPages.date(ctx.queryParam("van")).filter(one -> !one.isBefore(today)).orElse(null);
    LocalDate last =
        AgendaPages.date(ctx.queryParam("tot"))
            .filter(one -> first != null && !one.isBefore(first))
            .orElse(first);
    return new DatesView(
        known ? today : null,
        today.plusYears(OpeningRules.MOST_YEARS_AHEAD),
        OpeningRules.MOST_DAYS,
        body.map(OpeningHoursBody::week).orElse(Map.of()),
        first,
        last,
        first == null
            ? null
            : from.hours().exceptionOn(first).map(DateException::spans).orElse(null),
        from.views().helpline());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(from.clock().now(), KioskClock.ZONE);
  }

  private static LocalDate date(Context ctx) {
    return date(ctx.pathParam("date"));
  }

  private static LocalDate date(String text) {
    return AgendaPages.date(text)
        .orElseThrow(() -> new Problem(422, "date-not-valid", "A date is such as 2026-12-25."));
  }

  private static List<Span> spans(JsonNode node) {
    try {
      List<Span> spans =
          node == null || !node.isArray()
              ? null
              : Json.mapper().readValue(Json.mapper().treeAsTokens(node), SPANS);
      if (spans == null || spans.stream().anyMatch(Objects::isNull)) {
        throw new Problem(422, "field-wrong", "The field spans must be a list of spans.");
      }
      return spans;
    } catch (JsonProcessingException e) {
      throw RequestBody.wrong(e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }
}
