package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.SyncRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kiosk tells a server about the answer that it saw last. */
class SeenTest {
  private static final String NINE = "2026-11-24T09:00:00Z";
  private static final String TEN = "2026-11-24T10:00:00Z";

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:15:00Z");
  private final FakeServer server = new FakeServer(clock, "kiosk-1");
  private TestKiosk kiosk;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"), clock, server).enrolled();
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  private SyncRequest last() {
    return server.requests.get(server.requests.size() - 1);
  }

  private Seen seen() {
    return kiosk.store.read(Seen::get);
  }

  @Test
  void theStampOfTheAnswerSeenLastGoesWithItsNumber() throws Exception {
    kiosk.sync();
    assertEquals(0, last().seen());
    assertNull(last().seenStamp());
    kiosk.sync();
    assertEquals(1, last().seen());
    assertEquals(server.state.stamps.get(1L), last().seenStamp());
    assertEquals(new Seen(2, server.state.stamps.get(2L)), seen());
  }

  @Test
  void aLaterCopyOfAnAbandonedBranchIsPutBackAndGetsAllAgain() throws Exception {
    kiosk.sync();
    FakeServer.State early = server.state.copy();
    for (int i = 0; i < 5; i++) {
      server.lines.add(FakeServer.Line.ANSWER_LOST);
      assertThrows(SyncProblem.class, kiosk::sync);
    }
    FakeServer.State late = server.state.copy();
    server.state = early;
    kiosk.tap(3);
    kiosk.live(Duration.ofHours(1));
    kiosk.tap(4);
    kiosk.live(Duration.ofHours(1));
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 3, TEN, 4), server.state.perHour());
    server.state = late;
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 3, TEN, 4), server.state.perHour());
  }

  @Test
  void aServerThatStampsNothingIsSeenByNumberAlone() throws Exception {
    kiosk.sync();
    assertNotNull(seen().stamp());
    server.stamping = false;
    kiosk.sync();
    assertEquals(new Seen(2, null), seen());
    kiosk.tap(3);
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    server.state = new FakeServer.State();
    kiosk.syncAll();
    assertNull(last().seenStamp());
    assertEquals(Map.of(NINE, 3), server.state.perHour());
  }

  @Test
  void anAnswerWithAStampThatNoneCanHaveIsNone() {
    String answer =
        "{\"seq\":1,\"resendAll\":false,\"rejected\":[],\"documents\":[],\"nextSyncSeconds\":0,"
            + "\"serverTime\":\"2026-11-24T09:15:00Z\",\"stamp\":\"a b\"}";
    server.replies.add(FakeServer.json(200, answer.getBytes(StandardCharsets.UTF_8)));
    assertThrows(SyncProblem.class, kiosk::sync);
    assertEquals(new Seen(0, null), seen());
  }
}
