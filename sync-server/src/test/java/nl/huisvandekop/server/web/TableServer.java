package nl.huisvandekop.server.web;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.store.ServerStore;

/** The guard and the errors of the real routes, over a test's own table. */
final class TableServer implements AutoCloseable {
  private final Javalin web;

  TableServer(ServerStore store, Clock clock, List<Route> table) {
    Guard guard =
        new Guard(
            new Kiosks(store),
            new Accounts(store),
            new Sessions(store, clock),
            new SessionCookie(true),
            URI.create("https://huis.example"));
    web =
        Javalin.create(
                config -> {
                  config.jsonMapper(new JavalinJackson(Json.mapper(), false));
                  ServerRoutes.install(config, table, guard, ProblemAnswers::write);
                })
            .start(0);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path).headers(headers).build());
  }

  HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .headers(headers)
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    web.stop();
  }
}
