package nl.huisvandekop.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import nl.huisvandekop.chassis.store.SchemaException;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.testing.CrashingConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskStoreTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("kiosk.db");
  }

  private static void count(KioskStore store, int value) {
    store.write(
        connection -> Sql.update(connection, "INSERT INTO undated_count VALUES ('e', ?)", value));
  }

  private static int counted(KioskStore store) {
    return number(store, "SELECT sum(value) FROM undated_count");
  }

  private static int number(KioskStore store, String sql) {
    return store.read(connection -> Sql.get(connection, sql, row -> row.getInt(1)));
  }

  @Test
  void whatWasWrittenIsThereAfterAReopening() {
    try (KioskStore store = KioskStore.open(file())) {
      count(store, 3);
    }
    try (KioskStore store = KioskStore.open(file())) {
      assertEquals(3, counted(store));
    }
  }

  @Test
  void workThatThrowsLeavesNothingAndTheStoreGoesOn() {
    try (KioskStore store = KioskStore.open(file())) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  connection -> {
                    Sql.update(connection, "INSERT INTO undated_count VALUES ('x', 9)");
                    throw new IllegalStateException("half way");
                  }));
      count(store, 2);
      assertEquals(2, counted(store));
    }
  }

  @Test
  void aCrashBeforeAnyStatementLeavesAllOrNothing() throws Exception {
    KioskStore.migrate(file());
    boolean finished = false;
    for (int k = 0; !finished; k++) {
      CrashingConnection plug = CrashingConnection.after(k);
      int before;
      try (KioskStore store = KioskStore.open(file())) {
        before = counted(store);
      }
      try (KioskStore store = new KioskStore(() -> plug.wrap(SqliteFile.open(file())))) {
        store.write(
            connection -> {
              Sql.update(connection, "INSERT INTO undated_count VALUES ('a', 1)");
              return Sql.update(connection, "INSERT INTO undated_count VALUES ('b', 1)");
            });
        finished = true;
      } catch (StoreException crashed) {
        assertTrue(plug.hasCrashed());
      }
      try (KioskStore store = KioskStore.open(file())) {
        assertEquals(finished ? 2 : before, counted(store), "crash before statement " + k);
      }
    }
  }

  @Test
  void aConnectionThatCannotRollBackIsReplaced() throws Exception {
    KioskStore.migrate(file());
    CrashingConnection plug = CrashingConnection.after(1);
    try (KioskStore store = new KioskStore(() -> plug.wrap(SqliteFile.open(file())))) {
      assertThrows(StoreException.class, () -> count(store, 1));
      plug.rearm(Integer.MAX_VALUE);
      count(store, 4);
      assertEquals(4, counted(store));
    }
  }

  @Test
  void aFullDiskLosesWhatDidNotFitAndNothingElse() {
    KioskStore.migrate(file());
    KioskStore.Connections nearlyFull =
        () -> {
          Connection connection = SqliteFile.open(file());
          int pages = Sql.get(connection, "PRAGMA page_count", row -> row.getInt(1));
          Sql.find(connection, "PRAGMA max_page_count = " + pages, row -> row.getInt(1));
          return connection;
        };
    String large = "x".repeat(100_000);
    try (KioskStore store = new KioskStore(nearlyFull)) {
      count(store, 1);
      assertThrows(
          StoreException.class,
          () ->
              store.write(
                  connection -> {
                    Sql.update(connection, "UPDATE undated_count SET value = 99");
                    return Sql.update(
                        connection, "INSERT INTO reference VALUES (1, 't', ?)", large);
                  }));
      assertEquals(1, counted(store));
      store.write(connection -> Sql.update(connection, "UPDATE undated_count SET value = 2"));
      assertEquals(2, counted(store));
    }
  }

  @Test
  void workThatCallsTheStoreAgainIsRefused() {
    try (KioskStore store = KioskStore.open(file())) {
      assertThrows(IllegalStateException.class, () -> store.write(connection -> counted(store)));
    }
  }

  @Test
  void aTruncatedLogIsEmpty() throws Exception {
    try (KioskStore store = KioskStore.open(file())) {
      count(store, 1);
      Path log = folder.resolve("kiosk.db-wal");
      assertTrue(Files.size(log) > 0);
      assertTrue(store.truncateLog());
      assertEquals(0, Files.size(log));
    }
  }

  @Test
  void aClosedStoreRefusesWork() {
    KioskStore store = KioskStore.open(file());
    store.close();
    assertThrows(StoreException.class, () -> count(store, 1));
  }

  @Test
  void aWholeStoreIsFoundWhole() {
    try (KioskStore store = KioskStore.open(file())) {
      assertTrue(store.isWhole());
    }
  }

  @Test
  void aFileThatIsNoStoreIsLeftAsItWas() throws Exception {
    Files.writeString(file(), "these are my notes, not a database");
    byte[] before = Files.readAllBytes(file());
    SchemaException refused = assertThrows(SchemaException.class, () -> KioskStore.open(file()));
    assertTrue(refused.getMessage().contains("no store of this program"));
    assertArrayEquals(before, Files.readAllBytes(file()));
  }

  @Test
  void aStoreOfANewerProgramIsLeftAsItWas() throws Exception {
    KioskStore.migrate(file());
    try (Connection connection = DriverManager.getConnection(SqliteFile.url(file()))) {
      Sql.update(connection, "UPDATE flyway_schema_history SET version = '99'");
    }
    byte[] before = Files.readAllBytes(file());
    SchemaException refused = assertThrows(SchemaException.class, () -> KioskStore.open(file()));
    assertTrue(refused.getMessage().contains("schema version 99"));
    assertArrayEquals(before, Files.readAllBytes(file()));
  }

  @Test
  void aBackupHoldsTheCountsButNoIdsOfCheckIns() throws Exception {
    Path backup = folder.resolve("copy.db");
    String id = "0b8e7d5a-3c52-4e1b-9a57-0d6d1f2b7c11";
    try (KioskStore store = KioskStore.open(file())) {
      count(store, 7);
      store.write(
          connection ->
              Sql.update(
                  connection,
                  "INSERT INTO recent_check_in VALUES (?, 'e', NULL, NULL, NULL, 'screen', 1, 0, 9)",
                  id));
      Backup.copy(file(), backup);
    }
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
    assertFalse(
        Files.readString(backup, java.nio.charset.StandardCharsets.ISO_8859_1).contains(id));
    try (KioskStore copy = KioskStore.open(backup)) {
      assertEquals(7, counted(copy));
      assertEquals(0, number(copy, "SELECT count(*) FROM recent_check_in"));
      assertEquals(
          3, number(copy, "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql > ''"));
    }
  }

  @Test
  void aBackupNeverOverwritesAFile() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken"), "mine");
    KioskStore.migrate(file());
    assertThrows(StoreException.class, () -> Backup.copy(file(), taken));
    assertEquals("mine", Files.readString(taken));
  }
}
