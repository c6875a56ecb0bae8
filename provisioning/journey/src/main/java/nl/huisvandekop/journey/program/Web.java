package nl.huisvandekop.journey.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nl.huisvandekop.chassis.json.Json;

/**
 * HTTP to one address on this machine. Thread-safe.
 *
 * <p>Another host is refused, so that no demonstration or test ever leaves the machine.
 */
public final class Web {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  /**
   * For one program.
   *
   * @throws IllegalArgumentException when the address is not 127.0.0.1
   */
  public Web(URI base) {
    if (!"127.0.0.1".equals(base.getHost())) {
      throw new IllegalArgumentException(base + " is not on this machine");
    }
    this.base = base;
  }

  /** What was answered; never null, whatever the status. */
  public record Answer(int status, String body, String cookie, String etag) {
    /**
     * The body as JSON.
     *
     * @throws ProgramException when it is none
     */
    public JsonNode json() {
      try {
        return Json.mapper().readTree(body);
      } catch (JsonProcessingException e) {
        throw new ProgramException("expected JSON, got " + status + " " + body, e);
      }
    }

    /**
     * The same answer, if it has this status.
     *
     * @throws ProgramException when it has another, with the body
     */
    public Answer expect(int expected) {
      if (status != expected) {
        throw new ProgramException("expected " + expected + ", got " + status + " " + body);
      }
      return this;
    }
  }

  /** A request below the address, to be completed by method and headers. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER);
  }

  /** The body of a request: the value as JSON. */
  public static HttpRequest.BodyPublisher json(Object value) {
    try {
      return HttpRequest.BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends it.
   *
   * @throws UncheckedIOException when no whole answer came
   */
  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String cookie = response.headers().firstValue("Set-Cookie").orElse(null);
      String etag = response.headers().firstValue("ETag").orElse(null);
      return new Answer(response.statusCode(), response.body(), cookie, etag);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgramException("interrupted", e);
    }
  }
}
