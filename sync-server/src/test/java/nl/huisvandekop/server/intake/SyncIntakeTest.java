package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static nl.huisvandekop.server.intake.RequestJson.EPOCH;
import static nl.huisvandekop.server.intake.RequestJson.OTHER_EPOCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.Rejected;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SyncIntakeTest {
  private static final String NINE = "2026-11-24T09:00:00Z";
  private static final String TEN = "2026-11-24T10:00:00Z";

  @Parameter Database database;
  @TempDir Path folder;
  private IntakeWorld world;

  @BeforeEach
  void open() {
    world = new IntakeWorld(database, folder);
    world.site("hv-a");
    world.site("hv-b");
    world.kiosk("k1", "hv-a", NOON.minusSeconds(7 * 86_400));
    world.kiosk("k2", "hv-a", NOON.minusSeconds(7 * 86_400));
    world.kiosk("k3", "hv-b", NOON.minusSeconds(7 * 86_400));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private RequestJson request(String kiosk) {
    return new RequestJson(kiosk, world.now());
  }

  private long sum() {
    return world.number("SELECT COALESCE(SUM(value), 0) FROM hour_cell");
  }

  private static List<String> codes(SyncAnswer answer) {
    return answer.rejected().stream().map(Rejected::code).toList();
  }

  @Test
  void aRequestSentTwiceCountsOnce() {
    RequestJson request = request("k1").hourCell(NINE, 5, 1).hour(NINE, 63, 1);
    SyncAnswer first = world.send(request);
    SyncAnswer second = world.send(request);
    assertEquals(List.of(), first.rejected());
    assertEquals(List.of(), second.rejected());
    assertEquals(5, sum());
    assertEquals(List.of(1L, 2L), List.of(first.seq(), second.seq()));
    assertEquals("tag-of-hv-a", first.referenceTag());
    assertEquals(NOON, first.serverTime());
  }

  @Test
  void theHigherRevisionStandsInWhicheverOrderTheyCome() {
    assertEquals(List.of(), world.send(request("k1").hourCell(NINE, 5, 2)).rejected());
    assertEquals(List.of(), world.send(request("k1").hourCell(NINE, 4, 1)).rejected());
    assertEquals(5, sum());
    world.send(request("k1").hourCell(NINE, 6, 3).hourCell(NINE, 5, 2));
    assertEquals(6, sum());
  }

  @Test
  void sameRevisionWithAnotherValueIsRefusedAndShownAndTheRestIsTaken() {
    world.send(request("k1").hourCell(NINE, 5, 1));
    SyncAnswer answer = world.send(request("k1").hourCell(NINE, 7, 1).hourCell(TEN, 2, 1));
    assertEquals(
        new Rejected(
            "cells",
            EPOCH + "/" + NINE + "//screen",
            "revision-conflict",
            answer.rejected().get(0).detail(),
            false),
        answer.rejected().get(0));
    assertEquals(7, sum());
    RejectedRow shown = new IntakeReview(world.store()).rejected("hv-a").get(0);
    assertEquals("revision-conflict", shown.code());
    assertTrue(shown.content().contains("\"value\":7"));
    // What the server holds coming once more does not make the other content go away.
    world.send(request("k1").hourCell(NINE, 5, 1));
    assertEquals(1, new IntakeReview(world.store()).rejected("hv-a").size());
    world.send(request("k1").hourCell(NINE, 8, 2));
    assertEquals(List.of(), new IntakeReview(world.store()).rejected("hv-a"));
  }

  @Test
  void anUndoOfWhatAnEarlierRunCountedIsNegativeHere() {
    world.send(request("k1").hourCell(EPOCH, NINE, 5, 1));
    world.send(request("k1").epoch(OTHER_EPOCH).hourCell(OTHER_EPOCH, NINE, -1, 1));
    assertEquals(4, sum());
  }

  @Test
  void anEpochStaysWithTheSiteThatFirstAcknowledgedIt() {
    world.send(request("k1").hourCell(NINE, 5, 1));
    assertEquals(List.of(), world.send(request("k2").hourCell(NINE, 6, 2)).rejected());
    SyncAnswer elsewhere = world.send(request("k3").hourCell(NINE, 9, 3).hour(NINE, 63, 1));
    assertEquals(List.of("epoch-of-another-site", "epoch-of-another-site"), codes(elsewhere));
    assertEquals(6, world.number("SELECT SUM(value) FROM hour_cell WHERE site_id = 'hv-a'"));
    assertEquals(0, world.number("SELECT COUNT(*) FROM hour_cell WHERE site_id = 'hv-b'"));
  }

  @Test
  void aKioskIdThatIsNotTheTokensIsRefused() {
    Problem problem = assertThrows(Problem.class, () -> world.send("k1", request("k2").bytes()));
    assertEquals(403, problem.status());
    assertEquals("kiosk-not-yours", problem.code());
    assertEquals(0, world.number("SELECT SUM(seq) FROM kiosk"));
  }

  @Test
  void theFirstSyncOfAFreshTokenEndsTheOldOne() {
    world.execute(
        "UPDATE kiosk SET pending_token_hash = '%s' WHERE id = 'k1'", Secrets.hash("token-fresh"));
    var old = world.kiosk("k1");
    var fresh =
        new nl.huisvandekop.server.enrolment.Kiosks(world.store())
            .byToken("token-fresh")
            .orElseThrow();
    SyncIntake intake = new SyncIntake(world.store(), world.clock(), site -> null);
    intake.accept(old, request("k1").bytes());
    intake.accept(fresh, request("k1").bytes());
    Problem ended = assertThrows(Problem.class, () -> intake.accept(old, request("k1").bytes()));
    assertEquals("token-refused", ended.code());
  }

  @Test
  void aClockThatIsWrongLetsOnlyDocumentsAndStatusThrough() {
    RequestJson request =
        new RequestJson("k1", NOON.plusSeconds(301))
            .claim(NINE, TEN)
            .hourCell(NINE, 5, 1)
            .dayCell("2026-11-24", "koffie", 5, 1)
            .hour(NINE, 63, 1)
            .undated(EPOCH, NINE, TEN, 3, 1)
            .activity("koffie", 1, 0, false);
    SyncAnswer answer = world.send(request);
    assertEquals(4, codes(answer).size());
    assertTrue(answer.rejected().stream().allMatch(r -> r.code().equals("clock-wrong")));
    assertTrue(answer.rejected().stream().allMatch(Rejected::retry));
    assertEquals(0, world.number("SELECT COUNT(*) FROM hour_cell"));
    assertEquals(0, world.number("SELECT COUNT(*) FROM complete_stretch"));
    assertEquals(0, world.number("SELECT COUNT(*) FROM rejected_row"));
    assertEquals(1, world.number("SELECT COUNT(*) FROM document"));
    assertEquals(1, world.number("SELECT COUNT(*) FROM kiosk WHERE status LIKE '%%synced%%'"));
    assertEquals(1, answer.seq());
  }

  @Test
  void fiveMinutesOfDifferenceAreStillRight() {
    SyncAnswer answer =
        world.send(new RequestJson("k1", NOON.minusSeconds(300)).hourCell(NINE, 5, 1));
    assertEquals(List.of(), answer.rejected());
  }

  @Test
  void aServerThatWasSetBackAsksForAllUntilTheKioskHasHeard() {
    world.send(request("k1"));
    SyncAnswer setBack = world.send(request("k1").seen(12).claim(NINE, TEN));
    assertTrue(setBack.resendAll());
    assertEquals(13, setBack.seq());
    // The card believes rows to be here that the server lost: its claim is not taken.
    assertEquals(0, world.number("SELECT COUNT(*) FROM complete_stretch"));
    SyncAnswer answerWasLost = world.send(request("k1").seen(12).claim(NINE, TEN));
    assertTrue(answerWasLost.resendAll());
    SyncAnswer heard = world.send(request("k1").seen(14).claim(NINE, TEN));
    assertFalse(heard.resendAll());
    assertEquals(1, world.number("SELECT COUNT(*) FROM complete_stretch"));
  }

  @Test
  void anEpochThatGoesOnWhileALaterOneDoesIsTwoMachines() {
    IntakeReview review = new IntakeReview(world.store());
    world.send(request("k1").epoch(EPOCH).seen(0));
    world.send(request("k1").epoch(OTHER_EPOCH).seen(0));
    // A late copy of the first request does not tell so.
    world.send(request("k1").epoch(EPOCH).seen(0));
    assertEquals(List.of(), review.twoMachines("hv-a"));
    world.send(request("k1").epoch(EPOCH).seen(3));
    assertEquals(List.of("k1"), review.twoMachines("hv-a"));
    assertEquals(List.of(), review.twoMachines("hv-b"));
  }

  @Test
  void aRestartIsNotTwoMachines() {
    world.send(request("k1").epoch(EPOCH).seen(0));
    world.send(request("k1").epoch(EPOCH).seen(1));
    world.send(request("k1").epoch(OTHER_EPOCH).seen(2));
    world.send(request("k1").epoch(OTHER_EPOCH).seen(3));
    assertEquals(List.of(), new IntakeReview(world.store()).twoMachines("hv-a"));
  }

  @Test
  void noArrivalTimeIsStoredBesideARow() {
    world.send(request("k1").hourCell(NINE, 5, 1));
    for (String table : List.of("hour_cell", "day_cell", "hour_report", "undated", "epoch_use")) {
      List<String> columns = world.columns(table);
      assertFalse(columns.isEmpty(), table);
      assertFalse(columns.stream().anyMatch(column -> column.endsWith("_at")), table + columns);
    }
  }
}
