package nl.huisvandekop.kiosk;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.chassis.web.Listener;
import nl.huisvandekop.kiosk.activity.Arrivals;
import nl.huisvandekop.kiosk.calendar.Sticks;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.kiosk.web.ActivityHandler;
import nl.huisvandekop.kiosk.web.AgendaHandler;
import nl.huisvandekop.kiosk.web.AgendaPages;
import nl.huisvandekop.kiosk.web.CalendarHandler;
import nl.huisvandekop.kiosk.web.CheckInHandler;
import nl.huisvandekop.kiosk.web.ComingHandler;
import nl.huisvandekop.kiosk.web.DocumentHandler;
import nl.huisvandekop.kiosk.web.EditorPages;
import nl.huisvandekop.kiosk.web.EnrolmentHandler;
import nl.huisvandekop.kiosk.web.Guard;
import nl.huisvandekop.kiosk.web.HealthHandler;
import nl.huisvandekop.kiosk.web.HostHandlers;
import nl.huisvandekop.kiosk.web.KioskRoutes;
import nl.huisvandekop.kiosk.web.LanguageHandler;
import nl.huisvandekop.kiosk.web.MetricsHandler;
import nl.huisvandekop.kiosk.web.OccurrenceHandler;
import nl.huisvandekop.kiosk.web.OpeningHoursHandler;
import nl.huisvandekop.kiosk.web.PageHandler;
import nl.huisvandekop.kiosk.web.PageViews;
import nl.huisvandekop.kiosk.web.PinHandler;
import nl.huisvandekop.kiosk.web.ProgrammePages;
import nl.huisvandekop.kiosk.web.RestPages;
import nl.huisvandekop.kiosk.web.ScreenHandler;
import nl.huisvandekop.kiosk.web.SessionHandler;
import nl.huisvandekop.kiosk.web.StateHandler;
import nl.huisvandekop.kiosk.web.WegwijzerPages;

/** A run's web server: each handler is given the parts that it answers from. */
final class KioskWeb {
  private static final long MAX_BODY_BYTES = 16 * 1024;

  private final Parts parts;
  private final Place place;
  private final Guard guard;
  private final Screens screens;
  private final PageViews views;

  private KioskWeb(Parts parts) {
    this.parts = parts;
    place = new Place(parts.store);
    guard = new Guard(parts.sessions, place, parts.pin);
    screens =
        new Screens(
            parts.settings.screen().widthMm(),
            parts.settings.screen().heightMm(),
            () -> PageViews.house(place, parts.clock, parts.practice));
    views = views();
  }

  /**
   * Ready to be started.
   *
   * @param port 0 takes a free one
   */
  static Javalin create(Parts parts, int port) {
    KioskWeb web = new KioskWeb(parts);
    return Javalin.create(
        config -> {
          Listener.configure(config, parts.settings.host(), port, MAX_BODY_BYTES);
          config.jsonMapper(new JavalinJackson(Json.mapper(), false));
          ProblemAnswers.install(config);
          KioskRoutes.install(config.routes, web.handlers(), web.guard);
        });
  }

  private KioskRoutes.Handlers handlers() {
    Parts of = parts;
    return new KioskRoutes.Handlers(
        pages(),
        new LanguageHandler(screens),
        new RestPages(screens, views, of.hours, place),
        new ScreenHandler(of.events, of.rest),
        new StateHandler(screens, views, of.health, of.uptime, guard),
        new CheckInHandler(of.checkIns),
        new SessionHandler(of.pin, of.sessions, of.practice),
        new ActivityHandler(of.activities, of.clock, place),
        new ComingHandler(of.coming),
        new ProgrammePages(screens, of.clock, place, of.activities),
        new WegwijzerPages(screens, place),
        new OccurrenceHandler(of.activities),
        new AgendaHandler(of.activities, of.drafts),
        new AgendaPages(screens, of.activities, of.coming, of.drafts, place, of.clock),
        new EditorPages(screens, of.activities, of.drafts, place, of.clock),
        calendars(),
        new OpeningHoursHandler(of.hours),
        host(),
        new EnrolmentHandler(of.enrolment, of.sync::syncSoon, of.pin, of.sessions),
        new PinHandler(of.store, of.pin, of.sessions, screens, views),
        new DocumentHandler(of.conflicts, of.unsent, of.sync::syncSoon),
        new HealthHandler(of.storeHealth),
        new MetricsHandler(of.health, of.clock, of.syncState),
        screens);
  }

  private PageHandler pages() {
    String server = parts.settings.syncServerIfSet().map(Object::toString).orElse(null);
    return new PageHandler(screens, views, guard, parts.pin, place, parts.sessions, server);
  }

  private CalendarHandler calendars() {
    return new CalendarHandler(
        new Sticks(parts.settings.sticks()),
        new Arrivals(parts.store),
        parts.activities,
        place,
        parts.clock);
  }

  private HostHandlers host() {
    return new HostHandlers(
        new HostHandlers.Parts(
            parts.store,
            parts.clock,
            screens,
            views,
            parts.activities,
            parts.hours,
            parts.practice,
            parts.sessions,
            parts.devices));
  }

  private PageViews views() {
    return new PageViews(
        new PageViews.Sources(
            parts.store,
            parts.clock,
            place,
            parts.activities,
            parts.hours,
            parts.health,
            parts.syncState,
            parts.conflicts,
            parts.unsent,
            parts.devices,
            parts.settings.syncServer(),
            parts.settings.syncOpenHour()));
  }
}
