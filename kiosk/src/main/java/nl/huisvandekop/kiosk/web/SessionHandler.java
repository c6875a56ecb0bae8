package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.kiosk.checkin.Practice;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/** Volunteers' sessions. */
public final class SessionHandler {
  private final Pin pin;
  private final Sessions sessions;
  private final Practice practice;

  public SessionHandler(Pin pin, Sessions sessions, Practice practice) {
    this.pin = requireNonNull(pin);
    this.sessions = requireNonNull(sessions);
    this.practice = requireNonNull(practice);
  }

  void open(Context ctx) {
    pin.require(RequestBody.text(RequestBody.object(ctx), "pin"));
    sessions.close(SessionCookie.read(ctx));
    SessionCookie.write(ctx, sessions.open());
    ctx.status(204);
  }

  /** A volunteer who leaves leaves no practising behind. */
  void close(Context ctx) {
    if (sessions.use(SessionCookie.read(ctx))) {
      practice.stop();
    }
    sessions.close(SessionCookie.read(ctx));
    SessionCookie.clear(ctx);
    ctx.status(204);
  }
}
