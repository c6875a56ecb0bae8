package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.screen.FirstRunView;
import nl.huisvandekop.kiosk.screen.HomeView;
import nl.huisvandekop.kiosk.screen.PinView;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/** The screens' pages. Nothing on them comes from elsewhere, and no script stands in them. */
public final class PageHandler {
  private static final String ALONE = "zonder-server";

  private final Screens screens;
  private final PageViews views;
  private final Guard guard;
  private final Pin pin;
  private final Place place;
  private final Sessions sessions;
  private final String syncServer;

  /**
   * @param syncServer SYNC_SERVER, null when it is not set
   */
  public PageHandler(
      Screens screens,
      PageViews views,
      Guard guard,
      Pin pin,
      Place place,
      Sessions sessions,
      String syncServer) {
    this.screens = requireNonNull(screens);
    this.views = requireNonNull(views);
    this.guard = requireNonNull(guard);
    this.pin = requireNonNull(pin);
    this.place = requireNonNull(place);
    this.sessions = requireNonNull(sessions);
    this.syncServer = syncServer;
  }

  /** The residents' screen; on a kiosk that nobody set up yet, the installer's. */
  void home(Context ctx) {
    HomeView view = views.home();
    boolean aloneAllowed = syncServer == null;
    boolean setUp = view.siteName() != null || pin.isSet() || place.worksAlone();
    if (aloneAllowed && ctx.queryParam(ALONE) != null) {
      workAlone(ctx, setUp);
      return;
    }
    Html.answer(
        ctx,
        setUp
            ? screens.home(view, Html.preferences(ctx))
            : screens.firstRun(
                new FirstRunView(syncServer, aloneAllowed ? "/?" + ALONE : null, null)));
  }

  /** Whoever chooses so on a new kiosk is setting it up, and chooses its PIN next. */
  private void workAlone(Context ctx, boolean setUp) {
    place.workAlone();
    if (!setUp) {
      SessionCookie.write(ctx, sessions.openForInstaller());
    }
    ctx.redirect(setUp ? "/" : PinHandler.PAGE, HttpStatus.SEE_OTHER);
  }

  void volunteer(Context ctx) {
    if (guard.isVolunteer(ctx)) {
      Html.answer(ctx, screens.menu(views.state()));
    } else {
      long wait = pin.timeToWait().plusMillis(999).toSeconds();
      Html.answer(ctx, screens.pin(new PinView(pin.isSet(), wait, views.helpline())));
    }
  }

  /** The installer's screen for a kiosk that worked alone until now. */
  void enrol(Context ctx) {
    Html.answer(ctx, screens.firstRun(new FirstRunView(syncServer, null, KioskRoutes.PIN_PAD)));
  }

  void openingHours(Context ctx) {
    Html.answer(ctx, screens.openingHours(views.openingHours()));
  }

  void state(Context ctx) {
    Html.answer(ctx, screens.state(views.state()));
  }

  /** In place of a problem, where a person looks at a page. */
  void fault(Context ctx) {
    Html.answer(ctx, ctx.statusCode() == 404 ? screens.notFound() : screens.failure());
  }
}
