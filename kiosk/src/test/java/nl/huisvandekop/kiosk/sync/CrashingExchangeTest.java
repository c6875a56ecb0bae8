package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.huisvandekop.kiosk.store.StoreException;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled before each statement of an exchange in turn, on either side of the call. */
class CrashingExchangeTest {
  private static final String NINE = "2026-11-24T09:00:00Z";
  private static final String TEN = "2026-11-24T10:00:00Z";
  private static final int MORE_THAN_AN_EXCHANGE_HAS = 300;

  @TempDir Path folder;

  private interface Scenario {
    void prepare(TestKiosk kiosk, FakeServer server) throws Exception;
  }

  /** Runs the scenario's next exchange with a crash before each of its statements. */
  private void crashEverywhere(Scenario scenario) throws Exception {
    crashEverywhere(scenario, Set.of(NINE, TEN));
  }

  private void crashEverywhere(Scenario scenario, Set<String> covered) throws Exception {
    int crashes = 0;
    while (true) {
      FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:15:00Z");
      FakeServer server = new FakeServer(clock, "kiosk-1");
      Path file = folder.resolve(UUID.randomUUID() + ".db");
      try (TestKiosk kiosk = new TestKiosk(file, clock, server).enrolled()) {
        scenario.prepare(kiosk, server);
        kiosk.plug.rearm(crashes);
        boolean crashed = crashes(kiosk);
        kiosk.start();
        server.rejects = key -> null;
        kiosk.live(Duration.ofHours(1));
        kiosk.syncAll();
        kiosk.syncAll();
        String when = "crash before statement " + crashes;
        check(kiosk, server, when);
        assertTrue(server.state.covered.containsAll(covered), when);
        if (!crashed) {
          break;
        }
      }
      crashes++;
      assertTrue(crashes < MORE_THAN_AN_EXCHANGE_HAS);
    }
    assertTrue(crashes > 10, "only " + crashes + " statements");
  }

  private static boolean crashes(TestKiosk kiosk) throws Exception {
    try {
      kiosk.sync();
      return false;
    } catch (StoreException crash) {
      return true;
    }
  }

  private static void check(TestKiosk kiosk, FakeServer server, String when) {
    assertEquals(Map.of(NINE, 3, TEN, 4), server.state.perHour(), when);
    assertEquals(
        0, kiosk.number("SELECT count(*) FROM cell WHERE mark IN ('deferred', 'refused')"), when);
    assertEquals("acknowledged", kiosk.text("SELECT mark FROM document"), when);
    assertEquals(0, kiosk.number("SELECT count(*) FROM offered_document"), when);
  }

  private static void count(TestKiosk kiosk) {
    kiosk.tap(3);
    kiosk.live(Duration.ofHours(1));
    kiosk.tap(4);
    kiosk.live(Duration.ofHours(1));
    kiosk.change(
        "INSERT INTO document (id, kind, version, base, deleted, body, mark)"
            + " VALUES ('x', 'headcount', 1, 0, 1, NULL, 'new')");
  }

  @Test
  void aFirstExchange() throws Exception {
    crashEverywhere((kiosk, server) -> count(kiosk));
  }

  @Test
  void anExchangeThatClaimsHours() throws Exception {
    crashEverywhere(
        (kiosk, server) -> {
          kiosk.sync();
          count(kiosk);
        });
  }

  @Test
  void anExchangeWithRefusedRows() throws Exception {
    crashEverywhere(
        (kiosk, server) -> {
          count(kiosk);
          server.rejects =
              key ->
                  key.contains("T09") && key.endsWith("/screen")
                      ? new Rejected("cells", key, "later", "x", true)
                      : null;
        });
  }

  @Test
  void anExchangeAfterWhichAllIsSentAgain() throws Exception {
    crashEverywhere(
        (kiosk, server) -> {
          count(kiosk);
          kiosk.syncAll();
          server.state = new FakeServer.State();
        });
  }

  @Test
  void anExchangeThatFindsAnotherCard() throws Exception {
    // What an earlier run held is not claimed once another card was seen.
    crashEverywhere(
        (kiosk, server) -> {
          count(kiosk);
          server.state.seq = 50;
        },
        Set.of());
  }

  @Test
  void anExchangeAfterALostAnswer() throws Exception {
    crashEverywhere(
        (kiosk, server) -> {
          count(kiosk);
          server.lines.add(FakeServer.Line.ANSWER_LOST);
          try {
            kiosk.sync();
          } catch (SyncProblem lost) {
            assertEquals(SyncCause.ANSWER_INCOMPLETE, lost.why());
          }
        });
  }
}
