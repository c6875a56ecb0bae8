package nl.huisvandekop.kiosk;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.chassis.settings.SettingsException;
import nl.huisvandekop.chassis.web.Listener;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.Arrivals;
import nl.huisvandekop.kiosk.activity.Coming;
import nl.huisvandekop.kiosk.activity.Drafts;
import nl.huisvandekop.kiosk.activity.Leftovers;
import nl.huisvandekop.kiosk.calendar.Sticks;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.event.ScreenEvents;
import nl.huisvandekop.kiosk.event.ScreenRest;
import nl.huisvandekop.kiosk.hardware.Devices;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.kiosk.settings.Build;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.settings.ServerAddress;
import nl.huisvandekop.kiosk.status.KioskHealth;
import nl.huisvandekop.kiosk.status.StoreHealth;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.sync.DocumentConflicts;
import nl.huisvandekop.kiosk.sync.Enrolment;
import nl.huisvandekop.kiosk.sync.Identities;
import nl.huisvandekop.kiosk.sync.SyncExchange;
import nl.huisvandekop.kiosk.sync.SyncLoop;
import nl.huisvandekop.kiosk.sync.SyncState;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.kiosk.volunteer.Sessions;
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
import nl.huisvandekop.kiosk.web.Place;
import nl.huisvandekop.kiosk.web.ProgrammePages;
import nl.huisvandekop.kiosk.web.SessionHandler;
import nl.huisvandekop.kiosk.web.StateHandler;
import nl.huisvandekop.kiosk.web.WegwijzerPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the program, with its own epoch: from opening the store to closing it. */
final class KioskRun implements AutoCloseable {
  private static final long MAX_BODY_BYTES = 16 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(KioskRun.class);

  private final KioskSettings settings;
  private final KioskClock clock;
  private final KioskStore store;
  private final String epoch = UUID.randomUUID().toString();
  private final ScreenEvents events = new ScreenEvents();
  private final ScreenRest rest = new ScreenRest();
  private final Uptime uptime;
  private final CheckIns checkIns;
  private final Activities activities;
  private final Coming coming;
  private final StoreHealth storeHealth;
  private final KioskHealth health;
  private final SyncState syncState;
  private final SyncLoop sync;
  private final Javalin web;
  private final List<MinuteTask> minutely;
  private final Devices devices;
  private ClockTrust lastTrust;

  private KioskRun(
      KioskSettings settings,
      Surroundings around,
      KioskStore store,
      int port,
      Runnable takeOnNext) {
    Build build = Build.own();
    this.settings = settings;
    this.clock = around.clock();
    this.store = store;
    uptime = new Uptime(store, clock, epoch);
    checkIns = new CheckIns(store, clock, epoch, uptime, Activities::requireCountable);
    activities = new Activities(store, clock);
    coming = new Coming(store, clock, activities, checkIns.practice()::isOn);
    storeHealth = new StoreHealth(store);
    health = new KioskHealth(settings.data(), build.version(), clock, storeHealth);
    syncState = new SyncState(store, clock);
    sync = syncLoop(around, build, takeOnNext);
    Enrolment enrolment =
        new Enrolment(store, clock, around.transport(), build.builtAt(), hardware());
    Sessions sessions = new Sessions(clock);
    devices =
        new Devices(
            settings.hardware(),
            settings.pins(),
            around.machine(),
            new Devices.Program(checkIns, clock, events, rest, in -> keyTurned(sessions, in)));
    web = web(port, enrolment, sessions);
    // First the ids: whatever else fails, none may stay longer than was promised.
    minutely =
        List.of(
            new MinuteTask("Forgetting check-ins", checkIns::minute),
            new MinuteTask("Forgetting who wants to come", coming::minute),
            new MinuteTask("Forgetting drafts", new Leftovers(store, clock)::minute),
            new MinuteTask("Marking the hours", uptime::minute),
            new MinuteTask("Looking after the store", storeHealth::minute));
  }

