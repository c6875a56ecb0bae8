package nl.huisvandekop.kiosk.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.checkin.CheckIns.Refinement;
import nl.huisvandekop.kiosk.store.Backup;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.StoreException;
import nl.huisvandekop.kiosk.testing.CrashingConnection;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.StoreContents;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.protocol.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashBetweenStatementsTest {
  private static final UUID STANDING = UUID.fromString("0b8e7d5a-3c52-4e1b-9a57-0d6d1f2b7c11");
  private static final UUID NEW = UUID.fromString("7d0c2a64-8a39-4f0e-8f0f-5d4f3a1b2c3d");

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:05:00Z");

  private CheckIns on(KioskStore store) {
    Uptime uptime = new Uptime(store, clock, "epoch-1");
    return new CheckIns(store, clock, "epoch-1", uptime, (connection, activityId) -> {});
  }

  /** For every statement of the action: the plug pulled before it leaves before or after. */
  private void neverBetween(Consumer<CheckIns> action) throws Exception {
    Map<String, String> before;
    Map<String, String> after;
    Path file = prepared("whole");
    try (KioskStore store = KioskStore.open(file)) {
      before = StoreContents.dump(store);
      action.accept(on(store));
      after = StoreContents.dump(store);
    }
    assertFalse(before.equals(after), "the action must change something");
    boolean crashed = true;
    for (int k = 0; crashed; k++) {
      Path copy = prepared("crash-" + k);
      CrashingConnection plug = CrashingConnection.after(k);
      try (KioskStore store = new KioskStore(() -> plug.wrap(SqliteFile.open(copy)))) {
        action.accept(on(store));
        crashed = false;
      } catch (StoreException expected) {
        assertTrue(plug.hasCrashed());
      }
      try (KioskStore store = KioskStore.open(copy)) {
        Map<String, String> found = StoreContents.dump(store);
        assertTrue(found.equals(after) || (crashed && found.equals(before)), "statement " + k);
      }
    }
  }

  private Path prepared(String name) {
    Path file = folder.resolve(name + ".db");
    try (KioskStore store = KioskStore.open(file)) {
      on(store).add(STANDING, 2, "koffie", Source.SCREEN);
    }
    return file;
  }

  @Test
  void aTap() throws Exception {
    neverBetween(checkIns -> checkIns.add(NEW, 3, "eettafel", Source.SCREEN));
  }

  @Test
  void aTapUnderAnUntrustedClock() throws Exception {
    clock.trust(nl.huisvandekop.kiosk.clock.ClockTrust.UNKNOWN);
    neverBetween(checkIns -> checkIns.add(NEW, 3, null, Source.SCREEN));
  }

  @Test
  void aRefinement() throws Exception {
    neverBetween(checkIns -> checkIns.refine(STANDING, new Refinement(5, true, "eettafel")));
  }

  @Test
  void anUndo() throws Exception {
    neverBetween(checkIns -> checkIns.undo(STANDING));
  }

  @Test
  void aMinute() throws Exception {
    neverBetween(CheckIns::minute);
  }

  @Test
  void aBackupOfACrashedStoreIsWhole() throws Exception {
    Path file = prepared("torn");
    CrashingConnection plug = CrashingConnection.after(3);
    try (KioskStore store = new KioskStore(() -> plug.wrap(SqliteFile.open(file)))) {
      on(store).add(NEW, 3, null, Source.SCREEN);
    } catch (StoreException expected) {
      assertTrue(plug.hasCrashed());
    }
    Backup.copy(file, folder.resolve("copy.db"));
    try (KioskStore copy = KioskStore.open(folder.resolve("copy.db"))) {
      assertTrue(copy.isWhole());
      assertEquals(2, StoreContents.number(copy, "SELECT value FROM cell WHERE activity_id = ''"));
    }
  }
}
