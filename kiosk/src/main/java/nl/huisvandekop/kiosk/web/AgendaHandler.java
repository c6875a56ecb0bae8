package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.Drafts;

/**
 * The agenda as a whole, for volunteers: its last change, and what was typed and not saved yet.
 *
 * <p>{@code GET /api/agenda/undo} answers {@code {what, title, date, activities}}, the change that
 * can be undone, or 204; {@code POST} undoes it and answers the same, 404 {@code nothing-to-undo},
 * 409 {@code undo-too-late}. {@code what} is {@code added}, {@code changed}, {@code deleted},
 * {@code copied}, {@code cancelled}, {@code moved}, {@code restored}, {@code changed-from}, {@code
 * ended-from} or {@code imported}; {@code date} is the occurrence's, null where it is about all.
 *
 * <p>{@code PUT /api/draft} keeps any JSON object in place of the one before, 204; {@code GET}
 * answers it, or 204; {@code DELETE} throws it away, 204. It outlives the session and the program.
 */
public final class AgendaHandler {
  private final Activities activities;
  private final Drafts drafts;

  public AgendaHandler(Activities activities, Drafts drafts) {
    this.activities = requireNonNull(activities);
    this.drafts = requireNonNull(drafts);
  }

  void lastChange(Context ctx) {
    activities.lastChange().ifPresentOrElse(ctx::json, () -> ctx.status(204));
  }

  void undo(Context ctx) {
    ctx.json(activities.undo());
  }

  void draft(Context ctx) {
    drafts
        .find()
        .ifPresentOrElse(
            json -> ctx.contentType("application/json").result(json), () -> ctx.status(204));
  }

  void keepDraft(Context ctx) {
    drafts.keep(RequestBody.object(ctx).toString());
    ctx.status(204);
  }

  void forgetDraft(Context ctx) {
    drafts.forget();
    ctx.status(204);
  }
}
