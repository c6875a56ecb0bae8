package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.server.intake.SyncIntake;

/** What kiosks send. */
public final class SyncHandler {
  private final SyncIntake intake;

  public SyncHandler(SyncIntake intake) {
    this.intake = requireNonNull(intake);
  }

  void accept(Context ctx) {
    byte[] body = RequestBody.read(ctx, Limits.MAX_REQUEST_BYTES);
    ctx.json(intake.accept(Guard.kioskOf(ctx), body));
  }
}
