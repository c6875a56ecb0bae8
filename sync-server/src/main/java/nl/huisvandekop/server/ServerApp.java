package nl.huisvandekop.server;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.web.Listener;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.Logins;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.agenda.PublicAgenda;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.dashboard.Dashboard;
import nl.huisvandekop.server.dashboard.ErrorPages;
import nl.huisvandekop.server.dashboard.LoginPages;
import nl.huisvandekop.server.enrolment.Enrolments;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.intake.SyncIntake;
import nl.huisvandekop.server.pin.SitePins;
import nl.huisvandekop.server.reference.References;
import nl.huisvandekop.server.reference.References.Tagged;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.site.Inventory;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.OpeningHistory;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.visits.Visits;
import nl.huisvandekop.server.web.AgendaHandler;
import nl.huisvandekop.server.web.EnrolmentHandler;
import nl.huisvandekop.server.web.FiguresHandler;
import nl.huisvandekop.server.web.Guard;
import nl.huisvandekop.server.web.HealthHandler;
import nl.huisvandekop.server.web.MetricsHandler;
import nl.huisvandekop.server.web.ReferenceHandler;
import nl.huisvandekop.server.web.RemoteAddress;
import nl.huisvandekop.server.web.Route;
import nl.huisvandekop.server.web.ServerRoutes;
import nl.huisvandekop.server.web.SitesHandler;
import nl.huisvandekop.server.web.SyncHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: everything is made and wired here, and closed in the opposite order. */
public final class ServerApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerApp.class);

  /** Forms are small; sync reads its larger bodies itself. */
  private static final long MAX_FORM_BYTES = 64 * 1024;

  private static final ErrorPages ERROR_PAGES = new ErrorPages();

  private final DataFolder folder;
  private final ServerStore store;
  private final Forgetting forgetting;
  private final Javalin web;

  private ServerApp(DataFolder folder, ServerStore store, Forgetting forgetting, Javalin web) {
    this.folder = folder;
    this.store = store;
    this.forgetting = forgetting;
    this.web = web;
  }

  /**
   * Starts a server; when this returns, it answers.
   *
   * @throws RuntimeException with a sentence for the operator, when it can't; then nothing is left
   *     running
   */
  public static ServerApp start(ServerSettings settings, Clock clock) {
    RegionPack pack = RegionPackLoader.load(settings.regionPack());
    DataFolder folder = DataFolder.lock(settings.data());
    try {
      ServerStore store = openStore(settings);
      try {
        int added = Inventory.bringIn(store, pack);
        Javalin web =
            web(settings, routes(settings, store, pack, clock), guard(settings, store, clock));
        web.start();
        LOG.info("Serving {} on port {}; {} places came in", pack.name(), web.port(), added);
        Forgetting forgetting =
            new Forgetting(
                new RateLimit(store, clock),
                new Sessions(store, clock),
                new AuditLog(store, clock));
        forgetting.start();
        return new ServerApp(folder, store, forgetting, web);
      } catch (RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static ServerStore openStore(ServerSettings settings) {
    Path data = settings.data();
    return settings
        .databaseUrl()
        .map(ServerStore::openPostgres)
        .orElseGet(() -> ServerStore.open(data));
  }

  static List<Route> routes(
      ServerSettings settings, ServerStore store, RegionPack pack, Clock clock) {
    RateLimit limit = new RateLimit(store, clock);
    References references = new References(store, pack);
    SyncIntake intake =
        new SyncIntake(store, clock, site -> references.of(site).map(Tagged::tag).orElse(null));
    Dashboard.Sources figures = figures(store, pack, clock);
    return ServerRoutes.table(
        new ServerRoutes.Handlers(
            new HealthHandler(store),
            new MetricsHandler(store, clock, version()),
            new EnrolmentHandler(new Enrolments(store, limit, clock)),
            new SyncHandler(intake),
            new ReferenceHandler(references),
            new FiguresHandler(figures.coverage(), figures.visits()),
            new SitesHandler(figures.sites(), pack),
            new AgendaHandler(new PublicAgenda(store, clock), pack, clock),
            loginPages(settings, store, limit, clock),
            new Dashboard(figures, clock)));
  }

  private static Dashboard.Sources figures(ServerStore store, RegionPack pack, Clock clock) {
    SiteHours hours = new SiteHours(store, clock);
    AuditLog audit = new AuditLog(store, clock);
    return new Dashboard.Sources(
        pack,
        new Sites(store),
        new Coverage(store, pack, clock),
        new Visits(store, hours, pack),
        hours,
        new OpeningHistory(store),
        new KioskCare(store, new IntakeReview(store)),
        new SitePins(store, audit),
        audit);
  }

  private static LoginPages loginPages(
      ServerSettings settings, ServerStore store, RateLimit limit, Clock clock) {
    Sessions sessions = new Sessions(store, clock);
    Logins logins = new Logins(new Accounts(store), sessions, limit);
    return new LoginPages(logins, sessions, cookie(settings), RemoteAddress::of);
  }

  private static SessionCookie cookie(ServerSettings settings) {
    return new SessionCookie("https".equals(settings.publicAddress().getScheme()));
  }

  private static Guard guard(ServerSettings settings, ServerStore store, Clock clock) {
    return new Guard(
        new Kiosks(store),
        new Accounts(store),
        new Sessions(store, clock),
        cookie(settings),
        settings.publicAddress());
  }

  private static Javalin web(ServerSettings settings, List<Route> routes, Guard guard) {
    return Javalin.create(
        config -> {
          Listener.configure(config, settings.host(), settings.port(), MAX_FORM_BYTES);
          config.jsonMapper(new JavalinJackson(Json.mapper(), false));
          ServerRoutes.install(config, routes, guard, ServerApp::tell);
        });
  }

  /** A program gets problem+json, a person a page. */
  private static void tell(Context ctx, Problem problem) {
    if (ErrorPages.concerns(ctx)) {
      ERROR_PAGES.answer(ctx, problem);
    } else {
      ProblemAnswers.write(ctx, problem);
    }
  }

  /** Of the program, as its jar says. */
  static String version() {
    String version = ServerApp.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Where it listens; what was asked for unless that was 0. */
  public int port() {
    return web.port();
  }

  /** Ends requests under way, then closes the store: what was acknowledged is on disk. */
  @Override
  public void close() {
    try {
      web.stop();
    } finally {
      try {
        forgetting.close();
        store.close();
      } finally {
        folder.close();
      }
    }
  }
}
