package nl.huisvandekop.kiosk.web;

import static nl.huisvandekop.kiosk.web.Access.ANYONE;
import static nl.huisvandekop.kiosk.web.Access.INSTALLER;
import static nl.huisvandekop.kiosk.web.Access.VOLUNTEER;
import static nl.huisvandekop.kiosk.web.Access.VOLUNTEERS_PAGE;
import static nl.huisvandekop.kiosk.web.Route.delete;
import static nl.huisvandekop.kiosk.web.Route.get;
import static nl.huisvandekop.kiosk.web.Route.patch;
import static nl.huisvandekop.kiosk.web.Route.post;
import static nl.huisvandekop.kiosk.web.Route.put;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import nl.huisvandekop.chassis.look.Look;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.kiosk.store.StoreException;

/** All that the kiosk answers to, and who may ask for it. */
public final class KioskRoutes {
  /** Where volunteers enter the PIN; with a session, their menu. */
  static final String PIN_PAD = "/vrijwilliger";

  private KioskRoutes() {}

  /** Whoever answers. */
  public record Handlers(
      PageHandler pages,
      LanguageHandler languages,
      RestPages rest,
      ScreenHandler screen,
      StateHandler state,
      CheckInHandler checkIns,
      SessionHandler sessions,
      ActivityHandler activities,
      ComingHandler coming,
      ProgrammePages programmePages,
      WegwijzerPages wegwijzerPages,
      OccurrenceHandler occurrences,
      AgendaHandler agenda,
      AgendaPages agendaPages,
      EditorPages editorPages,
      CalendarHandler calendars,
      OpeningHoursHandler hours,
      HostHandlers host,
      EnrolmentHandler enrolment,
      PinHandler pin,
      DocumentHandler documents,
      HealthHandler health,
      MetricsHandler metrics,
      Screens screens) {}

