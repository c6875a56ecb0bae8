package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.sync.DocumentConflicts;
import nl.huisvandekop.kiosk.sync.DocumentConflicts.Keep;
import nl.huisvandekop.kiosk.sync.UnsentDocuments;

/** What volunteers do about documents that the server does not have as they are here. */
public final class DocumentHandler {
  private final DocumentConflicts conflicts;
  private final UnsentDocuments unsent;
  private final Runnable syncSoon;

  /**
   * @param syncSoon asked when something is to go out again
   */
  public DocumentHandler(DocumentConflicts conflicts, UnsentDocuments unsent, Runnable syncSoon) {
    this.conflicts = requireNonNull(conflicts);
    this.unsent = requireNonNull(unsent);
    this.syncSoon = requireNonNull(syncSoon);
  }

  void retry(Context ctx) {
    unsent.retry(ctx.pathParam("id"));
    syncSoon.run();
    ctx.status(204);
  }

  void discard(Context ctx) {
    unsent.discard(ctx.pathParam("id"));
    syncSoon.run();
    ctx.status(204);
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
