package nl.huisvandekop.chassis.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProblemAnswersTest {
  private static Javalin app;

  @BeforeAll
  static void start() {
    app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  ProblemAnswers.install(config);
                  config.routes.get(
                      "/busy",
                      ctx -> {
                        throw new Problem(
                            429, "too-many", "Wait a minute.", Map.of("Retry-After", "60"));
                      });
                  config.routes.post("/form", ctx -> ctx.result(ctx.body()));
                  config.routes.get(
                      "/broken",
                      ctx -> {
                        throw new IllegalStateException("the password is hunter2");
                      });
                })
            .start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    app.stop();
  }

  @Test
  void aProblemIsAnsweredWithItsCodeSentenceAndHeaders() throws Exception {
    HttpResponse<String> answer = get("/busy");
    JsonNode body = Json.mapper().readTree(answer.body());
    assertEquals(429, answer.statusCode());
    assertEquals("60", answer.headers().firstValue("Retry-After").orElse(""));
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("too-many", body.get("code").asText());
    assertEquals("Wait a minute.", body.get("detail").asText());
    assertEquals(429, body.get("status").asInt());
  }

  @Test
  void aPathThatIsNotThereIsAProblemToo() throws Exception {
    HttpResponse<String> answer = get("/nowhere");
    assertEquals(404, answer.statusCode());
    assertEquals("not-found", Json.mapper().readTree(answer.body()).get("code").asText());
  }

  @Test
  void aFaultOfOursTellsNothingOfItsInside() throws Exception {
    HttpResponse<String> answer = get("/broken");
    assertEquals(500, answer.statusCode());
    assertEquals("internal-error", Json.mapper().readTree(answer.body()).get("code").asText());
    assertFalse(answer.body().contains("hunter2"));
  }

  @Test
  void whoGoesAwayHalfwayLeavesNothingInTheLog() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, UTF_8));
    try {
      for (String request :
          List.of(
              "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhalf",
              "POST /form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf")) {
        try (Socket socket = new Socket("127.0.0.1", app.port())) {
          socket.getOutputStream().write(request.getBytes(UTF_8));
          socket.shutdownOutput();
          String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
          assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        }
      }
    } finally {
      System.setErr(before);
    }
    assertEquals("", log.toString(UTF_8));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
