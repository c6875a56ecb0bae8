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
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.Limits;

/** Reads and changes documents. All methods run within the caller's transaction. */
public final class Documents {
  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
  private static final String COLUMNS = "id, kind, version, deleted, body, mark, theirs";

  private Documents() {}

  /**
   * A document as it stands here.
   *
   * @param body null exactly when deleted
   * @param theirs the server's copy while a volunteer has to choose, else null
   */
  public record Stored(
      String id,
      DocumentKind kind,
      long version,
      boolean deleted,
      Map<String, Object> body,
      Document theirs) {
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

  /** Those between which a volunteer has to choose. */
  public static List<Stored> listConflicts(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT " + COLUMNS + " FROM document WHERE mark = 'conflict' ORDER BY id",
        Documents::read);
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
      throw new Problem(
          422, "document-too-large", "That is too much for one document; shorten it.");
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

  /**
   * Ends a conflict.
   *
   * @param keepMine whether this kiosk's version is to be sent as the next one; else the server's
   *     copy takes its place
   * @return the document as it stands now
   * @throws Problem when there is no such conflict
   */
  public static Stored choose(Connection connection, String id, boolean keepMine)
      throws SQLException {
    Document theirs =
        find(connection, id)
            .map(Stored::theirs)
            .orElseThrow(
                () ->
                    new Problem(
                        404, "conflict-unknown", "There is nothing to choose for this document."));
    if (keepMine) {
      Sql.update(
          connection,
          "UPDATE document SET version = max(version, ?1 + 1), base = ?1, mark = 'new',"
              + " theirs = NULL, refusal_code = NULL, refusal_detail = NULL WHERE id = ?2",
          theirs.version(),
          id);
    } else {
      Sql.update(
          connection,
          "UPDATE document SET version = ?1, base = ?1, deleted = ?2, body = ?3,"
              + " mark = 'acknowledged', theirs = NULL, refusal_code = NULL, refusal_detail = NULL"
              + " WHERE id = ?4",
          theirs.version(),
          theirs.deleted(),
          theirs.deleted() ? null : write(theirs.body()),
          id);
    }
    return find(connection, id).orElseThrow();
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
    if (document.map(Stored::theirs).isPresent()) {
      throw new Problem(
          409,
          "choice-needed",
          "This was changed here and elsewhere; choose on the state page which one stays.");
    }
  }

  private static void requireRoom(Connection connection) throws SQLException {
    int held = Sql.get(connection, "SELECT count(*) FROM document", row -> row.getInt(1));
    if (held >= Limits.MAX_HOLDS) {
      throw new Problem(
          409, "agenda-full", "No more than " + Limits.MAX_HOLDS + " documents can be kept.");
    }
  }

  private static Stored read(ResultSet row) throws SQLException {
    String body = row.getString("body");
    String theirs = row.getString("theirs");
    return new Stored(
        row.getString("id"),
        DocumentKind.valueOf(
            row.getString("kind").toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
        row.getLong("version"),
        row.getInt("deleted") == 1,
        body == null ? null : parse(body, BODY),
        theirs == null ? null : parse(theirs, new TypeReference<Document>() {}));
  }

  private static <T> T parse(String json, TypeReference<T> type) {
    try {
      return Json.mapper().readValue(json, type);
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
