package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.screen.Language;
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

  /** What the home screen needs to keep up. */
  void get(Context ctx) {
    ctx.json(screens.homeState(views.home(), Html.preferences(ctx)));
  }

  /** The page's sign of life, with the languages that its browser has a voice for. */
  void heartbeat(Context ctx) {
    JsonNode voices = RequestBody.object(ctx).get("voices");
    if (voices == null || !voices.isArray()) {
      throw new Problem(422, "field-wrong", "The field voices must be a list of languages.");
    }
    Set<String> codes = new HashSet<>();
    voices.forEach(voice -> Language.find(voice.asText()).ifPresent(l -> codes.add(l.code())));
    health.screenIsAlive();
    health.screenSpeaks(codes);
    ctx.status(204);
  }

  /** For whoever watches over the browser: how long ago a page last beat, null for never. */
  void lastHeartbeat(Context ctx) {
    ctx.json(Collections.singletonMap("seconds", health.secondsSinceScreen()));
  }

  /** Someone touched the screen; a volunteer's session lasts on from here. */
  void touch(Context ctx) {
    guard.isVolunteer(ctx);
    uptime.touched();
    ctx.status(204);
  }
}
