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
import java.util.TreeMap;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.opening.Holidays;
import nl.huisvandekop.kiosk.opening.OpeningHours;
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

  void put(Context ctx) {
    LocalDate date = date(ctx);
    from.hours().except(date, date, spans(RequestBody.object(ctx).get("spans")));
    ctx.status(204);
  }

  void remove(Context ctx) {
    from.hours().asInTheWeek(date(ctx));
    ctx.status(204);
  }

  private HolidaysView view() {
    OpeningHours hours = from.hours();
    Optional<OpeningHoursBody> body = hours.current();
    String helpline = from.views().helpline();
    if (body.isEmpty() || !from.clock().trust().isTrusted()) {
      return new HolidaysView(false, List.of(), helpline);
    }
    LocalDate today = LocalDate.ofInstant(from.clock().now(), KioskClock.ZONE);
    Map<LocalDate, String> days = new TreeMap<>();
    List<LocalDate> differing = hours.exceptions().stream().map(DateException::date).toList();
    differing.forEach(date -> days.put(date, ""));
    Holidays.yearFrom(today).forEach(one -> days.put(one.date(), one.code()));
    return new HolidaysView(
        true,
        days.entrySet().stream()
            .map(
                day ->
                    new HolidaysView.Day(
                        day.getKey(),
                        day.getValue().isEmpty() ? null : day.getValue(),
                        body.get().spansOn(day.getKey()),
                        differing.contains(day.getKey())))
            .toList(),
        helpline);
  }

  private static LocalDate date(Context ctx) {
    return AgendaPages.date(ctx.pathParam("date"))
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