  private static List<Route> table(Handlers to) {
    return List.of(
        get("/", ANYONE, to.pages()::home),
        get("/rust", ANYONE, to.rest()::show),
        get("/taal", ANYONE, to.languages()::choose),
        get("/activiteiten", ANYONE, to.programmePages()::list),
        get("/activiteiten/kiezen", ANYONE, to.programmePages()::choose),
        get("/activiteiten/{id}/{date}", ANYONE, to.programmePages()::one),
        get("/wegwijzer", ANYONE, to.wegwijzerPages()::themes),
        get("/wegwijzer/{theme}", ANYONE, to.wegwijzerPages()::theme),
        get("/wegwijzer/{theme}/{entry}", ANYONE, to.wegwijzerPages()::entry),
        get(PIN_PAD, ANYONE, to.pages()::volunteer),
        get("/vrijwilliger/meer", VOLUNTEERS_PAGE, to.host()::more),
        get("/vrijwilliger/hoeveel", VOLUNTEERS_PAGE, to.host().headcounts()::page),
        get("/vrijwilliger/tellingen", VOLUNTEERS_PAGE, to.host().tallies()::page),
        get("/vrijwilliger/normenkader", VOLUNTEERS_PAGE, to.host().norm()::page),
        get("/vrijwilliger/feestdagen", VOLUNTEERS_PAGE, to.host().holidays()::page),
        get("/vrijwilliger/feestdagen/dagen", VOLUNTEERS_PAGE, to.host().holidays()::dates),
        get("/vrijwilliger/vandaag", VOLUNTEERS_PAGE, to.host().closing()::page),
        get("/vrijwilliger/oefenen", VOLUNTEERS_PAGE, to.host().practice()::page),
        get("/vrijwilliger/schoonmaken", VOLUNTEERS_PAGE, to.host()::cleaning),
        get("/vrijwilliger/openingstijden", VOLUNTEERS_PAGE, to.pages()::openingHours),
        get("/vrijwilliger/agenda", VOLUNTEERS_PAGE, to.agendaPages()::week),
        get("/vrijwilliger/agenda/nieuw", VOLUNTEERS_PAGE, to.editorPages()::create),
        get("/vrijwilliger/agenda/bestand", VOLUNTEERS_PAGE, to.agendaPages()::calendars),
        get("/vrijwilliger/agenda/{id}/{date}", VOLUNTEERS_PAGE, to.agendaPages()::occurrence),
        get("/vrijwilliger/agenda/{id}/{date}/verander", VOLUNTEERS_PAGE, to.editorPages()::change),
        get("/vrijwilliger/aanmelden", VOLUNTEERS_PAGE, to.pages()::enrol),
        get("/vrijwilliger/toestand", VOLUNTEERS_PAGE, to.pages()::state),
        get(to.screens().files().path(), ANYONE, to.screens().files()::serve),
        get(Look.files().path(), ANYONE, Look.files()::serve),
        get("/api/state", ANYONE, to.state()::get),
        get("/api/events", ANYONE, to.screen()::listen),
        post("/api/rest", ANYONE, to.screen()::rest),
        get("/api/heartbeat", ANYONE, to.state()::lastHeartbeat),
        post("/api/heartbeat", ANYONE, to.state()::heartbeat),
        post("/api/touch", ANYONE, to.state()::touch),
        post("/api/check-ins", ANYONE, to.checkIns()::add),
        patch("/api/check-ins/{id}", ANYONE, to.checkIns()::refine),
        delete("/api/check-ins/{id}", ANYONE, to.checkIns()::undo),
        get(PinHandler.PAGE, VOLUNTEERS_PAGE, to.pin()::page),
        put("/api/pin", VOLUNTEER, to.pin()::change),
        post("/api/session", ANYONE, to.sessions()::open),
        delete("/api/session", ANYONE, to.sessions()::close),
        get("/api/activities", ANYONE, to.activities()::list),
        post("/api/activities", VOLUNTEER, to.activities()::add),
        get("/api/activities/{id}", VOLUNTEER, to.activities()::get),
        put("/api/activities/{id}", VOLUNTEER, to.activities()::change),
        delete("/api/activities/{id}", VOLUNTEER, to.activities()::delete),
        post("/api/activities/{id}/coming", ANYONE, to.coming()::add),
        delete("/api/activities/{id}/coming/{coming}", ANYONE, to.coming()::takeBack),
        post("/api/activities/{id}/copy", VOLUNTEER, to.activities()::copy),
        post("/api/activities/{id}/occurrences/{date}", VOLUNTEER, to.occurrences()::change),
        post("/api/activities/{id}/from/{date}", VOLUNTEER, to.occurrences()::changeFrom),
        delete("/api/activities/{id}/from/{date}", VOLUNTEER, to.occurrences()::endFrom),
        get("/api/agenda/undo", VOLUNTEER, to.agenda()::lastChange),
        post("/api/agenda/undo", VOLUNTEER, to.agenda()::undo),
        get("/api/agenda/sticks", VOLUNTEER, to.calendars()::sticks),
        post("/api/agenda/import", VOLUNTEER, to.calendars()::preview),
        post("/api/agenda/import/{id}", VOLUNTEER, to.calendars()::confirm),
        post("/api/agenda/export", VOLUNTEER, to.calendars()::export),
        get("/api/draft", VOLUNTEER, to.agenda()::draft),
        put("/api/draft", VOLUNTEER, to.agenda()::keepDraft),
        delete("/api/draft", VOLUNTEER, to.agenda()::forgetDraft),
        get("/activities.ics", ANYONE, to.activities()::calendar),
        put("/api/opening-hours", VOLUNTEER, to.hours()::change),
        post("/api/opening-hours/today", VOLUNTEER, to.host().closing()::close),
        delete("/api/opening-hours/today", VOLUNTEER, to.host().closing()::reopen),
        post("/api/cleaning", VOLUNTEER, to.host()::clean),
        put("/api/opening-hours/exceptions/{date}", VOLUNTEER, to.host().holidays()::put),
        delete("/api/opening-hours/exceptions/{date}", VOLUNTEER, to.host().holidays()::remove),
        put("/api/headcounts", VOLUNTEER, to.host().headcounts()::put),
        delete("/api/headcounts/{id}", VOLUNTEER, to.host().headcounts()::remove),
        post("/api/practice", VOLUNTEER, to.host().practice()::start),
        delete("/api/practice", VOLUNTEER, to.host().practice()::stop),
        post("/api/enrolment", INSTALLER, to.enrolment()::enrol),
        post("/api/documents/{id}/retry", VOLUNTEER, to.documents()::retry),
        post("/api/documents/{id}/discard", VOLUNTEER, to.documents()::discard),
        post("/api/documents/{id}/choice", VOLUNTEER, to.documents()::choose),
        get("/health/live", ANYONE, to.health()::live),
        get("/health/ready", ANYONE, to.health()::ready),
        get("/metrics", ANYONE, to.metrics()::get));
  }

  /** Binds the table; each route is guarded before it runs. */
  public static void install(RoutesConfig routes, Handlers to, Guard guard) {
    routes.before(
        ctx -> {
          headers(ctx);
          guard.requireSelf(ctx);
        });
    for (Route route : table(to)) {
      Handler guarded =
          ctx -> {
            if (guard.lets(ctx, route.access())) {
              route.handler().handle(ctx);
            }
          };
      routes.addHttpHandler(route.method(), route.path(), guarded);
      if (route.method().equals(HandlerType.GET)) {
        // Else Javalin would say 200 to HEAD by itself, whatever state the kiosk is in.
        routes.addHttpHandler(HandlerType.HEAD, route.path(), guarded);
      }
    }
    routes.exception(StoreException.class, (e, ctx) -> cannotWrite(ctx));
    for (int status : new int[] {404, 500, 503}) {
      routes.error(status, ctx -> pageFor(ctx, to.pages()));
    }
  }

  private static void headers(Context ctx) {
    ctx.header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store");
  }

  /** Not logged here: a line at the moment of a tap would tell when somebody was there. */
  private static void cannotWrite(Context ctx) {
    ProblemAnswers.write(
        ctx,
        new Problem(
            503,
            "store-cannot-write",
            "The kiosk's storage doesn't work now. Nothing was counted or changed."));
  }

  private static void pageFor(Context ctx, PageHandler pages) {
    String accepts = ctx.header("Accept");
    if (!ctx.path().startsWith("/api/") && accepts != null && accepts.contains("text/html")) {
      pages.fault(ctx);
    }
  }
}
