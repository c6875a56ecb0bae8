package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/** Volunteers' sessions. */
public final class SessionHandler {
  private final Pin pin;
  private final Sessions sessions;

  public SessionHandler(Pin pin, Sessions sessions) {
    this.pin = requireNonNull(pin);
    this.sessions = requireNonNull(sessions);
  }

  void open(Context ctx) {
    pin.require(RequestBody.text(RequestBody.object(ctx), "pin"));
    sessions.close(SessionCookie.read(ctx));
    SessionCookie.write(ctx, sessions.open());
    ctx.status(204);
  }

  void close(Context ctx) {
    sessions.close(SessionCookie.read(ctx));
    SessionCookie.clear(ctx);
    ctx.status(204);
  }
}
