package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import org.junit.jupiter.api.Test;

class ErrorPagesTest {
  @Test
  void aDatabaseOutOfReachIsSaidWithWhatIsNotLost() throws Exception {
    HttpResponse<String> answer =
        answer(new Problem(503, "database-unreachable", "d", Map.of("Retry-After", "30")));
    assertEquals(503, answer.statusCode());
    assertEquals("30", answer.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(answer.body().contains("Er gaat niets verloren"), answer.body());
    assertTrue(answer.body().contains("database-unreachable"));
  }

  @Test
  void aFaultOfOursIsNotTheReaders() throws Exception {
    HttpResponse<String> answer = answer(new Problem(500, "internal-error", "secret detail"));
    assertEquals(500, answer.statusCode());
    assertTrue(answer.body().contains("Dat ligt niet aan jou"));
    assertTrue(!answer.body().contains("secret detail"));
  }

  private static HttpResponse<String> answer(Problem problem)
      throws IOException, InterruptedException {
    ErrorPages pages = new ErrorPages();
    Javalin server =
        Javalin.create(config -> config.routes.get("/dekking", ctx -> pages.answer(ctx, problem)));
    server.start("127.0.0.1", 0);
    try {
      URI address = URI.create("http://127.0.0.1:" + server.port() + "/dekking");
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } finally {
      server.stop();
    }
  }
}
