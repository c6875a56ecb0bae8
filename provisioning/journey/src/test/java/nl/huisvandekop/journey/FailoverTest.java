package nl.huisvandekop.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisvandekop.journey.postgres.OwnPostgres;
import nl.huisvandekop.journey.program.Kiosk;
import nl.huisvandekop.journey.program.KioskApi;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.Ports;
import nl.huisvandekop.journey.program.ServerApi;
import nl.huisvandekop.journey.program.SyncServer;
import nl.huisvandekop.journey.program.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, a kiosk on each, and the database is killed under them. */
class FailoverTest {
  private static final Duration ARRIVES = Duration.ofSeconds(90);

  @TempDir static Path folder;
  private static OwnPostgres postgres;
  private static SyncServer first;
  private static SyncServer second;
  private static List<Kiosk> kiosks;
  private static String site;
  private static String token;

  @BeforeAll
  static void start() throws IOException {
    Launch launch = Launch.classes();
    postgres = new OwnPostgres(folder, Ports.free(), Map.of());
    Map<String, String> database = Map.of("DATABASE_URL", postgres.create("huis"));
    first = new SyncServer(launch, own("first"), Ports.free(), database);
    second = new SyncServer(launch, own("second"), Ports.free(), database);
    first.start();
    second.start();
    first.awaitReady();
    second.awaitReady();
    site = first.addSampleSite("Huis van Julianadorp (voorbeeld)", "WP3058", 52.89, 4.74);
    kiosks = List.of(kiosk(launch, "kiosk-1", first), kiosk(launch, "kiosk-2", second));
    first.addUser("regio", "region-reader");
    token = first.token("regio");
  }

  private static Path own(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static Kiosk kiosk(Launch launch, String name, SyncServer server) {
    Kiosk kiosk = Kiosk.syncing(launch, folder, name, Ports.free(), server.address(), 1);
    kiosk.enrol(server.code(site));
    kiosk.start();
    kiosk.awaitReady();
    return kiosk;
  }

  @AfterAll
  static void end() {
    kiosks.forEach(Kiosk::close);
    second.close();
    first.close();
    postgres.close();
  }

  @Test
  void aDatabaseThatIsKilledCostsNoTapAndServersAnswerAllTheSame() {
    tapOnEach();
    assertArrives(2);
    postgres.kill();
    tapOnEach();
    for (SyncServer server : List.of(first, second)) {
      assertAway(server, "/health/ready");
      assertAway(server, "/api/v1/coverage");
      assertAway(server, "/dekking");
      assertEquals(200, get(server, "/health/live").statusCode());
    }
    postgres.start();
    // They were told to rest for half a minute; a program that starts asks at once.
    kiosks.forEach(Kiosk::kill);
    kiosks.forEach(Kiosk::start);
    kiosks.forEach(Kiosk::awaitReady);
    tapOnEach();
    assertArrives(6);
  }

  private static void tapOnEach() {
    for (Kiosk kiosk : kiosks) {
      assertEquals(201, new KioskApi(kiosk.address()).checkIn(UUID.randomUUID(), 1, null).status());
    }
  }

  private static void assertAway(SyncServer server, String path) {
    HttpResponse<String> answer = get(server, path);
    assertEquals(503, answer.statusCode(), path + ": " + answer.body());
    assertTrue(answer.headers().firstValue("Retry-After").isPresent(), path);
  }

  /** On both servers, which share what kiosks sent to either. */
  private static void assertArrives(int visits) {
    for (SyncServer server : List.of(first, second)) {
      Waiting.until(ARRIVES, () -> visits(server) >= visits);
      assertEquals(visits, visits(server));
    }
  }

  /** Less than any count while the server can't say. */
  private static int visits(SyncServer server) {
    HttpResponse<String> ready = get(server, "/health/ready");
    if (ready.statusCode() != 200) {
      return -1;
    }
    LocalDate today = LocalDate.now();
    int visits = 0;
    for (JsonNode row :
        new ServerApi(server.address(), token).visits(site, today.minusDays(1), today, "day")) {
      visits += row.get("visits").asInt();
    }
    return visits;
  }

  private static HttpResponse<String> get(SyncServer server, String path) {
    URI address = server.address().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(address.toString(), e);
    }
  }
}
