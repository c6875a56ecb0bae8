package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** The week's opening hours, for volunteers. */
public final class OpeningHoursHandler {
  private static final TypeReference<Map<DayOfWeek, List<Span>>> WEEK = new TypeReference<>() {};

  private final OpeningHours hours;

  public OpeningHoursHandler(OpeningHours hours) {
    this.hours = requireNonNull(hours);
  }

  void change(Context ctx) {
    JsonNode week = RequestBody.object(ctx).get("week");
    if (week == null || !week.isObject()) {
      throw new Problem(422, "field-wrong", "The field week must hold spans per weekday.");
    }
    ctx.json(hours.change(read(week)));
  }

  private static Map<DayOfWeek, List<Span>> read(JsonNode week) {
    try {
      Map<DayOfWeek, List<Span>> read =
          Json.mapper().readValue(Json.mapper().treeAsTokens(week), WEEK);
      for (List<Span> spans : read.values()) {
        if (spans == null || spans.contains(null)) {
          throw new Problem(422, "field-wrong", "A closed day has an empty list of spans.");
        }
      }
      return read;
    } catch (JsonProcessingException e) {
      throw RequestBody.wrong(e);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }
}
