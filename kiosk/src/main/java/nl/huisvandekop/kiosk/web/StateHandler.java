package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.kiosk.status.KioskHealth;
import nl.huisvandekop.kiosk.uptime.Uptime;

/** What an open page tells and asks while it stands. */
public final class StateHandler {
  private final Screens screens;
  private final PageViews views;
  private final KioskHealth health;
  private final Uptime uptime;
  private final Guard guard;

  public StateHandler(
      Screens screens, PageViews views, KioskHealth health, Uptime uptime, Guard guard) {
    this.screens = requireNonNull(screens);
    this.views = requireNonNull(views);
    this.health = requireNonNull(health);
    this.uptime = requireNonNull(uptime);
    this.guard = requireNonNull(guard);
  }

  /** What the home screen needs to keep up; that it asks is the screen's sign of life. */
  void get(Context ctx) {
    health.screenIsAlive();
    ctx.json(screens.homeState(views.home(), Html.preferences(ctx)));
  }

  /** Someone touched the screen; a volunteer's session lasts on from here. */
  void touch(Context ctx) {
    guard.isVolunteer(ctx);
    uptime.touched();
    ctx.status(204);
  }
}
