package nl.huisvandekop.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.ActivityRules;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.ActivityBody.Moved;

/**
 * Reads activities as pages and scripts send them. What can't be gets its own code before it
 * becomes a record, which would only say that some field is wrong.
 */
final class ActivityRequest {
  private static final List<String> FLAGS =
      List.of("withoutSignUp", "byPartner", "groupOffer", "sensitive");

  private ActivityRequest() {}

  /** An activity; what became of its occurrences has routes of its own. */
  static ActivityBody body(ObjectNode body) {
    // What is not said is not so; an open door is no exception.
    FLAGS.stream().filter(flag -> !body.has(flag)).forEach(flag -> body.put(flag, false));
    requireTitle(body);
    requireTimes(body);
    if (body.path("places").canConvertToInt()) {
      ActivityRules.requirePlaces(body.get("places").intValue());
    }
    body.remove(List.of("cancelled", "moved"));
    return RequestBody.as(body, ActivityBody.class);
  }

  /** An activity like another, but for the fields that are given. */
  static ActivityBody differing(ActivityBody original, ObjectNode changes) {
    ObjectNode body = Json.mapper().valueToTree(original);
    body.setAll(changes);
    if (changes.has("start") && !changes.has("end")) {
      LocalDateTime start = time(changes, "start");
      if (start != null) {
        Duration length = Duration.between(original.start(), original.end());
        body.put("end", start.plus(length).toString());
      }
    }
    return body(body);
  }

  /** One occurrence elsewhere in time or in the building. */
  static Moved moved(LocalDate date, ObjectNode body) {
    requireTimes(body);
    body.put("date", date.toString());
    return RequestBody.as(body, Moved.class);
  }

  private static void requireTitle(ObjectNode body) {
    JsonNode title = body.path("title");
    if (title.isMissingNode() || title.isNull()) {
      throw new Problem(422, "title-empty", "De naam is nog leeg. Vul iets in.");
    }
  }

  private static void requireTimes(ObjectNode body) {
    LocalDateTime start = time(body, "start");
    LocalDateTime end = time(body, "end");
    if (start != null && end != null) {
      ActivityRules.requireTimes(start, end);
    }
  }

  /** Null where it is none, which the record says. */
  private static LocalDateTime time(ObjectNode body, String field) {
    JsonNode text = body.path(field);
    try {
      return text.isTextual() ? LocalDateTime.parse(text.textValue()) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
