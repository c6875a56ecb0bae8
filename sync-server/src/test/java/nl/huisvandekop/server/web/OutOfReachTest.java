package nl.huisvandekop.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes over a store that has gone. */
class OutOfReachTest {
  @TempDir Path folder;
  private Javalin web;

  @BeforeEach
  void start() {
    ServerStore store = ServerStore.open(folder);
    Sessions sessions = new Sessions(store, Clock.systemUTC());
    URI address = URI.create("http://127.0.0.1");
    Guard guard =
        new Guard(
            new Kiosks(store), new Accounts(store), sessions, new SessionCookie(false), address);
    HealthHandler health = new HealthHandler(store);
    List<Route> table =
        List.of(
            Route.get("/health/live", Access.EVERYONE, health::live),
            Route.get("/health/ready", Access.EVERYONE, health::ready),
            Route.get("/kiosks", Access.KIOSK, health::live));
    web =
        Javalin.create(
                config -> {
                  config.jsonMapper(
                      new io.javalin.json.JavalinJackson(
                          nl.huisvandekop.chassis.json.Json.mapper(), false));
                  ServerRoutes.install(config, table, guard, ProblemAnswers::write);
                })
            .start(0);
    store.close();
  }

  @AfterEach
  void stop() {
    web.stop();
  }

  @Test
  void theProgramLivesButIsNotReady() throws Exception {
    assertEquals(200, get("/health/live").statusCode());
    assertUnreachable(get("/health/ready"));
  }

  @Test
  void aKioskIsToldToComeBackLaterNotThatItsTokenIsWrong() throws Exception {
    assertUnreachable(get("/kiosks"));
  }

  private static void assertUnreachable(HttpResponse<String> answer) {
    assertEquals(503, answer.statusCode());
    assertEquals("30", answer.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(answer.body().contains("\"code\":\"database-unreachable\""), answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + web.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer some-token").build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
