package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.Planned;

/**
 * One occurrence of an activity, or all from one on, for volunteers. {@code {date}} is the {@code
 * date} of an {@link nl.huisvandekop.kiosk.activity.ActivityOccurrence}, also once it was moved.
 *
 * <p>{@code POST /api/activities/{id}/occurrences/{date}} takes {@code {"action":"cancel"}}, {@code
 * {"action":"restore"}} or {@code {"action":"move","start","end","room"?}}; {@code POST
 * /api/activities/{id}/from/{date}} takes an activity as a whole, which takes over from that
 * occurrence on: 201 with a new {@code id}, or 200 with the same one where the occurrence is the
 * first; {@code DELETE} ends it before that occurrence, 204. Answers and problems are those of
 * {@link ActivityHandler}, and 404 {@code occurrence-unknown}, 422 {@code start-before-rest}.
 */
public final class OccurrenceHandler {
  private final Activities activities;

  public OccurrenceHandler(Activities activities) {
    this.activities = requireNonNull(activities);
  }

  void change(Context ctx) {
    String id = ctx.pathParam("id");
    LocalDate date = date(ctx);
    ObjectNode body = RequestBody.object(ctx);
    ctx.json(
        switch (RequestBody.text(body, "action")) {
          case "cancel" -> activities.cancel(id, date);
          case "restore" -> activities.restore(id, date);
          case "move" -> activities.move(id, ActivityRequest.moved(date, body));
          default ->
              throw new Problem(
                  422, "field-wrong", "The field action must be cancel, restore or move.");
        });
  }

  void changeFrom(Context ctx) {
    String id = ctx.pathParam("id");
    Planned after =
        activities.changeFrom(id, date(ctx), ActivityRequest.body(RequestBody.object(ctx)));
    ctx.status(after.activity().id().equals(id) ? 200 : 201).json(after);
  }

  void endFrom(Context ctx) {
    activities.endFrom(ctx.pathParam("id"), date(ctx));
    ctx.status(204);
  }

  private static LocalDate date(Context ctx) {
    try {
      return LocalDate.parse(ctx.pathParam("date"));
    } catch (DateTimeParseException e) {
      throw new Problem(422, "date-not-valid", "The date must be one such as 2026-11-24.");
    }
  }
}
