package nl.huisvandekop.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.chassis.store.SchemaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only PostgreSQL has to show: several programs on one database. */
@DatabasesGoAfterwards
class PostgresStoreTest {
  private static final String ADD =
      "INSERT INTO site (id, name, status) VALUES ('%s', '%s', 'closed')";

  @TempDir Path folder;

  @Test
  void serversThatStartAtOnceOnAnEmptyDatabaseMigrateItOnce() throws Exception {
    String url = OnePostgres.urlOfEmpty(folder);
    ExecutorService servers = Executors.newFixedThreadPool(3);
    try {
      List<Future<ServerStore>> starts = new ArrayList<>();
      for (int server = 0; server < 3; server++) {
        starts.add(servers.submit(() -> ServerStore.openPostgres(url)));
      }
      for (Future<ServerStore> start : starts) {
        try (ServerStore store = start.get()) {
          assertEquals(0L, number(store, "SELECT count(*) FROM site"));
        }
      }
    } finally {
      servers.shutdownNow();
    }
  }

  @Test
  void aCommandMigratesAnEmptyDatabaseAndLeavesAnOlderOneToTheServer() {
    String url = OnePostgres.urlOfEmpty(folder);
    try (ServerStore store = ServerStore.openPostgresBeside(url)) {
      store.write(
          handle ->
              handle.execute(
                  "DELETE FROM flyway_schema_history WHERE installed_rank ="
                      + " (SELECT max(installed_rank) FROM flyway_schema_history)"));
    }
    SchemaException older =
        assertThrows(SchemaException.class, () -> ServerStore.openPostgresBeside(url));
    assertTrue(older.getMessage().contains("Start the new program first"), older.getMessage());
  }

  @Test
  void aDatabaseOfANewerProgramStopsTheStart() {
    String url = OnePostgres.url(folder);
    try (ServerStore store = ServerStore.openPostgres(url)) {
      store.write(handle -> handle.execute("UPDATE flyway_schema_history SET version = '99'"));
    }
    assertThrows(SchemaException.class, () -> ServerStore.openPostgres(url));
    assertThrows(SchemaException.class, () -> ServerStore.openPostgresBeside(url));
  }

  @Test
  void textIsSortedByItsBytesAsOnSqliteWhateverTheDatabasesLanguage() {
    for (Database database : Database.values()) {
      try (ServerStore store = database.open(folder)) {
        for (String name : List.of("b", "A", "a", "B", "é", "-a", "a-b", "ab")) {
          store.write(handle -> handle.execute(ADD.formatted(name, name)));
        }
        assertEquals(
            List.of("-a", "A", "B", "a", "a-b", "ab", "b", "é"),
            store.read(
                handle ->
                    handle
                        .createQuery("SELECT name FROM site ORDER BY name")
                        .mapTo(String.class)
                        .list()),
            database.name());
      }
    }
  }

  @Test
  void theWeeksAreVacuumedAfterEachHourThatWritesThemAnew() {
    try (ServerStore store = Database.POSTGRESQL.open(folder)) {
      assertEquals(
          "{autovacuum_vacuum_scale_factor=0,autovacuum_vacuum_threshold=5000}",
          store.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT CAST(reloptions AS TEXT) FROM pg_class"
                              + " WHERE relname = 'site_week'")
                      .mapTo(String.class)
                      .one()));
    }
  }

  @Test
  void aTextThatPostgresCannotStoreIsTheSendersFaultNotOurs() {
    try (ServerStore store = Database.POSTGRESQL.open(folder)) {
      Problem refused =
          assertThrows(
              Problem.class,
              () ->
                  store.write(
                      handle ->
                          handle.execute(
                              "INSERT INTO site (id, name, status)" + " VALUES (?, 'a', 'closed')",
                              "a\0b")));
      assertEquals("422 text-not-storable", refused.status() + " " + refused.code());
    }
  }

  @Test
  void writesOfSeveralServersThatCollideAreRunAgainAndNoneIsLost() throws Exception {
    int servers = 3;
    int rounds = 30;
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    try (ServerStore first = Database.POSTGRESQL.open(folder)) {
      first.write(handle -> handle.execute("INSERT INTO write_check (id, writes) VALUES (1, 0)"));
      List<Future<?>> all = new ArrayList<>();
      for (int server = 0; server < servers; server++) {
        all.add(threads.submit(() -> raise(rounds)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertEquals((long) servers * rounds, number(first, "SELECT writes FROM write_check"));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Reads, then writes what follows from it: wrong as soon as another gets in between. */
  private void raise(int rounds) {
    try (ServerStore store = Database.POSTGRESQL.open(folder)) {
      for (int round = 0; round < rounds; round++) {
        store.write(
            handle -> {
              long writes =
                  handle.createQuery("SELECT writes FROM write_check").mapTo(Long.class).one();
              return handle.execute("UPDATE write_check SET writes = ?", writes + 1);
            });
      }
    }
  }

  private static long number(ServerStore store, String sql) {
    return store.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
