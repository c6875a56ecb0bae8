package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.kiosk.event.RestState;
import nl.huisvandekop.kiosk.event.ScreenEvent;
import nl.huisvandekop.kiosk.event.ScreenEvents;
import nl.huisvandekop.kiosk.event.ScreenRest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenHandlerTest {
  private final ScreenEvents events = new ScreenEvents();
  private final ScreenRest rest = new ScreenRest();
  private final HttpClient client = HttpClient.newHttpClient();
  private Javalin app;

  @BeforeEach
  void start() {
    ScreenHandler handler = new ScreenHandler(events, rest);
    app =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jsonMapper(new JavalinJackson(Json.mapper(), false));
              ProblemAnswers.install(config);
              config.routes.get("/api/events", handler::listen);
              config.routes.post("/api/rest", handler::rest);
            });
    app.start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    events.close();
    app.stop();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path));
  }

  @Test
  void anOpenPageIsToldWhatHappensInOrderUntilTheProgramEnds() throws Exception {
    UUID id = UUID.randomUUID();
    Stream<String> lines = client.send(to("/api/events").build(), BodyHandlers.ofLines()).body();
    Iterator<String> told = lines.filter(line -> !line.isEmpty()).iterator();
    assertEquals(": here", told.next());
    events.publish(new ScreenEvent.CheckedIn(id, 1, 50));
    events.publish(new ScreenEvent.Woken());
    events.close();

    assertEquals("event: checked-in", told.next());
    assertEquals("data: {\"id\":\"" + id + "\",\"people\":1,\"undoSeconds\":50}", told.next());
    assertEquals(
        List.of("event: woken", "data: {}", "end"),
        List.of(told.next(), told.next(), told.hasNext() ? "more" : "end"));
  }

  @Test
  void howTheScreenRestsIsWhatItsPageSaysAndNothingElse() throws Exception {
    assertEquals(204, say("{\"state\":\"dark\"}"));
    assertEquals(RestState.DARK, rest.now());
    assertEquals(422, say("{\"state\":\"asleep\"}"));
    assertEquals(422, say("{}"));
    assertEquals(400, say("dark"));
    assertEquals(RestState.DARK, rest.now());
  }

  private int say(String body) throws Exception {
    HttpRequest request = to("/api/rest").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }
}
