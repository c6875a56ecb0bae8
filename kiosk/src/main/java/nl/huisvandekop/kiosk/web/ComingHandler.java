package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Coming;

/** <em>Ik wil komen</em>. How many do is not in any answer: only volunteers' pages show it. */
public final class ComingHandler {
  private final Coming coming;

  public ComingHandler(Coming coming) {
    this.coming = requireNonNull(coming);
  }

  private record Answer(UUID id) {}

  void add(Context ctx) {
    ObjectNode body = RequestBody.object(ctx);
    UUID id = RequestBody.id(RequestBody.text(body, "id"));
    boolean added = coming.add(ctx.pathParam("id"), date(RequestBody.text(body, "date")), id);
    ctx.status(added ? 201 : 200).json(new Answer(id));
  }

  void takeBack(Context ctx) {
    coming.takeBack(ctx.pathParam("id"), RequestBody.id(ctx.pathParam("coming")));
    ctx.status(204);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Problem(422, "date-not-valid", "date must be a date such as 2026-11-24.");
    }
  }
}