  /**
   * Starts; when this returns, it answers.
   *
   * @param port 0 takes a free one
   * @param takeOnNext told when another site's identity waits to be taken on
   */
  static KioskRun start(
      KioskSettings settings, Surroundings around, int port, Runnable takeOnNext) {
    Path file = settings.data().resolve(KioskStore.FILE_NAME);
    new SiteChange(file, around.clock()).perform();
    KioskStore.migrate(file);
    KioskStore store = new KioskStore(() -> around.opening().open(file));
    try {
      requireOpenHourAllowed(settings, store);
      KioskRun run = new KioskRun(settings, around, store, port, takeOnNext);
      run.begin();
      return run;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void begin() {
    distrustAsBefore();
    minute();
    web.start();
    sync.start();
    devices.start();
    LOG.info(
        "Kiosk {} serves on {}:{}, data in {}",
        Build.own().version(),
        settings.host(),
        web.port(),
        settings.data());
  }

  int port() {
    return web.port();
  }

  /** A minute of running time went by. */
  void minute() {
    ClockTrust trust = clock.trust();
    if (trust != lastTrust) {
      lastTrust = trust;
      LOG.info("Clock: {}", trust);
    }
    minutely.forEach(MinuteTask::run);
  }

  /** First no more taps, then no more sync, then the store: what was acknowledged is on disk. */
  @Override
  public void close() {
    devices.close();
    // Else open pages would hold up the web server until they are told something.
    events.close();
    try {
      web.stop();
    } finally {
      try {
        sync.close();
      } finally {
        store.close();
      }
    }
  }

  private static void requireOpenHourAllowed(KioskSettings settings, KioskStore store) {
    if (settings.syncOpenHour() && settings.syncServer() == null) {
      store
          .read(Identities::find)
          .filter(identity -> !ServerAddress.isLoopback(identity.server()))
          .ifPresent(
              identity -> {
                throw new SettingsException(
                    List.of(KioskSettings.openHourRefused(identity.server())));
              });
    }
  }

  /** A server that contradicted this boot's clock did so for good, across restarts too. */
  private void distrustAsBefore() {
    boolean sameBoot =
        store.read(
            connection ->
                Sql.find(
                        connection,
                        "SELECT clock_distrusted_boot FROM sync_state",
                        row -> row.getString(1))
                    .filter(boot -> boot.equals(clock.bootId()))
                    .isPresent());
    clock.distrust(sameBoot);
  }

  private SyncLoop syncLoop(Surroundings around, Build build, Runnable takeOnNext) {
    SyncExchange exchange =
        new SyncExchange(
            store,
            clock,
            around.transport(),
            build.builtAt(),
            epoch,
            settings.syncOpenHour(),
            health::status);
    return new SyncLoop(
        new SyncLoop.Options(
            settings.syncServer(),
            settings.syncInterval(),
            settings.syncOpenHour(),
            build.builtAt()),
        store,
        clock,
        around.transport(),
        exchange,
        syncState,
        takeOnNext);
  }

  private Javalin web(int port, Enrolment enrolment, Sessions sessions) {
    Place place = new Place(store);
    Pin pin = new Pin(store, clock);
    Guard guard = new Guard(sessions, place, pin);
    KioskRoutes.Handlers handlers = handlers(place, sessions, pin, guard, enrolment);
    return Javalin.create(
        config -> {
          Listener.configure(config, settings.host(), port, MAX_BODY_BYTES);
          config.jsonMapper(new JavalinJackson(Json.mapper(), false));
          ProblemAnswers.install(config);
          KioskRoutes.install(config.routes, handlers, guard);
        });
  }

  private KioskRoutes.Handlers handlers(
      Place place, Sessions sessions, Pin pin, Guard guard, Enrolment enrolment) {
    Drafts drafts = new Drafts(store);
    OpeningHours hours = new OpeningHours(store, clock);
    DocumentConflicts conflicts = new DocumentConflicts(store);
    Screens screens =
        new Screens(
            settings.screen().widthMm(),
            settings.screen().heightMm(),
            () -> PageViews.house(place, clock, checkIns.practice()));
    PageViews views =
        new PageViews(
            new PageViews.Sources(
                store,
                clock,
                place,
                activities,
                hours,
                health,
                syncState,
                conflicts,
                devices,
                settings.syncServer(),
                settings.syncOpenHour()));
    String server = settings.syncServerIfSet().map(Object::toString).orElse(null);
    return new KioskRoutes.Handlers(
        new PageHandler(screens, views, guard, pin, place, sessions, server),
        new LanguageHandler(screens),
        new StateHandler(screens, views, health, uptime, guard),
        new CheckInHandler(checkIns),
        new SessionHandler(pin, sessions, checkIns.practice()),
        new ActivityHandler(activities, clock, place),
        new ComingHandler(coming),
        new ProgrammePages(screens, clock, place, activities),
        new WegwijzerPages(screens, place),
        new OccurrenceHandler(activities),
        new AgendaHandler(activities, drafts),
        new AgendaPages(screens, activities, coming, drafts, place, clock),
        new EditorPages(screens, activities, drafts, place, clock),
        new CalendarHandler(
            new Sticks(settings.sticks()), new Arrivals(store), activities, place, clock),
        new OpeningHoursHandler(hours),
        new HostHandlers(
            new HostHandlers.Parts(
                store,
                clock,
                screens,
                views,
                activities,
                hours,
                checkIns.practice(),
                sessions,
                devices)),
        new EnrolmentHandler(enrolment, sync::syncSoon, pin, sessions),
        new PinHandler(store, pin, sessions, screens, views),
        new DocumentHandler(conflicts),
        new HealthHandler(storeHealth),
        new MetricsHandler(health, clock, syncState),
        screens);
  }

  /** Turned back, it logs out. */
  private void keyTurned(Sessions sessions, boolean in) {
    sessions.keyTurned(in);
    if (!in) {
      checkIns.practice().stop();
    }
  }

  private static String hardware() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }
}
