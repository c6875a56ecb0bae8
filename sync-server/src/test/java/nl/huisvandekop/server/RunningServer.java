package nl.huisvandekop.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.login.Entrance;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.ServerStore;

/** The real server on a free port, with the store beside it as the commands open it. */
public final class RunningServer implements AutoCloseable {
  private final ServerApp app;
  private final ServerStore store;
  private final HttpClient client = HttpClient.newHttpClient();

  public RunningServer(Path folder, Clock clock) {
    this(folder, clock, Map.of());
  }

  public RunningServer(Path folder, Clock clock, Map<String, String> more) {
    this(Database.SQLITE, folder, clock, more);
  }

  public RunningServer(Database database, Path folder, Clock clock) {
    this(database, folder, clock, Map.of());
  }

  /**
   * @param folder names the database
   * @param more settings; with a SERVER_DATA of its own it can be the second on one PostgreSQL
   */
  public RunningServer(Database database, Path folder, Clock clock, Map<String, String> more) {
    Map<String, String> environment = new java.util.HashMap<>(database.settings(folder));
    environment.put("SERVER_PORT", "0");
    environment.putAll(more);
    app = ServerApp.start(ServerSettings.read(environment, null), clock);
    store = database.openBeside(folder);
  }

  public ServerStore store() {
    return store;
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + app.port() + path);
  }

  /** An active site. */
  public Site addSite(String id, String area) {
    Site site =
        new Site(id, "Huis " + id, area, 52.89, 4.74, SiteStatus.ACTIVE, null, null, null, false);
    new Sites(store).add(site);
    return site;
  }

  /** An API token of a new account of the role. */
  public String tokenOf(Role role, Set<String> gemeenten, String site) {
    String name = role + "-" + java.util.UUID.randomUUID();
    Entrance entrance = new Entrance(store, Clock.systemUTC());
    entrance.add(new Account(name, new Reach(role, gemeenten, site)));
    return entrance.token(name);
  }

  public Answer get(String path, String... headers) {
    return send(HttpRequest.newBuilder(at(path)).GET(), headers);
  }

  public Answer post(String path, String body, String... headers) {
    return send(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body)), headers);
  }

  public Answer post(String path, byte[] body, String... headers) {
    return send(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofByteArray(body)), headers);
  }

  public Answer request(String method, String path, String... headers) {
    return send(HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody()), headers);
  }

  private Answer send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public String text() {
      return response.body();
    }

    public JsonNode json() {
      try {
        return Json.mapper().readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(response.body(), e);
      }
    }

    /** The problem's status and code in one, such as {@code 404 site-unknown}. */
    public String problem() {
      String type = header("Content-Type");
      if (!"application/problem+json".equals(type)) {
        return status() + " " + type + ": " + text();
      }
      return json().get("status").asInt() == status()
          ? status() + " " + json().get("code").asText()
          : "the status differs from the body's";
    }
  }

  @Override
  public void close() {
    store.close();
    app.close();
  }
}
