package nl.huisvandekop.chassis.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  private final Schema older = new Schema("db/sample1");
  private final Schema newer = new Schema("db/sample2");
  private final List<Path> copies = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void aNewFileGetsTheWholeSchemaAndNoCopy() throws Exception {
    Path file = folder.resolve("new.db");
    newer.migrate(file, this::copy);
    assertEquals("0", query(file, "SELECT count(*) FROM visit WHERE note IS NULL"));
    assertTrue(copies.isEmpty());
  }

  @Test
  void anOlderFileIsCopiedBeforeItIsChanged() throws Exception {
    Path file = olderFile();
    newer.migrate(file, this::copy);
    assertEquals("7", query(file, "SELECT value FROM visit WHERE note IS NULL"));
    assertEquals(1, copies.size());
    assertTrue(copies.get(0).getFileName().toString().endsWith(".before-migration-from-1"));
    assertEquals("7", query(copies.get(0), "SELECT value FROM visit"));
    assertThrows(SQLException.class, () -> query(copies.get(0), "SELECT note FROM visit"));
  }

  @Test
  void aFileOfThisVersionIsNotCopied() throws Exception {
    Path file = olderFile();
    older.migrate(file, this::copy);
    assertTrue(copies.isEmpty());
  }

  @Test
  void aFileOfANewerProgramStopsTheStartAndStaysToTheByte() throws Exception {
    Path file = folder.resolve("newer.db");
    newer.migrate(file, this::copy);
    assertRefused(file, "has schema version 2, this program knows up to 1");
  }

  @Test
  void aVersionThatCannotBeReadStopsTheStart() throws Exception {
    Path file = olderFile();
    execute(file, "UPDATE flyway_schema_history SET version = 'eleven?'");
    assertRefused(file, "\"eleven?\", which can't be read");
  }

  @Test
  void aDatabaseOfSomebodyElseStopsTheStart() throws Exception {
    Path file = folder.resolve("other.db");
    execute(file, "CREATE TABLE photos (id INTEGER)");
    assertRefused(file, "is no store of this program");
  }

  @Test
  void aFileThatIsNoDatabaseStopsTheStart() throws Exception {
    Path file = Files.writeString(folder.resolve("text.db"), "dear diary, ".repeat(1000));
    assertRefused(file, "is no store of this program");
  }

  @Test
  void aPowerCutLosesNothingThatWasAcknowledged() throws Exception {
    try (Connection connection = SqliteFile.open(folder.resolve("pragmas.db"));
        Statement statement = connection.createStatement()) {
      assertEquals("wal", one(statement, "PRAGMA journal_mode"));
      assertEquals("2", one(statement, "PRAGMA synchronous"), "2 is FULL");
      assertEquals("1", one(statement, "PRAGMA foreign_keys"));
      assertEquals("1", one(statement, "PRAGMA secure_delete"));
    }
  }

  private void assertRefused(Path file, String reason) throws Exception {
    byte[] before = Files.readAllBytes(file);
    SchemaException refusal =
        assertThrows(SchemaException.class, () -> older.migrate(file, this::copy));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("Nothing changed"), refusal.getMessage());
    assertArrayEquals(before, Files.readAllBytes(file));
    assertTrue(copies.isEmpty());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList(), "nothing is left beside it");
    }
  }

  private Path olderFile() throws SQLException {
    Path file = folder.resolve("older.db");
    older.migrate(file, this::copy);
    execute(file, "INSERT INTO visit (value) VALUES (7)");
    return file;
  }

  private void copy(Path from, Path to) {
    assertFalse(Files.exists(to));
    try {
      execute(from, "VACUUM INTO '" + to + "'");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    copies.add(to);
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = SqliteFile.open(file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Path file, String sql) throws SQLException {
    try (Connection connection = SqliteFile.open(file);
        Statement statement = connection.createStatement()) {
      return one(statement, sql);
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next(), "a row of " + sql);
      return rows.getString(1);
    }
  }
}
