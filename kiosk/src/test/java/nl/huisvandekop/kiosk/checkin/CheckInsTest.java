package nl.huisvandekop.kiosk.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.checkin.CheckIns.Refinement;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.StoreContents;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.protocol.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckInsTest {
  private static final String SENSITIVE = "spreekuur";
  private static final String UNKNOWN = "nergens";

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T23:40:00Z");
  private KioskStore store;
  private CheckIns checkIns;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    checkIns = started("epoch-1");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private CheckIns started(String epoch) {
    return new CheckIns(
        store,
        clock,
        epoch,
        new Uptime(store, clock, epoch),
        (connection, activityId) -> {
          if (activityId.equals(SENSITIVE)) {
            throw new Problem(422, "activity-not-countable", "not counted apart");
          }
          if (activityId.equals(UNKNOWN)) {
            throw new Problem(422, "activity-unknown", "no such activity");
          }
        });
  }

  private UUID tap(int people, String activityId) {
    UUID id = UUID.randomUUID();
    checkIns.add(id, people, activityId, Source.SCREEN);
    return id;
  }

  private long hours(String epoch) {
    return StoreContents.number(
        store, "SELECT sum(value) FROM cell WHERE activity_id = '' AND epoch = '" + epoch + "'");
  }

  private long day(String activityId) {
    return StoreContents.number(
        store, "SELECT sum(value) FROM cell WHERE activity_id = '" + activityId + "'");
  }

  private long revision() {
    return StoreContents.number(store, "SELECT max(revision) FROM cell WHERE activity_id = ''");
  }

  private void mark(String mark) {
    store.write(connection -> Sql.update(connection, "UPDATE cell SET mark = ?", mark));
  }

  private static void assertProblem(String code, Runnable call) {
    assertEquals(code, assertThrows(Problem.class, call::run).code());
  }

  @Test
  void aTapIsCountedInItsUtcHourAndItsLocalDay() {
    tap(3, "koffie");
    assertEquals(
        3,
        StoreContents.number(
            store,
            "SELECT value FROM cell WHERE period = '2026-11-24T23:00:00Z' AND activity_id = ''"));
    assertEquals(
        3,
        StoreContents.number(
            store,
            "SELECT value FROM cell WHERE period = '2026-11-25' AND activity_id = 'koffie'"));
  }

  @Test
  void theSameIdAgainChangesNothingAndTheFirstStands() {
    UUID id = tap(2, null);
    CheckIns.Added again = checkIns.add(id, 5, "koffie", Source.SCREEN);
    assertTrue(again.repeated());
    assertEquals(2, again.people());
    assertEquals(2, hours("epoch-1"));
    assertEquals(0, day("koffie"));
  }

  @Test
  void aRestartDoesNotForgetAnId() {
    UUID id = tap(1, null);
    CheckIns restarted = started("epoch-2");
    restarted.minute();
    assertTrue(restarted.add(id, 1, null, Source.SCREEN).repeated());
  }

  @Test
  void anUndoneCheckInIsNoLongerCountedAndStaysUndone() {
    UUID id = tap(4, "koffie");
    checkIns.undo(id);
    assertEquals(0, hours("epoch-1"));
    assertEquals(0, day("koffie"));
    assertProblem("check-in-gone", () -> checkIns.undo(id));
    assertProblem("check-in-gone", () -> checkIns.add(id, 4, null, Source.SCREEN));
    assertProblem("check-in-gone", () -> checkIns.refine(id, new Refinement(2, false, null)));
    assertEquals(0, hours("epoch-1"));
  }

  @Test
  void refiningMovesTheCountAndNeverAddsToIt() {
    UUID id = tap(1, "koffie");
    checkIns.refine(id, new Refinement(3, true, "eettafel"));
    assertEquals(3, hours("epoch-1"));
    assertEquals(0, day("koffie"));
    assertEquals(3, day("eettafel"));
    checkIns.refine(id, new Refinement(2, false, null));
    assertEquals(2, hours("epoch-1"));
    assertEquals(2, day("eettafel"));
    checkIns.refine(id, new Refinement(null, true, null));
    assertEquals(2, hours("epoch-1"));
    assertEquals(0, day("eettafel"));
    checkIns.undo(id);
    assertEquals(0, hours("epoch-1"));
  }

  @Test
  void theHourStaysThatOfTheTap() {
    UUID id = tap(1, null);
    clock.advance(Duration.ofMinutes(25));
    checkIns.refine(id, new Refinement(2, false, null));
    assertEquals(
        2,
        StoreContents.number(
            store, "SELECT value FROM cell WHERE period = '2026-11-24T23:00:00Z'"));
    assertEquals(1, StoreContents.number(store, "SELECT count(*) FROM cell"));
  }

  @Test
  void whatARestartedProgramUndoesIsNegativeInItsOwnRows() {
    UUID id = tap(3, "koffie");
    CheckIns restarted = started("epoch-2");
    restarted.undo(id);
    assertEquals(3, hours("epoch-1"));
    assertEquals(-3, hours("epoch-2"));
    assertEquals(0, day("koffie"));
  }

  @Test
  void revisionsDoNotCountTaps() {
    tap(1, null);
    tap(1, null);
    assertEquals(1, revision());
    mark("offered");
    tap(1, null);
    tap(1, null);
    assertEquals(2, revision());
    mark("acknowledged");
    tap(1, null);
    assertEquals(3, revision());
    assertEquals(1, StoreContents.number(store, "SELECT count(*) FROM cell WHERE mark = 'new'"));
  }

  @Test
  void aRefusedRowIsOfferedAnewOnceItChanges() {
    tap(1, null);
    store.write(
        connection ->
            Sql.update(
                connection,
                "UPDATE cell SET mark = 'refused', refusal_code = 'x', refusal_detail = 'y'"));
    tap(1, null);
    assertEquals(
        1,
        StoreContents.number(
            store,
            "SELECT count(*) FROM cell WHERE mark = 'new' AND revision = 2"
                + " AND refusal_code IS NULL AND refusal_detail IS NULL"));
  }

  @Test
  void aRefinementThatChangesNothingRaisesNoRevision() {
    UUID id = tap(2, "koffie");
    mark("offered");
    checkIns.refine(id, new Refinement(2, true, "koffie"));
    assertEquals(1, revision());
    assertEquals(
        2, StoreContents.number(store, "SELECT count(*) FROM cell WHERE mark = 'offered'"));
  }

  @Test
  void anUnknownOrSensitiveActivityCountsNothing() {
    assertProblem("activity-unknown", () -> tap(1, UNKNOWN));
    assertProblem("activity-not-countable", () -> tap(1, SENSITIVE));
    UUID id = tap(1, null);
    assertProblem(
        "activity-not-countable", () -> checkIns.refine(id, new Refinement(2, true, SENSITIVE)));
    assertEquals(1, hours("epoch-1"));
    assertEquals(1, StoreContents.number(store, "SELECT count(*) FROM recent_check_in"));
  }

  @Test
  void peopleOutOfBoundsCountNothing() {
    assertProblem("people-out-of-bounds", () -> tap(0, null));
    assertProblem("people-out-of-bounds", () -> tap(51, null));
    UUID id = tap(50, null);
    assertProblem("people-out-of-bounds", () -> checkIns.refine(id, new Refinement(51, false, "")));
    assertEquals(50, hours("epoch-1"));
  }

  @Test
  void anHourCannotGrowBeyondWhatTheServerTakes() {
    tap(1, null);
    store.write(connection -> Sql.update(connection, "UPDATE cell SET value = 9999"));
    tap(1, null);
    assertProblem("hour-is-full", () -> tap(1, null));
    assertEquals(10_000, hours("epoch-1"));
  }

  @Test
  void underAnUntrustedClockATapIsCountedWithoutADate() {
    new Uptime(store, clock, "epoch-1").minute();
    clock.trust(ClockTrust.UNKNOWN);
    UUID id = tap(2, "koffie");
    assertEquals(2, StoreContents.number(store, "SELECT value FROM undated_count"));
    assertEquals(0, StoreContents.number(store, "SELECT count(*) FROM cell"));
    assertEquals(1, StoreContents.number(store, "SELECT stretch_broken FROM sync_state"));
    clock.trust(ClockTrust.SYNCED);
    checkIns.refine(id, new Refinement(3, true, "eettafel"));
    assertEquals(3, StoreContents.number(store, "SELECT value FROM undated_count"));
    assertEquals(0, StoreContents.number(store, "SELECT count(*) FROM cell"));
    checkIns.undo(id);
    assertEquals(0, StoreContents.number(store, "SELECT value FROM undated_count"));
  }

  @Test
  void aTapMarksItsHourTouched() {
    tap(1, null);
    assertEquals(
        1,
        StoreContents.number(
            store,
            "SELECT touched FROM hour_report WHERE epoch = 'epoch-1'"
                + " AND hour = '2026-11-24T23:00:00Z' AND up_slots = 16"));
  }

  @Test
  void anIdIsForgottenAtTheTenthMinuteAndCannotBeUndoneThen() {
    UUID id = tap(1, null);
    for (int minute = 1; minute <= 9; minute++) {
      checkIns.minute();
    }
    assertTrue(checkIns.add(id, 1, null, Source.SCREEN).repeated());
    checkIns.minute();
    assertProblem("check-in-gone", () -> checkIns.undo(id));
    assertEquals(1, hours("epoch-1"));
  }

  @Test
  void anUndoneIdIsForgottenToo() {
    UUID id = tap(1, null);
    checkIns.undo(id);
    for (int minute = 1; minute <= 10; minute++) {
      checkIns.minute();
    }
    assertEquals(0, StoreContents.number(store, "SELECT count(*) FROM recent_check_in"));
    assertProblem("check-in-gone", () -> checkIns.undo(id));
  }

  @Test
  void aMinuteWithoutRecentTapsWritesNothing() throws Exception {
    tap(1, null);
    for (int minute = 1; minute <= 10; minute++) {
      checkIns.minute();
    }
    Path log = folder.resolve("kiosk.db-wal");
    assertEquals(0, java.nio.file.Files.size(log));
    checkIns.minute();
    assertEquals(0, java.nio.file.Files.size(log));
  }

  @Test
  void anActivityThatBecomesSensitiveLeavesNoCounts() {
    UUID id = tap(2, "koffie");
    store.write(
        connection -> {
          CheckIns.forgetActivity(connection, "koffie");
          return null;
        });
    assertEquals(
        0, StoreContents.number(store, "SELECT count(*) FROM cell WHERE activity_id <> ''"));
    checkIns.undo(id);
    assertEquals(
        0, StoreContents.number(store, "SELECT count(*) FROM cell WHERE activity_id <> ''"));
    assertEquals(0, hours("epoch-1"));
  }

  @Test
  void theButtonIsCountedApartFromTheScreen() {
    checkIns.add(UUID.randomUUID(), 1, null, Source.BUTTON);
    tap(1, null);
    assertEquals(2, StoreContents.number(store, "SELECT count(*) FROM cell"));
    assertEquals(2, hours("epoch-1"));
  }

  @Test
  void aTapInTheHourThatIsSkippedOrRepeatedHasItsOwnUtcHour() {
    clock.set(Instant.parse("2026-10-25T00:30:00Z"));
    tap(1, null);
    clock.set(Instant.parse("2026-10-25T01:30:00Z"));
    tap(1, null);
    assertEquals(2, StoreContents.number(store, "SELECT count(*) FROM cell WHERE value = 1"));
  }
}
