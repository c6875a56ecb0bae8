package nl.huisvandekop.kiosk.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.huisvandekop.kiosk.checkin.CheckIns.Refinement;
import nl.huisvandekop.kiosk.store.Backup;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.FolderScan;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.protocol.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule: no id of a check-in lives longer than ten minutes, and no moment finer than an hour. */
class NothingStaysTest {
  private static final long SEED = 20_261_124L;

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2099-03-04T09:17:23.456Z");
  private final Random random = new Random(SEED);

  private CheckIns started(KioskStore store, String epoch) {
    Uptime uptime = new Uptime(store, clock, epoch);
    uptime.minute();
    return new CheckIns(store, clock, epoch, uptime, (connection, activityId) -> {});
  }

  private void minute(CheckIns checkIns) {
    clock.advance(Duration.ofMinutes(1));
    checkIns.minute();
  }

  private List<UUID> tapAndUndo(CheckIns checkIns, int taps) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < taps; i++) {
      clock.advance(Duration.ofMillis(random.nextInt(2_000)));
      UUID id = new UUID(random.nextLong(), random.nextLong());
      // Rows that grow and shrink make SQLite move them about within their page.
      checkIns.add(id, 1 + random.nextInt(3), activityOrNone(), Source.SCREEN);
      if (random.nextBoolean()) {
        checkIns.refine(id, new Refinement(null, true, activityOrNone()));
      }
      if (random.nextInt(3) == 0) {
        checkIns.undo(id);
      }
      ids.add(id);
    }
    return ids;
  }

  private String activityOrNone() {
    return random.nextBoolean() ? null : "a".repeat(5 + random.nextInt(59));
  }

  @Test
  void afterTenMinutesNoFileHoldsAnIdOrAMoment() {
    List<UUID> ids = new ArrayList<>();
    try (KioskStore store = KioskStore.open(folder.resolve("kiosk.db"))) {
      ids.addAll(tapAndUndo(started(store, "epoch-1"), 40));
      assertFalse(FolderScan.idsIn(folder, ids).isEmpty(), "the scan must be able to find one");
    }
    try (KioskStore store = KioskStore.open(folder.resolve("kiosk.db"))) {
      CheckIns checkIns = started(store, "epoch-2");
      checkIns.minute();
      ids.addAll(tapAndUndo(checkIns, 40));
      for (int minute = 0; minute < 10; minute++) {
        minute(checkIns);
      }
      Backup.copy(folder.resolve("kiosk.db"), folder.resolve("backup.db"));
      assertEquals(List.of(), FolderScan.idsIn(folder, ids));
      assertEquals(List.of(), FolderScan.momentsIn(folder, "2099-03-04"));
    }
  }

  @Test
  void inABusyHourTheIdsOfTenMinutesAgoAreGoneWhileNewerOnesStand() {
    try (KioskStore store = KioskStore.open(folder.resolve("kiosk.db"))) {
      CheckIns checkIns = started(store, "epoch-1");
      List<List<UUID>> byMinute = new ArrayList<>();
      for (int minute = 0; minute < 60; minute++) {
        byMinute.add(tapAndUndo(checkIns, random.nextInt(40)));
        minute(checkIns);
        List<UUID> old =
            byMinute.subList(0, Math.max(0, minute - 8)).stream().flatMap(List::stream).toList();
        assertEquals(List.of(), FolderScan.idsIn(folder, old), "seed " + SEED);
      }
    }
  }

  @Test
  void noNumberInAnyFileIsAMomentOfThatDay() {
    try (KioskStore store = KioskStore.open(folder.resolve("kiosk.db"))) {
      CheckIns checkIns = started(store, "epoch-1");
      tapAndUndo(checkIns, 10);
      for (int minute = 0; minute < 10; minute++) {
        minute(checkIns);
      }
    }
    long from = java.time.Instant.parse("2099-03-04T00:00:00Z").getEpochSecond();
    long until = from + Duration.ofDays(1).toSeconds();
    assertEquals(List.of(), FolderScan.numbersIn(folder, from, until, 4));
    assertEquals(List.of(), FolderScan.numbersIn(folder, from * 1000, until * 1000, 6));
  }
}
