package nl.huisvandekop.server.web;

import static nl.huisvandekop.server.web.Access.EVERYONE;
import static nl.huisvandekop.server.web.Access.KIOSK;
import static nl.huisvandekop.server.web.Access.STAFF;
import static nl.huisvandekop.server.web.Route.get;
import static nl.huisvandekop.server.web.Route.post;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.look.Look;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.server.dashboard.Dashboard;
import nl.huisvandekop.server.dashboard.LoginPages;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.store.StoreUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that the server answers to, and who may ask for it. */
public final class ServerRoutes {
  /** Of the interface under {@code /api/v1}; raised with each change of it. */
  public static final String API_VERSION = "1.0.0";

  private static final Logger LOG = LoggerFactory.getLogger(ServerRoutes.class);
  private static final int RETRY_AFTER_SECONDS = 30;
  private static final OpenApiHandler OPEN_API = new OpenApiHandler();

  private ServerRoutes() {}

  /** Whoever answers. */
  public record Handlers(
      HealthHandler health,
      MetricsHandler metrics,
      EnrolmentHandler enrolment,
      SyncHandler sync,
      ReferenceHandler reference,
      FiguresHandler figures,
      SitesHandler sites,
      AgendaHandler agenda,
      LoginPages login,
      Dashboard dashboard) {}

  /** The table. */
  public static List<Route> table(Handlers to) {
    return List.of(
        get("/health/live", EVERYONE, to.health()::live),
        get("/health/ready", EVERYONE, to.health()::ready),
        get("/metrics", EVERYONE, to.metrics()::get),
        get(Look.files().path(), EVERYONE, Look.files()::serve),
        post("/api/v1/enrolments", EVERYONE, to.enrolment()::create),
        post("/api/v1/sync", KIOSK, to.sync()::accept),
        get("/api/v1/reference", KIOSK, to.reference()::get),
        get("/api/v1/coverage", STAFF, to.figures()::coverage),
        get("/api/v1/visits", STAFF, to.figures()::visits),
        get("/api/v1/sites", STAFF, to.sites()::list),
        get("/api/v1/sites/{id}", STAFF, to.sites()::get),
        get("/api/v1/sites/{id}/activities.ics", EVERYONE, to.agenda()::calendar),
        get("/api/v1/activities", EVERYONE, to.agenda()::list),
        get("/api/v1/openapi.json", EVERYONE, OPEN_API::get),
        get(Pages.files().path(), EVERYONE, Pages.files()::serve),
        get("/inloggen", EVERYONE, to.login()::form),
        post("/inloggen", EVERYONE, to.login()::logIn),
        post("/uitloggen", STAFF, to.login()::logOut),
        get("/", STAFF, to.dashboard()::start),
        get("/dekking", STAFF, to.dashboard()::coverage),
        get("/plekken", STAFF, to.dashboard()::sites),
        get("/plekken/{id}", STAFF, to.dashboard()::site),
        post("/plekken/{id}/pincode", STAFF, to.dashboard()::givePin));
  }

  /**
   * Binds the table; each route is guarded before it runs.
   *
   * @param teller tells whoever asked what went wrong
   */
  public static void install(
      JavalinConfig config, List<Route> table, Guard guard, ProblemAnswers.Teller teller) {
    ProblemAnswers.install(config, teller);
    RoutesConfig routes = config.routes;
    routes.before(ServerRoutes::headers);
    for (Route route : table) {
      Handler guarded =
          ctx -> {
            guard.check(ctx, route.access());
            route.handler().handle(ctx);
          };
      routes.addHttpHandler(route.method(), route.path(), guarded);
      if (route.method().equals(HandlerType.GET)) {
        // Else Javalin would say 200 to HEAD by itself, whoever asks and whatever state it is in.
        routes.addHttpHandler(HandlerType.HEAD, route.path(), guarded);
      }
    }
    routes.exception(
        StoreUnreachable.class,
        (e, ctx) -> {
          LOG.error("The database can't be reached", e);
          teller.tell(ctx, outOfReach());
        });
  }

  private static void headers(Context ctx) {
    ctx.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin");
    if (ctx.path().startsWith("/api/")) {
      ctx.header("API-Version", API_VERSION).header("Cache-Control", "no-store");
    }
  }

  private static Problem outOfReach() {
    return new Problem(
        503,
        "database-unreachable",
        "The server can't reach its database now. Try again later; nothing was stored.",
        Map.of("Retry-After", String.valueOf(RETRY_AFTER_SECONDS)));
  }
}
