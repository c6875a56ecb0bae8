package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SyncLoopTest {
  private static final byte[] REFERENCE =
      "{\"site\":{\"id\":\"site-1\",\"name\":\"Voorbeeld\"},\"themes\":[],\"later\":1}"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:15:00Z");
  private final FakeServer server = new FakeServer(clock, "kiosk-1");
  private final Deque<SyncTransport.Reply> references = new ArrayDeque<>();
  private final List<SyncTransport.Call> calls = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private SyncTransport transport = this::send;
  private TestKiosk kiosk;
  private SyncState state;

  @BeforeEach
  void start() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"), clock, server);
    state = new SyncState(kiosk.store, clock);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private SyncTransport.Reply send(SyncTransport.Call call) throws IOException {
    calls.add(call);
    return call.url().getPath().endsWith("/reference") ? references.remove() : server.send(call);
  }

  private SyncLoop loop() {
    return loop(null, Duration.ofSeconds(900), false);
  }

  private SyncLoop loop(URI syncServer, Duration interval, boolean openHour) {
    SyncExchange exchange =
        new SyncExchange(
            kiosk.store,
            clock,
            call -> transport.send(call),
            TestKiosk.BUILT,
            kiosk.epoch,
            openHour,
            () ->
                new nl.huisvandekop.protocol.KioskStatus(
                    "0", 0, 0, null, null, true, null, "synced", null));
    return new SyncLoop(
        new SyncLoop.Options(syncServer, interval, openHour, TestKiosk.BUILT),
        kiosk.store,
        clock,
        call -> transport.send(call),
        exchange,
        state,
        () -> told.add("next"),
        new Random(5));
  }

  private void expectReference() {
    server.referenceTag = "a1";
    references.add(
        new SyncTransport.Reply(200, "application/json", null, null, "\"a1\"", REFERENCE));
  }

  @Test
  void aKioskThatIsNotEnrolledAsksNobody() throws Exception {
    assertEquals(Optional.of(Duration.ofSeconds(900)), loop().round());
    assertEquals(List.of(), calls);
    assertEquals("not-enrolled", state.snapshot().code());
    assertFalse(state.snapshot().enrolled());
  }

  @Test
  void anEnrolmentBetweenTwoRoundsTakesEffect() throws Exception {
    SyncLoop loop = loop();
    loop.round();
    kiosk.enrolled();
    expectReference();
    loop.round();
    assertEquals("ok", state.snapshot().code());
    assertEquals("Voorbeeld", state.snapshot().siteName());
    assertEquals(Instant.parse("2026-11-24T09:00:00Z"), state.snapshot().lastSyncHour());
  }

  @Test
  void theServerOfTheSettingsBeatsTheEnrolledOne() throws Exception {
    kiosk.enrolled();
    expectReference();
    loop(URI.create("https://other.example.nl"), Duration.ofSeconds(5), false).round();
    assertEquals("https://other.example.nl/api/v1/sync", calls.get(0).url().toString());
  }

  @Test
  void theRunningHourIsRefusedToAServerElsewhere() throws Exception {
    kiosk.enrolled();
    loop(URI.create("https://other.example.nl"), Duration.ofSeconds(5), true).round();
    assertEquals(List.of(), calls);
    assertEquals("open-hour-refused", state.snapshot().code());
  }

  @Test
  void anotherSiteEndsTheLoopAndIsTold() throws Exception {
    kiosk.enrolled();
    kiosk.store.write(
        connection -> {
          Identities.putNext(connection, TestKiosk.IDENTITY);
          return null;
        });
    assertEquals(Optional.empty(), loop().round());
    assertEquals(List.of("next"), told);
    assertEquals(List.of(), calls);
  }

  @Test
  void theRestThatABusyServerAsksForIsTaken() throws Exception {
    kiosk.enrolled();
    server.replies.add(new SyncTransport.Reply(503, "text/html", "7200", null, null, new byte[0]));
    assertEquals(Optional.of(Duration.ofHours(2)), loop().round());
    assertEquals("server-busy", state.snapshot().code());
  }

  @Test
  void aStoreThatFailsIsSaidAndTheLoopGoesOn() throws Exception {
    kiosk.enrolled();
    SyncLoop loop = loop();
    kiosk.plug.rearm(1);
    assertTrue(loop.round().isPresent());
    kiosk.plug.rearm(Integer.MAX_VALUE);
    assertEquals("store-failed", state.snapshot().code());
    expectReference();
    loop.round();
    assertEquals("ok", state.snapshot().code());
  }

  @Test
  void theReferenceIsReadOnceAndThenOnlyWhenItsTagChanges() throws Exception {
    kiosk.enrolled();
    expectReference();
    SyncLoop loop = loop();
    loop.round();
    loop.round();
    assertEquals(1, referenceCalls());
    assertTrue(kiosk.text("SELECT body FROM reference").contains("later"), "kept as it came");
    server.referenceTag = "b2";
    references.add(new SyncTransport.Reply(304, "", null, null, null, new byte[0]));
    loop.round();
    assertEquals(2, referenceCalls());
    assertEquals("\"a1\"", calls.get(calls.size() - 1).knownTag());
    references.add(FakeServer.html(200));
    loop.round();
    assertEquals("ok", state.snapshot().code(), "a reference holds up nothing");
    assertEquals("\"a1\"", kiosk.text("SELECT tag FROM reference"));
  }

  @Test
  void aPinThatStaffGaveComesWithTheReferenceAndIsTakenOverOnce() throws Exception {
    kiosk.enrolled();
    expectReference();
    SyncLoop loop = loop();
    loop.round();
    Pin.set(kiosk.store, "1234");
    String hash = BCrypt.withDefaults().hashToString(4, "5678".toCharArray());
    String given = "{\"serial\":\"s1\",\"hash\":\"" + hash + "\"}";
    expectReference("\"b2\"", given);
    loop.round();
    new Pin(kiosk.store, clock).require("5678");
    Pin.set(kiosk.store, "1234");
    expectReference("\"c3\"", given);
    loop.round();
    new Pin(kiosk.store, clock).require("1234");
    expectReference("\"d4\"", "7");
    loop.round();
    assertEquals("ok", state.snapshot().code(), "of a later form");
    new Pin(kiosk.store, clock).require("1234");
  }

  private void expectReference(String tag, String pin) {
    String json =
        "{\"site\":{\"id\":\"site-1\",\"name\":\"Voorbeeld\"},\"themes\":[],\"volunteerPin\":"
            + pin
            + "}";
    server.referenceTag = tag;
    references.add(
        new SyncTransport.Reply(
            200, "application/json", null, null, tag, json.getBytes(StandardCharsets.UTF_8)));
  }

  private long referenceCalls() {
    return calls.stream().filter(call -> call.url().getPath().endsWith("/reference")).count();
  }

  @Test
  void aWrongClockIsSaidThoughTheServerAnswered() throws Exception {
    kiosk.enrolled();
    server.ahead = Duration.ofHours(9);
    expectReference();
    loop().round();
    assertEquals("clock-wrong", state.snapshot().code());
  }

  @Test
  void noTapMovesANumberOfTheStateThatMetricsMayShow() {
    kiosk.enrolled();
    SyncState.Snapshot before = state.snapshot();
    kiosk.tap();
    assertEquals(before, state.snapshot());
    clock.advance(Duration.ofHours(2));
    assertEquals(2, state.snapshot().waiting());
    kiosk.tap();
    assertEquals(2, state.snapshot().waiting());
  }

  @Test
  void aRunningLoopSyncsAndCanBeHurried() throws Exception {
    kiosk.enrolled();
    expectReference();
    Semaphore synced = new Semaphore(0);
    server.afterAccepted = request -> synced.release();
    try (SyncLoop loop = loop()) {
      loop.start();
      synced.acquire();
      loop.syncSoon();
      synced.acquire();
    }
    assertEquals(2, server.state.seq);
  }

  @Test
  void anEnrolmentByAnotherProgramIsNoticedWhileWaiting() throws Exception {
    Semaphore synced = new Semaphore(0);
    expectReference();
    server.afterAccepted = request -> synced.release();
    try (SyncLoop loop = loop()) {
      loop.start();
      try (Connection other = SqliteFile.open(kiosk.file)) {
        Identities.put(other, TestKiosk.IDENTITY);
      }
      synced.acquire();
    }
    assertEquals(1, server.state.seq);
  }

  @Test
  void aStopAbortsTheCallUnderWayAndLosesNothing() throws Exception {
    kiosk.enrolled();
    kiosk.tap(3);
    kiosk.live(Duration.ofHours(2));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch aborted = new CountDownLatch(1);
    transport =
        call -> {
          asked.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            aborted.countDown();
            throw e;
          }
          throw new IOException("never");
        };
    SyncLoop loop = loop();
    loop.start();
    asked.await();
    loop.close();
    assertTrue(aborted.await(30, TimeUnit.SECONDS));
    transport = this::send;
    kiosk.start();
    kiosk.syncAll();
    assertEquals(Map.of("2026-11-24T09:00:00Z", 3), server.state.perHour());
  }

  @Test
  void whatWasLongAcknowledgedIsForgottenAndNothingElse() throws Exception {
    kiosk.enrolled();
    kiosk.tap(3);
    kiosk.live(Duration.ofHours(3));
    expectReference();
    SyncLoop loop = loop();
    while (loop.round().orElseThrow().equals(Pace.BETWEEN_PIECES)) {
      assertTrue(calls.size() < 100);
    }
    clock.advance(Duration.ofDays(399));
    kiosk.uptime.minute();
    loop.round();
    assertEquals(3, kiosk.number("SELECT sum(value) FROM cell"), "not a day too early");
    clock.advance(Duration.ofDays(2));
    kiosk.uptime.minute();
    while (loop.round().orElseThrow().equals(Pace.BETWEEN_PIECES)) {
      assertTrue(calls.size() < 100);
    }
    clock.advance(Duration.ofDays(1));
    loop.round();
    assertEquals(0, kiosk.number("SELECT count(*) FROM cell"));
    assertEquals(1, kiosk.number("SELECT count(*) FROM held_stretch"));
    assertTrue(
        kiosk.text("SELECT from_hour FROM held_stretch").compareTo("2026-11-25") > 0,
        "an hour without its rows is not claimed again");
  }

  @Test
  void whatIsNotAcknowledgedIsNeverForgotten() throws Exception {
    kiosk.tap(3);
    kiosk.live(Duration.ofHours(3));
    clock.advance(Duration.ofDays(900));
    prune();
    assertEquals(3, kiosk.number("SELECT sum(value) FROM cell"));
    kiosk.enrolled();
    kiosk.syncAll();
    assertEquals(Map.of("2026-11-24T09:00:00Z", 3), server.state.perHour());
  }

  @Test
  void ofMoreRunsThanAreKeptOnlyThoseWithRowsAndTheRunningOneStay() {
    kiosk.tap(3);
    String counted = kiosk.epoch;
    kiosk.clock.trust(ClockTrust.UNKNOWN);
    kiosk.start();
    runsThatSynced(List.of(counted, kiosk.epoch));
    runsThatSynced(IntStream.range(2, Pruning.MAX_OWN_EPOCHS).mapToObj(i -> "r" + i).toList());
    prune();
    assertEquals(Pruning.MAX_OWN_EPOCHS, kiosk.number("SELECT count(*) FROM own_epoch"));
    runsThatSynced(List.of("one too many"));
    prune();
    assertEquals(2, kiosk.number("SELECT count(*) FROM own_epoch"));
    assertEquals(
        2,
        kiosk.number(
            "SELECT count(*) FROM own_epoch WHERE epoch IN ('%s', '%s')"
                .formatted(counted, kiosk.epoch)));
  }

  private void prune() {
    kiosk.store.write(
        connection -> {
          Pruning.prune(connection, clock.now(), kiosk.epoch);
          return null;
        });
  }

  private void runsThatSynced(List<String> epochs) {
    kiosk.store.write(
        connection -> {
          for (String epoch : epochs) {
            Sql.update(connection, "INSERT INTO own_epoch VALUES (?)", epoch);
          }
          return null;
        });
  }
}
