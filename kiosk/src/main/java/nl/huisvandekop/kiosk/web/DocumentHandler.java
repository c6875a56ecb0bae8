package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.sync.DocumentConflicts;
import nl.huisvandekop.kiosk.sync.DocumentConflicts.Keep;

/** The choice between two versions of a document, for volunteers. */
public final class DocumentHandler {
  private final DocumentConflicts conflicts;

  public DocumentHandler(DocumentConflicts conflicts) {
    this.conflicts = requireNonNull(conflicts);
  }

  void choose(Context ctx) {
    Keep keep =
        switch (RequestBody.text(RequestBody.object(ctx), "keep")) {
          case "mine" -> Keep.MINE;
          case "theirs" -> Keep.THEIRS;
          default ->
              throw new Problem(422, "field-wrong", "The field keep must be mine or theirs.");
        };
    conflicts.choose(ctx.pathParam("id"), keep);
    ctx.status(204);
  }
}
