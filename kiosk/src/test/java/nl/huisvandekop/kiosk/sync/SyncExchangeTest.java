package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.Rejected;
import nl.huisvandekop.protocol.SyncRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncExchangeTest {
  private static final String NINE = "2026-11-24T09:00:00Z";
  private static final String TEN = "2026-11-24T10:00:00Z";

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:15:00Z");
  private final FakeServer server = new FakeServer(clock, "kiosk-1");
  private TestKiosk kiosk;

  @BeforeEach
  void start() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"), clock, server).enrolled();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private SyncRequest last() {
    return server.requests.get(server.requests.size() - 1);
  }

  private SyncCause failure() {
    return assertThrows(SyncProblem.class, () -> kiosk.sync()).why();
  }

  @Test
  void theRunningHourStaysOnTheKioskUntilItClosed() throws Exception {
    kiosk.tap(3);
    kiosk.sync();
    assertEquals(List.of(), last().cells());
    clock.set(Instant.parse("2026-11-24T10:10:00Z"));
    kiosk.sync();
    assertEquals(List.of(), last().cells(), "at ten minutes sharp a check-in can be undone yet");
    clock.set(Instant.parse("2026-11-24T10:10:01Z"));
    kiosk.sync();
    assertEquals(Map.of(NINE, 3), server.state.perHour());
    assertEquals("acknowledged", kiosk.text("SELECT mark FROM cell"));
  }

  @Test
  void theRunningHourGoesOutWhereTheOperatorWantsItSo() throws Exception {
    kiosk.sendRunningHour = true;
    kiosk.start();
    kiosk.tap(2);
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 2), server.state.perHour());
    kiosk.tap(4);
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 6), server.state.perHour());
    assertEquals(Set.of(), server.state.covered, "an hour that runs is never complete");
  }

  @ParameterizedTest
  @EnumSource(
      value = FakeServer.Line.class,
      names = {"WHOLE", "DOUBLED", "LATE"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverTheLineDoesTheNextSyncMakesItRight(FakeServer.Line line) throws Exception {
    kiosk.tap(5);
    kiosk.live(Duration.ofHours(2));
    server.lines.add(line);
    assertThrows(SyncProblem.class, () -> kiosk.sync());
    assertEquals("offered", kiosk.text("SELECT mark FROM cell"));
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 5), server.state.perHour());
    assertEquals("acknowledged", kiosk.text("SELECT mark FROM cell"));
    assertEquals(Set.of(NINE, TEN), server.state.covered);
  }

  @Test
  void aChangeWhileTheCallRunsIsSentWithTheNextOne() throws Exception {
    UUID id = kiosk.tap(5);
    clock.advance(Duration.ofHours(2));
    server.afterAccepted = request -> kiosk.checkIns.undo(id);
    kiosk.sync();
    assertEquals(Map.of(NINE, 5), server.state.perHour());
    assertEquals("new", kiosk.text("SELECT mark FROM cell"));
    server.afterAccepted = request -> {};
    kiosk.syncAll();
    assertEquals(Map.of(), server.state.perHour());
  }

  @Test
  void tapsDoNotRaiseARevision() throws Exception {
    kiosk.tap();
    kiosk.tap();
    UUID id = kiosk.tap();
    kiosk.checkIns.undo(id);
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    assertEquals(1, last(NINE).revision());
  }

  private nl.huisvandekop.protocol.Cell last(String period) {
    return server.state.cells.values().stream()
        .filter(cell -> cell.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anUndoAfterARestartIsNegativeInTheNewRun() throws Exception {
    UUID id = kiosk.tap(2);
    kiosk.start();
    kiosk.checkIns.undo(id);
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    assertEquals(
        List.of(-2, 2), server.state.cells.values().stream().map(c -> c.value()).sorted().toList());
    assertEquals(Map.of(), server.state.perHour());
  }

  @Test
  void nothingWithATimeIsSentWhileTheClockIsNotTrusted() throws Exception {
    kiosk.tap(2);
    kiosk.live(Duration.ofHours(2));
    clock.trust(ClockTrust.UNKNOWN);
    kiosk.syncAll();
    assertEquals(List.of(), last().cells());
    assertEquals(List.of(), last().hours());
    assertNull(last().completeFrom());
    clock.trust(ClockTrust.SYNCED);
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 2), server.state.perHour());
  }

  @Test
  void aRowThatIsRefusedForNowIsTriedAgainAndHoldsUpNoOther() throws Exception {
    kiosk.tap(1);
    kiosk.live(Duration.ofHours(1));
    kiosk.tap(2);
    kiosk.live(Duration.ofHours(1));
    server.rejects =
        key -> key.contains("T09") ? new Rejected(list(key), key, "later", "x", true) : null;
    kiosk.syncAll();
    assertEquals(Map.of(TEN, 2), server.state.perHour());
    assertEquals("deferred", kiosk.text("SELECT mark FROM cell WHERE period = ?", NINE));
    assertEquals("later", kiosk.text("SELECT refusal_code FROM cell WHERE period = ?", NINE));
    server.rejects = key -> null;
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 1, TEN, 2), server.state.perHour());
    assertNull(kiosk.text("SELECT refusal_code FROM cell WHERE period = ?", NINE));
  }

  private static String list(String key) {
    return key.endsWith("/screen") ? "cells" : "hours";
  }

  @Test
  void aRowThatIsRefusedForGoodIsKeptAndShownAndNotSentAgain() throws Exception {
    kiosk.tap(1);
    kiosk.live(Duration.ofHours(2));
    server.rejects =
        key -> key.endsWith("/screen") ? new Rejected("cells", key, "absurd", "x", false) : null;
    kiosk.syncAll();
    kiosk.syncAll();
    assertEquals(List.of(), last().cells());
    assertEquals("refused", kiosk.text("SELECT mark FROM cell"));
    List<RejectedRows.RejectedRow> shown = kiosk.store.read(RejectedRows::list);
    assertEquals(
        List.of(
            new RejectedRows.RejectedRow(RejectedRows.Kind.HOUR_COUNT, NINE, "absurd", "x", false)),
        shown);
  }

  @Test
  void aRowThatIsNamedByItsPlaceOnlyIsFoundToo() throws Exception {
    kiosk.tap(1);
    kiosk.live(Duration.ofHours(2));
    server.rejects =
        key -> key.endsWith("/screen") ? new Rejected("cells", "#0", "unread", "x", false) : null;
    kiosk.syncAll();
    assertEquals("refused", kiosk.text("SELECT mark FROM cell"));
  }

  @Test
  void aRejectionThatNamesNothingOfOursIsIgnoredButSaid() throws Exception {
    kiosk.tap(1);
    kiosk.live(Duration.ofHours(2));
    server.rejects =
        key -> key.endsWith("/screen") ? new Rejected("cells", "#7", "odd", "x", false) : null;
    List<String> remarks = kiosk.sync().remarks();
    assertEquals(1, remarks.size());
    assertTrue(remarks.get(0).contains("odd"));
    assertEquals("acknowledged", kiosk.text("SELECT mark FROM cell"));
  }

  @Test
  void hoursAreCalledCompleteOnceTheyClosedAndAreThere() throws Exception {
    kiosk.live(Duration.ofHours(5));
    kiosk.sync();
    assertNull(last().completeFrom(), "nothing is claimed before an answer was seen");
    kiosk.syncAll();
    assertEquals(hours(NINE, 5), server.state.covered);
  }

  private static Set<String> hours(String first, int count) {
    Set<String> hours = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      hours.add(Instant.parse(first).plus(Duration.ofHours(i)).toString());
    }
    return hours;
  }

  @Test
  void hoursOfARefusedRowAreClaimedAgainUntilItIsAccepted() throws Exception {
    kiosk.tap(1);
    kiosk.live(Duration.ofHours(3));
    server.rejects =
        key -> key.contains("T10") ? new Rejected(list(key), key, "later", "x", true) : null;
    kiosk.syncAll();
    assertEquals(NINE, kiosk.text("SELECT acknowledged_through FROM held_stretch"));
    server.rejects = key -> null;
    kiosk.syncAll();
    assertEquals(
        "2026-11-24T11:00:00Z", kiosk.text("SELECT acknowledged_through FROM held_stretch"));
  }

  @Test
  void aCardThatWasOffHeldTheHoursInBetween() throws Exception {
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    clock.advance(Duration.ofHours(6));
    kiosk.start();
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    assertEquals(hours(NINE, 10), server.state.covered);
  }

  @Test
  void aCopiedCardNeverClaimsTheHoursThatTheOtherOneHeld() throws Exception {
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    kiosk.close();
    Path copied = folder.resolve("copy.db");
    TestKiosk.copy(kiosk.file, copied);
    kiosk.start();
    kiosk.live(Duration.ofHours(3));
    kiosk.syncAll();
    clock.advance(Duration.ofHours(4));
    Set<String> before = Set.copyOf(server.state.covered);
    try (TestKiosk copy = new TestKiosk(copied, clock, server, "copy")) {
      copy.live(Duration.ofHours(4));
      copy.syncAll();
      copy.live(Duration.ofHours(1));
      copy.syncAll();
    }
    Set<String> claimed = new TreeSet<>(server.state.covered);
    claimed.removeAll(before);
    // The copy began at 18:15, so that its first whole hour is 19.
    assertEquals(hours("2026-11-24T19:00:00Z", 4), claimed);
  }

  @Test
  void anAnswerThatWasLostIsNotTakenForAnotherCard() throws Exception {
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    server.lines.addAll(List.of(FakeServer.Line.ANSWER_LOST, FakeServer.Line.ANSWER_CUT));
    failure();
    failure();
    clock.advance(Duration.ofHours(6));
    kiosk.start();
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    assertEquals(hours(NINE, 10), server.state.covered);
  }

  @Test
  void aServerThatWasSetBackGetsAllAgain() throws Exception {
    kiosk.tap(3);
    FakeServer.State old = server.state.copy();
    kiosk.live(Duration.ofHours(4));
    kiosk.syncAll();
    server.state = old;
    kiosk.live(Duration.ofHours(1));
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 3), server.state.perHour());
    assertEquals(hours(NINE, 5), server.state.covered);
  }

  @Test
  void aYearGoesOutInPiecesOldestFirst() throws Exception {
    kiosk.tap(2);
    String epoch = kiosk.epoch;
    kiosk.store.write(
        connection -> {
          for (int hour = 0; hour < 365 * 24; hour++) {
            String text = Instant.parse(NINE).minus(Duration.ofHours(365 * 24 - hour)).toString();
            nl.huisvandekop.kiosk.store.Sql.update(
                connection,
                "INSERT INTO cell VALUES (?, ?, '', 'screen', 1, 1, 'new', NULL, NULL)",
                epoch,
                text);
            nl.huisvandekop.kiosk.store.Sql.update(
                connection,
                "INSERT INTO hour_report VALUES (?, ?, 63, 1, 'synced', 1, 'new', NULL, NULL)",
                epoch,
                text);
          }
          return null;
        });
    kiosk.change("UPDATE held_stretch SET from_hour = '2025-11-24T09:00:00Z'");
    clock.advance(Duration.ofHours(2));
    kiosk.syncAll();
    assertTrue(server.requests.size() > 3);
    String end = "";
    for (SyncRequest request : server.requests) {
      assertTrue(request.cells().size() + request.hours().size() <= 5_000);
      if (!request.cells().isEmpty()) {
        assertTrue(request.cells().get(0).period().compareTo(end) >= 0);
        end = request.cells().get(request.cells().size() - 1).period();
      }
    }
    assertEquals(365 * 24 + 2, server.state.perHour().values().stream().mapToInt(v -> v).sum());
    assertEquals(365 * 24 + 1, server.state.covered.size());
  }

  @Test
  void whatIsTooLargeIsHalvedUntilItPasses() throws Exception {
    for (int i = 0; i < 40; i++) {
      kiosk.tap(1);
      kiosk.live(Duration.ofHours(1));
    }
    server.refuseAboveRows = 7;
    kiosk.syncAll();
    assertEquals(40, server.state.perHour().size());
    assertEquals(0, kiosk.number("SELECT count(*) FROM cell WHERE mark = 'refused'"));
  }

  @Test
  void aSingleRowThatIsTooLargeIsRefusedAndShownAndTheRestGoesOn() throws Exception {
    kiosk.change(
        "INSERT INTO document (id, kind, version, base, deleted, body, mark)"
            + " VALUES ('large', 'activity', 1, 0, 0, ?, 'new')",
        "{\"title\":\"" + "x".repeat(1_000) + "\"}");
    kiosk.tap(1);
    kiosk.live(Duration.ofHours(3));
    SyncTransport narrow =
        call -> {
          boolean fits = call.body().length < 1_000;
          return fits ? server.send(call) : FakeServer.html(413);
        };
    SyncExchange exchange =
        new SyncExchange(
            kiosk.store,
            clock,
            narrow,
            TestKiosk.BUILT,
            kiosk.epoch,
            false,
            () ->
                new nl.huisvandekop.protocol.KioskStatus(
                    "0", 0, 0, null, null, true, null, "synced", null));
    while (exchange.exchange(TestKiosk.IDENTITY).more()) {
      assertTrue(server.calls.size() < 100);
    }
    assertEquals("refused", kiosk.text("SELECT mark FROM document"));
    assertEquals("row-too-large", kiosk.text("SELECT refusal_code FROM document"));
    assertEquals(Map.of(NINE, 1), server.state.perHour());
    assertEquals(0, kiosk.number("SELECT count(*) FROM cell WHERE mark = 'refused'"));
  }

  @Test
  void whereEveryRequestIsTooLargeNothingIsRefused() {
    kiosk.tap(1);
    clock.advance(Duration.ofHours(3));
    server.refuseAboveRows = -1;
    SyncCause why = null;
    for (int i = 0; i < 10 && why == null; i++) {
      try {
        assertTrue(kiosk.sync().more());
      } catch (SyncProblem problem) {
        why = problem.why();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    assertEquals(SyncCause.REQUEST_TOO_LARGE, why);
    assertEquals("offered", kiosk.text("SELECT mark FROM cell"));
  }

  @Test
  void eachRefusalOfTheServerHasItsName() throws Exception {
    Map<FakeServer.Reply, SyncCause> expected =
        Map.of(
            FakeServer.problem(401, "token-refused"), SyncCause.TOKEN_REFUSED,
            FakeServer.problem(403, "kiosk-not-yours"), SyncCause.KIOSK_REFUSED,
            FakeServer.problem(422, "field-missing"), SyncCause.REQUEST_REFUSED,
            FakeServer.html(404), SyncCause.ANSWER_NOT_UNDERSTOOD,
            FakeServer.html(302), SyncCause.ANSWER_NOT_UNDERSTOOD,
            FakeServer.html(429), SyncCause.SERVER_BUSY,
            FakeServer.html(503), SyncCause.SERVER_BUSY,
            FakeServer.html(502), SyncCause.SERVER_FAILED);
    for (Map.Entry<FakeServer.Reply, SyncCause> entry : expected.entrySet()) {
      server.replies.add(entry.getKey());
      assertEquals(entry.getValue(), failure());
    }
  }

  @Test
  void aClockThatTheServerContradictsMakesItsCountsUndated() throws Exception {
    kiosk.tap(2);
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    UUID id = kiosk.tap(4);
    kiosk.live(Duration.ofHours(2));
    server.ahead = Duration.ofHours(30);
    assertTrue(kiosk.sync().clockWrong());
    assertFalse(clock.trust().isTrusted());
    assertEquals(4, kiosk.number("SELECT sum(value) FROM undated_count"));
    assertEquals(2, kiosk.number("SELECT sum(value) FROM cell WHERE activity_id = ''"));
    assertEquals("boot-1", kiosk.text("SELECT clock_distrusted_boot FROM sync_state"));
    kiosk.checkIns.undo(id);
    assertEquals(0, kiosk.number("SELECT sum(value) FROM undated_count"));
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 2), server.state.perHour());
    server.ahead = Duration.ZERO;
    assertFalse(kiosk.sync().clockWrong());
    assertTrue(clock.trust().isTrusted());
    assertNull(kiosk.text("SELECT clock_distrusted_boot FROM sync_state"));
    kiosk.syncAll();
    assertEquals(Map.of(NINE, 2), server.state.perHour());
  }

  @Test
  void hoursUnderAContradictedClockAreNeverClaimed() throws Exception {
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    kiosk.live(Duration.ofHours(2));
    server.ahead = Duration.ofHours(30);
    kiosk.syncAll();
    server.ahead = Duration.ZERO;
    kiosk.live(Duration.ofHours(3));
    kiosk.syncAll();
    kiosk.live(Duration.ofHours(3));
    kiosk.syncAll();
    Set<String> covered = new TreeSet<>(server.state.covered);
    assertTrue(covered.contains(NINE) && covered.contains(TEN));
    assertFalse(covered.contains("2026-11-24T11:00:00Z"));
    assertFalse(covered.contains("2026-11-24T12:00:00Z"));
    assertTrue(covered.contains("2026-11-24T17:00:00Z"), covered::toString);
  }

  @Test
  void aKioskThatRanAloneSendsAllThatItHeld() throws Exception {
    try (TestKiosk alone = new TestKiosk(folder.resolve("alone.db"), clock, server, "alone")) {
      alone.tap(3);
      alone.live(Duration.ofHours(5));
      alone.enrolled();
      alone.syncAll();
    }
    assertEquals(Map.of(NINE, 3), server.state.perHour());
    assertEquals(hours(NINE, 5), server.state.covered);
  }

  @Test
  void anotherKioskOfTheSameSiteOffersAllAgain() throws Exception {
    kiosk.tap(3);
    kiosk.live(Duration.ofHours(2));
    kiosk.syncAll();
    FakeServer fresh = new FakeServer(clock, "kiosk-2");
    kiosk.enrolled(
        new Identity(TestKiosk.IDENTITY.server(), "kiosk-2", "site-1", "Voorbeeld", "token"));
    SyncExchange exchange =
        new SyncExchange(
            kiosk.store, clock, fresh, TestKiosk.BUILT, kiosk.epoch, false, this::status);
    Identity now = kiosk.store.read(Identities::find).orElseThrow();
    while (exchange.exchange(now).more()) {
      assertTrue(fresh.calls.size() < 100);
    }
    assertEquals(Map.of(NINE, 3), fresh.state.perHour());
    assertEquals(Set.of(NINE, TEN), fresh.state.covered);
  }

  private nl.huisvandekop.protocol.KioskStatus status() {
    return new nl.huisvandekop.protocol.KioskStatus(
        "0", 0, 0, null, null, true, null, "synced", null);
  }

  @Test
  void anAnswerForAnIdentityThatWasReplacedMeanwhileChangesNothing() throws Exception {
    kiosk.tap(3);
    clock.advance(Duration.ofHours(2));
    server.afterAccepted =
        request ->
            kiosk.enrolled(
                new Identity(
                    TestKiosk.IDENTITY.server(), "kiosk-2", "site-1", "Voorbeeld", "token"));
    assertTrue(kiosk.sync().more());
    assertEquals("offered", kiosk.text("SELECT mark FROM cell"));
    assertEquals(0, kiosk.number("SELECT seen FROM sync_state"));
  }

  @Test
  void theTokenIsInNoText() {
    assertFalse(TestKiosk.IDENTITY.toString().contains("token="));
    SyncTransport.Call call =
        new SyncTransport.Call(
            java.net.URI.create("http://localhost/"), "s3cret", new byte[0], true, null);
    assertFalse(call.toString().contains("s3cret"));
  }
}
