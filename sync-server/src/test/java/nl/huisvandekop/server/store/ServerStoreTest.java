package nl.huisvandekop.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisvandekop.chassis.store.SchemaException;
import nl.huisvandekop.chassis.store.SqliteFile;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerStoreTest {
  private static final String ADD =
      "INSERT INTO site (id, name, status) VALUES (:id, :id, 'to-check')";

  @TempDir Path folder;

  @Test
  void theDatabaseAndItsLogAreForTheOwnerOnly() throws Exception {
    try (ServerStore store = ServerStore.open(folder.resolve("own"))) {
      store.write(handle -> handle.execute("DELETE FROM rate_limit"));
      for (String name : java.util.List.of("server.db", "server.db-wal")) {
        assertEquals(
            PosixFilePermissions.fromString("rw-------"),
            Files.getPosixFilePermissions(folder.resolve("own").resolve(name)),
            name);
      }
    }
  }

  @Test
  void whatWasWrittenIsThereAfterOpeningAgain() {
    try (ServerStore store = ServerStore.open(folder)) {
      add(store, "a");
    }
    try (ServerStore store = ServerStore.open(folder)) {
      assertEquals(1, count(store));
    }
  }

  @Test
  void workThatFailsLeavesNothing() {
    try (ServerStore store = ServerStore.open(folder)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  handle -> {
                    handle.createUpdate(ADD).bind("id", "a").execute();
                    throw new IllegalStateException("stop");
                  }));
      assertEquals(0, count(store));
    }
  }

  @Test
  void aReadSeesOneSnapshotWhileAnotherWrites() throws Exception {
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (ServerStore store = ServerStore.open(folder)) {
      store.read(
          handle -> {
            int before = handle.createQuery("SELECT count(*) FROM site").mapTo(Integer.class).one();
            Future<?> written = writer.submit(() -> add(store, "a"));
            written.get();
            int after = handle.createQuery("SELECT count(*) FROM site").mapTo(Integer.class).one();
            assertEquals(before, after);
            return null;
          });
      assertEquals(1, count(store));
    } finally {
      writer.shutdownNow();
    }
  }

  @Test
  void writersWaitForEachOtherAlsoAcrossPrograms() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (ServerStore store = ServerStore.open(folder);
        ServerStore command = ServerStore.openBeside(folder)) {
      Future<Integer> first =
          other.submit(
              () ->
                  store.write(
                      handle -> {
                        handle.createUpdate(ADD).bind("id", "a").execute();
                        locked.countDown();
                        release.await();
                        return 1;
                      }));
      locked.await();
      ExecutorService third = Executors.newSingleThreadExecutor();
      Future<?> second = third.submit(() -> add(command, "b"));
      release.countDown();
      first.get();
      second.get();
      third.shutdownNow();
      assertEquals(2, count(store));
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void theDatabaseRefusesWhatTheSchemaForbids() {
    try (ServerStore store = ServerStore.open(folder)) {
      assertThrows(
          UnableToExecuteStatementException.class,
          () ->
              store.write(
                  handle ->
                      handle.execute(
                          "INSERT INTO site (id, name, status) VALUES ('a', 'a', 'open')")));
      assertThrows(
          UnableToExecuteStatementException.class,
          () ->
              store.write(
                  handle ->
                      handle.execute(
                          "INSERT INTO kiosk (id, site_id, from_hour) VALUES ('k', 'none', 1)")));
    }
  }

  @Test
  void aStoreOfANewerProgramIsLeftAsItWas() throws Exception {
    ServerStore.open(folder).close();
    Path file = folder.resolve("server.db");
    try (Connection connection = SqliteFile.open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '99'");
    }
    byte[] before = Files.readAllBytes(file);
    assertThrows(SchemaException.class, () -> ServerStore.open(folder));
    assertThrows(SchemaException.class, () -> ServerStore.openBeside(folder));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void aBackupWhileSomeoneWritesIsWholeAndForItsOwnerOnly() throws Exception {
    Path copy = folder.resolve("copy").resolve("server.db");
    Files.createDirectories(copy.getParent());
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (ServerStore store = ServerStore.open(folder)) {
      add(store, "kept");
      store.write(
          handle -> {
            handle.createUpdate(ADD).bind("id", "unfinished").execute();
            writer.submit(() -> store.backup(copy)).get();
            return null;
          });
    } finally {
      writer.shutdownNow();
    }
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(copy));
    try (ServerStore restored = ServerStore.open(copy.getParent())) {
      assertEquals(1, count(restored));
    }
  }

  @Test
  void aBackupNeverOverwritesAndLeavesNoHalf() throws Exception {
    Path there = Files.writeString(folder.resolve("there"), "mine");
    Path nowhere = folder.resolve("missing").resolve("copy");
    try (ServerStore store = ServerStore.open(folder)) {
      assertThrows(BackupException.class, () -> store.backup(there));
      assertThrows(BackupException.class, () -> store.backup(nowhere));
    }
    assertEquals("mine", Files.readString(there));
    assertFalse(Files.exists(folder.resolve("there.part")));
  }

  @Test
  void aDatabaseThatIsGoneIsOutOfReachNotAnError() {
    ServerStore store = ServerStore.open(folder);
    store.close();
    StoreUnreachable gone = assertThrows(StoreUnreachable.class, () -> count(store));
    assertTrue(gone.getMessage().contains("can't be reached"));
  }

  private static int add(ServerStore store, String id) {
    return store.write(handle -> handle.createUpdate(ADD).bind("id", id).execute());
  }

  private static int count(ServerStore store) {
    return store.read(
        handle -> handle.createQuery("SELECT count(*) FROM site").mapTo(Integer.class).one());
  }
}
