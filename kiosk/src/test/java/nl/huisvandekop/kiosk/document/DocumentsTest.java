package nl.huisvandekop.kiosk.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.document.Documents.Stored;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.DocumentKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  private static final String THEIRS =
      "{\"id\":\"a\",\"kind\":\"activity\",\"version\":7,\"base\":7,\"deleted\":false,"
          + "\"body\":{\"title\":\"theirs\"}}";
  @TempDir Path folder;
  private KioskStore store;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private long put(String title) {
    return store.write(
        connection ->
            Documents.put(connection, "a", DocumentKind.ACTIVITY, Map.of("title", title)));
  }

  private Stored found() {
    return store.read(connection -> Documents.find(connection, "a")).orElseThrow();
  }

  private String column(String name) {
    return store.read(
        connection ->
            Sql.find(connection, "SELECT " + name + " FROM document", row -> row.getString(1))
                .orElse(null));
  }

  private void set(String assignments) {
    store.write(connection -> Sql.update(connection, "UPDATE document SET " + assignments));
  }

  @Test
  void eachChangeIsAHigherVersionThatIsToBeSent() {
    assertEquals(1, put("one"));
    set("mark = 'offered'");
    assertEquals(2, put("two"));
    assertEquals("new", column("mark"));
    set("version = 3, base = 9, mark = 'acknowledged'");
    assertEquals(10, put("three"));
    assertEquals("9", column("base"));
  }

  @Test
  void fieldsOfANewerProgramStay() {
    put("one");
    set("body = '{\"title\":\"one\",\"seats\":12}'");
    put("two");
    assertEquals(Map.of("title", "two", "seats", 12), found().body());
  }

  @Test
  void aDeletedDocumentLeavesATombstone() {
    put("one");
    store.write(
        connection -> {
          Documents.delete(connection, found(connection));
          return null;
        });
    assertTrue(found().deleted());
    assertNull(found().body());
    assertEquals("2", column("version"));
    assertTrue(
        store.read(connection -> Documents.list(connection, DocumentKind.ACTIVITY)).isEmpty());
  }

  private static Stored found(java.sql.Connection connection) throws java.sql.SQLException {
    return Documents.find(connection, "a").orElseThrow();
  }

  @Test
  void aDocumentInConflictIsNotChangedBeforeAChoice() {
    put("mine");
    set("mark = 'conflict', theirs = '" + THEIRS + "'");
    assertEquals("choice-needed", assertThrows(Problem.class, () -> put("again")).code());
    assertEquals(Map.of("title", "mine"), found().body());
  }

  @Test
  void aBodyThatTheServerWouldRefuseIsRefusedHere() {
    assertEquals(
        "document-too-large", assertThrows(Problem.class, () -> put("x".repeat(17_000))).code());
  }

  @Test
  void noMoreDocumentsAreMadeThanASyncCanName() {
    store.write(
        connection ->
            Sql.update(
                connection,
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                    + " INSERT INTO document (id, kind, version, base, deleted, body, mark)"
                    + " SELECT 'd' || i, 'activity', 1, 0, 0, '{}', 'new' FROM n"));
    assertEquals("agenda-full", assertThrows(Problem.class, () -> put("one more")).code());
  }
}
