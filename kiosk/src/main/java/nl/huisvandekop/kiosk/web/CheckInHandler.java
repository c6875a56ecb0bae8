package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.checkin.CheckIns.Added;
import nl.huisvandekop.kiosk.checkin.CheckIns.Refinement;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.Source;

/** Check-ins. Each answer is given after the change is on the disk. */
public final class CheckInHandler {

  private static final String ACTIVITY = "activityId";
  private static final String PEOPLE = "people";

  private final CheckIns checkIns;

  public CheckInHandler(CheckIns checkIns) {
    this.checkIns = requireNonNull(checkIns);
  }

  private record Answer(UUID id, int people, int undoSeconds) {}

  void add(Context ctx) {
    ObjectNode body = RequestBody.object(ctx);
    JsonNode idNode = body.get("id");
    UUID id = RequestBody.id(idNode == null ? null : idNode.textValue());
    int people = people(body.get(PEOPLE));
    Added added = checkIns.add(id, people, activity(body.get(ACTIVITY)), Source.SCREEN);
    ctx.status(added.repeated() ? 200 : 201)
        .json(new Answer(id, added.people(), CheckIns.UNDO_SECONDS));
  }

  void refine(Context ctx) {
    UUID id = RequestBody.id(ctx.pathParam("id"));
    ObjectNode body = RequestBody.object(ctx);
    Integer people = body.has(PEOPLE) ? people(body.get(PEOPLE)) : null;
    int now =
        checkIns.refine(
            id, new Refinement(people, body.has(ACTIVITY), activity(body.get(ACTIVITY))));
    ctx.json(new Answer(id, now, CheckIns.UNDO_SECONDS));
  }

  void undo(Context ctx) {
    checkIns.undo(RequestBody.id(ctx.pathParam("id")));
    ctx.status(204);
  }

  private static int people(JsonNode node) {
    if (node == null || !node.isIntegralNumber() || !node.canConvertToInt()) {
      throw new Problem(
          422,
          "people-out-of-bounds",
          "people must be a whole number from 1 to " + Limits.MAX_PEOPLE + ".");
    }
    return node.intValue();
  }

  private static String activity(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw new Problem(422, "activity-unknown", "activityId must be the id of an activity.");
    }
    return node.textValue();
  }
}
