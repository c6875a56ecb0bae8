package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.screen.PinChangeView;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/** Volunteers choose their PIN. */
public final class PinHandler {
  /** Where they do. */
  static final String PAGE = "/vrijwilliger/pincode";

  private final KioskStore store;
  private final Pin pin;
  private final Sessions sessions;
  private final Screens screens;
  private final PageViews views;

  public PinHandler(
      KioskStore store, Pin pin, Sessions sessions, Screens screens, PageViews views) {
    this.store = requireNonNull(store);
    this.pin = requireNonNull(pin);
    this.sessions = requireNonNull(sessions);
    this.screens = requireNonNull(screens);
    this.views = requireNonNull(views);
  }

  void page(Context ctx) {
    long wait = pin.timeToWait().plusMillis(999).toSeconds();
    PinChangeView view =
        new PinChangeView(pin.isSet(), asksOld(ctx), asksOld(ctx) ? wait : 0, views.helpline());
    Html.answer(ctx, screens.render("pin-change", Html.inDutch(ctx), Map.of("view", view)));
  }

  /** The old one is asked even of who is logged in, who may only have found the screen so. */
  void change(Context ctx) {
    ObjectNode body = RequestBody.object(ctx);
    String chosen = RequestBody.text(body, "new");
    if (!Pin.isOne(chosen)) {
      throw new Problem(422, "pin-form", "A PIN has 4 to 8 digits.");
    }
    if (asksOld(ctx)) {
      pin.require(RequestBody.text(body, "old"));
    }
    Pin.set(store, chosen);
    sessions.keepOnly(SessionCookie.read(ctx));
    ctx.status(204);
  }

  private boolean asksOld(Context ctx) {
    return pin.isSet() && !sessions.mayReplacePin(SessionCookie.read(ctx));
  }
}
