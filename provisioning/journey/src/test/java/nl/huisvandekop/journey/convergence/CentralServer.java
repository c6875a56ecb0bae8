package nl.huisvandekop.journey.convergence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.sync.SyncTransport.Call;
import nl.huisvandekop.kiosk.sync.SyncTransport.Reply;
import nl.huisvandekop.kiosk.testing.CrashingConnection;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.server.enrolment.EnrolmentCodes;
import nl.huisvandekop.server.enrolment.Enrolments;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.intake.SyncIntake;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;

/** The server without its HTTP: real store, real intake, a plug that can be pulled. */
final class CentralServer {
  private final Path folder;
  private final Path file;
  private final Clock clock;
  private final CrashingConnection plug = CrashingConnection.never();
  private ServerStore store;
  private int backups;

  CentralServer(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.file = folder.resolve("server.db");
    ServerStore.open(folder).close();
    start();
  }

  void addSite(String id) {
    new Sites(store)
        .add(
            new Site(
                id,
                "Voorbeeld " + id,
                "WP3058",
                null,
                null,
                SiteStatus.ACTIVE,
                null,
                null,
                null,
                true));
  }

  String code(String site, String replaces) {
    return new EnrolmentCodes(store, clock).issue(site, replaces);
  }

  /** Whether the token is, or will be, some kiosk's. */
  boolean knows(String token) {
    return new Kiosks(store).byToken(token).isPresent();
  }

  List<SiteHour> hours(String site, long from, long through) {
    return new SiteHours(store, clock).of(site, from, through);
  }

  Path file() {
    return file;
  }

  /** From here, so many statements until the plug is pulled. */
  void crashAfter(int statements) {
    plug.rearm(statements);
  }

  /** Puts the plug back in. */
  void restart() {
    plug.rearm(Integer.MAX_VALUE);
    start();
  }

  Path backup() {
    Path copy = folder.resolve("backup-" + ++backups);
    try (ServerStore beside = ServerStore.openBeside(folder)) {
      beside.backup(copy);
    }
    return copy;
  }

  void restore(Path backup) {
    try {
      Files.deleteIfExists(folder.resolve("server.db-wal"));
      Files.deleteIfExists(folder.resolve("server.db-shm"));
      Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    restart();
  }

  /**
   * Answers a call.
   *
   * @throws IOException when the server died over it
   */
  Reply answer(Call call) throws IOException {
    try {
      return reply(call.url().getPath().endsWith("/enrolments") ? 201 : 200, handle(call));
    } catch (Problem problem) {
      return new Reply(
          problem.status(),
          "application/problem+json",
          null,
          null,
          null,
          ("{\"code\":\"%s\",\"detail\":\"%s\"}".formatted(problem.code(), problem.getMessage()))
              .getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      if (!plug.hasCrashed()) {
        throw e;
      }
      restart();
      throw new IOException("the server died", e);
    }
  }

  private Object handle(Call call) throws IOException {
    if (call.url().getPath().endsWith("/enrolments")) {
      EnrolmentRequest request = Json.mapper().readValue(call.body(), EnrolmentRequest.class);
      RateLimit limit = new RateLimit(store, clock);
      return new Enrolments(store, limit, clock).enrol(request, "127.0.0.1");
    }
    Kiosk kiosk = new Kiosks(store).byToken(call.token()).orElseThrow(Kiosks::tokenRefused);
    return new SyncIntake(store, clock, site -> "tag").accept(kiosk, call.body());
  }

  private static Reply reply(int status, Object body) throws JsonProcessingException {
    return new Reply(
        status, "application/json", null, null, null, Json.mapper().writeValueAsBytes(body));
  }

  private void start() {
    PlainDataSource source = new PlainDataSource(this::open);
    store = new ServerStore(source, source);
  }

  private java.sql.Connection open() throws SQLException {
    return plug.wrap(SqliteFile.open(file));
  }
}
