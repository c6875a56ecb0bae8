package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.kiosk.checkin.Practice;
import nl.huisvandekop.kiosk.screen.PracticeView;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/** Practising, and cleaning: what a host does without anything being kept of it. */
final class PracticeHandler {
  private final HostHandlers.Parts from;
  private final Practice practice;
  private final Sessions sessions;

  PracticeHandler(HostHandlers.Parts from) {
    this.from = from;
    this.practice = requireNonNull(from.practice());
    this.sessions = requireNonNull(from.sessions());
  }

  void page(Context ctx) {
    from.show(ctx, "practice", new PracticeView(practice.isOn(), from.views().helpline()));
  }

  /** Whoever practises stands at the residents' screen, which must not lead past the PIN. */
  void start(Context ctx) {
    practice.start();
    sessions.close(SessionCookie.read(ctx));
    SessionCookie.clear(ctx);
    ctx.status(204);
  }

  void stop(Context ctx) {
    practice.stop();
    ctx.status(204);
  }
}
