package nl.huisvandekop.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes over a store that has gone. */
class OutOfReachTest {
  private static final String[] TOKEN = {"Authorization", "Bearer some-token"};

  @TempDir Path folder;
  private TableServer server;

  @BeforeEach
  void start() {
    ServerStore store = ServerStore.open(folder);
    HealthHandler health = new HealthHandler(store);
    server =
        new TableServer(
            store,
            Clock.systemUTC(),
            List.of(
                Route.get("/health/live", Access.EVERYONE, health::live),
                Route.get("/health/ready", Access.EVERYONE, health::ready),
                Route.get("/kiosks", Access.KIOSK, health::live)));
    store.close();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theProgramLivesButIsNotReady() throws Exception {
    assertEquals(200, server.get("/health/live", TOKEN).statusCode());
    assertUnreachable(server.get("/health/ready", TOKEN));
  }

  @Test
  void aKioskIsToldToComeBackLaterNotThatItsTokenIsWrong() throws Exception {
    assertUnreachable(server.get("/kiosks", TOKEN));
  }

  private static void assertUnreachable(HttpResponse<String> answer) {
    assertEquals(503, answer.statusCode());
    assertEquals("30", answer.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(answer.body().contains("\"code\":\"database-unreachable\""), answer.body());
  }
}
