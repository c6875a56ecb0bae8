package nl.huisvandekop.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.enrolment.EnrolmentCodes;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.DatabasesGoAfterwards;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers share one PostgreSQL; kiosks reach now the one, now the other. */
@DatabasesGoAfterwards
class SeveralServersTest {
  private static final String NOW = "2026-11-24T12:00:00Z";
  private static final long FIRST_HOUR = Hours.of(Instant.parse("2026-11-24T06:00:00Z"));
  private static final int HOURS = 5;
  private static final int KIOSKS = 3;
  private static final int STEPS = 12;

  @TempDir Path folder;
  private final long seed = new Random().nextLong();
  private final Clock clock = new SetClock(NOW);
  private List<RunningServer> servers;
  private String staff;

  @BeforeEach
  void start() {
    servers =
        List.of(
            new RunningServer(Database.POSTGRESQL, folder, clock),
            new RunningServer(
                Database.POSTGRESQL,
                folder,
                clock,
                Map.of("SERVER_DATA", folder.resolve("second").toString())));
    staff = "Bearer " + servers.get(0).tokenOf(Role.REGION_READER, java.util.Set.of(), null);
  }

  @AfterEach
  void stop() {
    servers.forEach(RunningServer::close);
  }

  @Test
  void whateverServersKiosksReachAtOnceTheSumIsWhatFingersDid() throws Exception {
    servers.get(0).addSite("hv-1", "WP3058");
    ExecutorService line = Executors.newFixedThreadPool(KIOSKS);
    int fingers = 0;
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int kiosk = 0; kiosk < KIOSKS; kiosk++) {
        JsonNode enrolled = enrol(servers.get(kiosk % 2));
        Random random = new Random(seed + kiosk);
        counts.add(line.submit(() -> play(enrolled, random)));
      }
      for (Future<Integer> count : counts) {
        fingers += count.get();
      }
    } finally {
      line.shutdownNow();
    }
    for (RunningServer server : servers) {
      assertEquals(fingers, visits(server), "seed " + seed);
    }
  }

  @Test
  void aCodeThatTwoServersAreGivenAtOnceIsUsedOnce() throws Exception {
    servers.get(0).addSite("hv-1", "WP3058");
    String code = new EnrolmentCodes(servers.get(0).store(), clock).issue("hv-1", null);
    ExecutorService line = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> tries = new ArrayList<>();
      for (RunningServer server : servers) {
        tries.add(line.submit(() -> tryToEnrol(server, code).status()));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> attempt : tries) {
        statuses.add(attempt.get());
      }
      assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
    } finally {
      line.shutdownNow();
    }
  }

  /** Counts and sends, each time to a server by chance, one answer in five lost; then the rest. */
  private int play(JsonNode enrolled, Random random) throws Exception {
    SimulatedKiosk kiosk = new SimulatedKiosk(enrolled.get("kioskId").asText(), "hv-1", random);
    int fingers = 0;
    for (int step = 0; step < STEPS || !kiosk.atRest(); step++) {
      if (step < STEPS) {
        int people = 1 + random.nextInt(4);
        kiosk.count(FIRST_HOUR + random.nextInt(HOURS), people);
        fingers += people;
      }
      SimulatedKiosk.Sent sent = kiosk.build(1 + random.nextInt(4));
      Answer answer =
          servers
              .get(random.nextInt(2))
              .post(
                  "/api/v1/sync",
                  sent.bytes(),
                  "Authorization",
                  "Bearer " + enrolled.get("token").asText());
      assertEquals(200, answer.status(), answer.text());
      if (random.nextInt(5) > 0) {
        kiosk.apply(
            sent,
            nl.huisvandekop.chassis.json.Json.mapper().readValue(answer.text(), SyncAnswer.class));
      }
    }
    return fingers;
  }

  private JsonNode enrol(RunningServer server) {
    String code = new EnrolmentCodes(server.store(), clock).issue("hv-1", null);
    Answer answer = tryToEnrol(server, code);
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }

  private static Answer tryToEnrol(RunningServer server, String code) {
    return server.post(
        "/api/v1/enrolments",
        "{\"code\":\"%s\",\"attempt\":\"%s\"}".formatted(code, UUID.randomUUID()));
  }

  private int visits(RunningServer server) {
    return server
        .get(
            "/api/v1/visits?from=2026-11-24&to=2026-11-24&per=day&site=hv-1",
            "Authorization",
            staff)
        .json()
        .at("/rows/0/visits")
        .asInt();
  }
}
