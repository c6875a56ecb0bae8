package nl.huisvandekop.kiosk.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.KioskApp;
import nl.huisvandekop.kiosk.Surroundings;
import nl.huisvandekop.kiosk.hardware.Machine;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.sync.SyncTransport;

/**
 * The real program on a free port, with a clock that stands still, a line that is dead, and a plug
 * to pull on its disk.
 */
public final class LiveKiosk implements AutoCloseable {
  public final FakeKioskClock clock;
  public final CrashingConnection plug = CrashingConnection.never();
  public final Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> settings = new HashMap<>();
  private SyncTransport transport =
      call -> {
        throw new ConnectException("no network in this test");
      };
  private Machine machine =
      Machine.at(Path.of("/nonexistent"), Machine::pretendedLines, HandWorker::new);
  private KioskApp app;
  private String cookie;

  /** Not started yet. */
  public LiveKiosk(Path data, FakeKioskClock clock) {
    this.data = data;
    this.clock = clock;
    settings.put("KIOSK_PORT", "0");
    settings.put("KIOSK_DATA", data.toString());
  }

  /** With a setting, before the start. */
  public LiveKiosk with(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** With another line than the dead one, before the start. */
  public LiveKiosk with(SyncTransport line) {
    transport = line;
    return this;
  }

  /** With parts around its screen, before the start. */
  public LiveKiosk with(Machine parts) {
    machine = parts;
    return this;
  }

  /** Starts it; when this returns, it answers. */
  public LiveKiosk start() {
    app =
        KioskApp.start(
            KioskSettings.read(settings, null),
            new Surroundings(
                clock, transport, file -> plug.wrap(SqliteFile.open(file)), machine, false));
    return this;
  }

  public void stop() {
    if (app != null) {
      app.close();
      app = null;
    }
  }

  public void restart() {
    stop();
    start();
  }

  /** So many minutes of running time go by. */
  public void minutes(int minutes) {
    for (int minute = 0; minute < minutes; minute++) {
      clock.advance(java.time.Duration.ofMinutes(1));
      app.minute();
    }
  }

  public URI address() {
    return app.address();
  }

  /** Where its store is. */
  public Path file() {
    return data.resolve("kiosk.db");
  }

  /** A second look at its store, to be closed. */
  public KioskStore look() {
    return new KioskStore(() -> SqliteFile.open(file()));
  }

  /** One number from its store. */
  public long number(String sql) {
    try (KioskStore store = look()) {
      return StoreContents.number(store, sql);
    }
  }

  /** Sends what comes after with this session's cookie; null for none. */
  public void cookie(String value) {
    cookie = value;
  }

  /** Enters the PIN; later calls are a volunteer's. */
  public void unlock(String pin) {
    Answer answer = post("/api/session", "{\"pin\":\"" + pin + "\"}");
    if (answer.status() != 204) {
      throw new IllegalStateException(answer.toString());
    }
    cookie = answer.header("Set-Cookie").split(";")[0];
  }

  /** What came back. */
  public record Answer(int status, HttpResponse<String> response) {
    public String body() {
      return response.body();
    }

    public JsonNode json() {
      try {
        return Json.mapper().readTree(body());
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A problem's code; what else came, where it is none. */
    public String code() {
      return body().startsWith("{") ? json().path("code").asText(body()) : status + body();
    }

    /** Null when absent. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    @Override
    public String toString() {
      return status + " " + body();
    }
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer post(String path, String body) {
    return send("POST", path, body, Map.of());
  }

  public Answer send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address().resolve(path))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends bytes as they are and reads all that comes back: for headers no client would send. */
  public String raw(String request) {
    try (Socket socket = new Socket(address().getHost(), address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
