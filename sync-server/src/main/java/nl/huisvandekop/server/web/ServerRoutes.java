package nl.huisvandekop.server.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.server.store.StoreUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds the table of routes, with its guard and its errors. */
public final class ServerRoutes {
  /** Of the interface under {@code /api/v1}; raised with each change of it. */
  public static final String API_VERSION = "1.0.0";

  private static final Logger LOG = LoggerFactory.getLogger(ServerRoutes.class);
  private static final int RETRY_AFTER_SECONDS = 30;

  private ServerRoutes() {}

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
        "The server can't reach its database now. Try again later; what you sent may be stored or not.",
        Map.of("Retry-After", String.valueOf(RETRY_AFTER_SECONDS)));
  }
}
