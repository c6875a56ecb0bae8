package nl.huisvandekop.kiosk.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.Limits;

/** Reads and changes documents. All methods run within the caller's transaction. */
public final class Documents {
  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
  private static final String COLUMNS = "id, kind, version, deleted, body, mark";

  private Documents() {}

  /**
   * A document as it stands here.
   *
   * @param body null exactly when deleted
   * @param inConflict whether a volunteer has to choose between this and the server's copy first
   */
  public record Stored(
      String id,
      DocumentKind kind,
      long version,
      boolean deleted,
      Map<String, Object> body,
      boolean inConflict) {
    /** The body as a record; empty when deleted, or in a form that this program doesn't know. */
    public <T> Optional<T> bodyAs(Class<T> type) {
      try {
        return deleted ? Optional.empty() : Optional.of(Json.mapper().convertValue(body, type));
      } catch (IllegalArgumentException unknownForm) {
        return Optional.empty();
      }
    }
  }

  /** One document, a tombstone too. */
  public static Optional<Stored> find(Connection connection, String id) throws SQLException {
    return Sql.find(
        connection, "SELECT " + COLUMNS + " FROM document WHERE id = ?", Documents::read, id);
  }

  /** All of a kind that are not deleted, in order of their ids. */
  public static List<Stored> list(Connection connection, DocumentKind kind) throws SQLException {
    return Sql.list(
        connection,
        "SELECT " + COLUMNS + " FROM document WHERE kind = ? AND deleted = 0 ORDER BY id",
        Documents::read,
        kind.toString());
  }

  /**
   * Makes a document or its next version. Fields of the body that this program doesn't know stay.
   *
   * @param body a record that is written as a JSON object
   * @return the new version
   * @throws Problem when a choice between two versions has to come first, or there is no room
   */
  public static long put(Connection connection, String id, DocumentKind kind, Object body)
      throws SQLException {
    Optional<Stored> before = find(connection, id);
    requireChangeable(before);
    if (before.isEmpty()) {
      requireRoom(connection);
    }
    Map<String, Object> merged = new LinkedHashMap<>();
    before.map(Stored::body).ifPresent(merged::putAll);
    merged.putAll(Json.mapper().convertValue(body, BODY));
    String json = write(merged);
    if (json.length() > Limits.MAX_BODY_CHARACTERS) {
      throw new Problem(422, "document-too-large", "Dit is te veel tekst. Maak het korter.");
    }
    return store(connection, id, kind, json);
  }

  /**
   * Deletes a document; its tombstone stays, so that it doesn't come back.
   *
   * @throws Problem when a choice between two versions has to come first
   */
  public static void delete(Connection connection, Stored document) throws SQLException {
    requireChangeable(Optional.of(document));
    store(connection, document.id(), document.kind(), null);
  }

  private static long store(Connection connection, String id, DocumentKind kind, String json)
      throws SQLException {
    return Sql.get(
        connection,
        "INSERT INTO document (id, kind, version, base, deleted, body, mark)"
            + " VALUES (?1, ?2, 1, 0, ?3, ?4, 'new')"
            + " ON CONFLICT DO UPDATE SET version = max(version, base) + 1, deleted = ?3,"
            + " body = ?4, mark = 'new', refusal_code = NULL, refusal_detail = NULL"
            + " RETURNING version",
        row -> row.getLong(1),
        id,
        kind.toString(),
        json == null,
        json);
  }

  private static void requireChangeable(Optional<Stored> document) {
    if (document.filter(Stored::inConflict).isPresent()) {
      throw new Problem(
          409,
          "choice-needed",
          "Dit is hier en ergens anders veranderd. Kies eerst op de pagina Toestand.");
    }
  }

  private static void requireRoom(Connection connection) throws SQLException {
    int held = Sql.get(connection, "SELECT count(*) FROM document", row -> row.getInt(1));
    if (held >= Limits.MAX_HOLDS) {
      throw new Problem(409, "agenda-full", "De agenda is vol. Haal eerst oude activiteiten weg.");
    }
  }

  private static Stored read(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return new Stored(
        row.getString("id"),
        DocumentKind.valueOf(
            row.getString("kind").toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
        row.getLong("version"),
        row.getInt("deleted") == 1,
        body == null ? null : parse(body),
        row.getString("mark").equals("conflict"));
  }

  private static Map<String, Object> parse(String json) {
    try {
      return Json.mapper().readValue(json, BODY);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document in the store is no JSON", e);
    }
  }

  private static String write(Object body) {
    try {
      return Json.mapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
