package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.DocumentKind;

/**
 * A document as the store has it.
 *
 * @param mine this kiosk's version
 * @param theirs the server's copy while the two are in conflict, else null
 */
record StoredDocument(Document mine, String mark, Document theirs) {
  /** In the order that {@link #read} reads. */
  static final String COLUMNS = "id, kind, version, base, deleted, body, mark, theirs";

  /** Whether the server holds exactly this, as far as the kiosk knows. */
  boolean isAcknowledged() {
    return mark.equals("acknowledged");
  }

  static Optional<StoredDocument> find(Connection connection, String id) throws SQLException {
    return Sql.find(
        connection, "SELECT " + COLUMNS + " FROM document WHERE id = ?", StoredDocument::read, id);
  }

  static StoredDocument read(ResultSet row) throws SQLException {
    String body = row.getString("body");
    String theirs = row.getString("theirs");
    Document mine =
        new Document(
            row.getString("id"),
            kind(row.getString("kind")),
            row.getLong("version"),
            row.getLong("base"),
            row.getBoolean("deleted"),
            body == null ? null : parse(body, new TypeReference<Map<String, Object>>() {}));
    return new StoredDocument(
        mine,
        row.getString("mark"),
        theirs == null ? null : parse(theirs, new TypeReference<Document>() {}));
  }

  /** Takes the server's copy for the document, whatever stood there. */
  static void take(Connection connection, Document theirs) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO document (id, kind, version, base, deleted, body, mark)"
            + " VALUES (?1, ?2, ?3, ?3, ?4, ?5, 'acknowledged')"
            + " ON CONFLICT (id) DO UPDATE SET kind = ?2, version = ?3, base = ?3, deleted = ?4,"
            + " body = ?5, mark = 'acknowledged', theirs = NULL, refusal_code = NULL,"
            + " refusal_detail = NULL",
        theirs.id(),
        theirs.kind().toString(),
        theirs.version(),
        theirs.deleted(),
        theirs.deleted() ? null : DocumentContent.json(theirs.body()));
    OfferedDocuments.forgetUpTo(connection, theirs.id(), theirs.version());
    if (DocumentContent.isSensitive(theirs)) {
      // The server deletes its own in the same way.
      CheckIns.forgetActivity(connection, theirs.id());
    }
  }

  private static DocumentKind kind(String name) {
    return DocumentKind.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  private static <T> T parse(String json, TypeReference<T> type) {
    try {
      return Json.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document in the store is no JSON", e);
    }
  }
}
