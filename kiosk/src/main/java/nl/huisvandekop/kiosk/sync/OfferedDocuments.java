package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.SQLException;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Document;

/**
 * Versions of documents that went out and whose answer is not known. If the server turns out to
 * hold one of them, nobody else changed the document: without this memory, a volunteer who edits
 * twice around a lost answer would be in conflict with herself.
 */
final class OfferedDocuments {
  private OfferedDocuments() {}

  static void remember(Connection connection, Document document) throws SQLException {
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO offered_document (id, version, digest) VALUES (?, ?, ?)",
        document.id(),
        document.version(),
        DocumentContent.digest(document));
  }

  static boolean holds(Connection connection, Document theirs) throws SQLException {
    return Sql.find(
            connection,
            "SELECT 1 FROM offered_document WHERE id = ? AND version = ? AND digest = ?",
            row -> row.getInt(1),
            theirs.id(),
            theirs.version(),
            DocumentContent.digest(theirs))
        .isPresent();
  }

  static void forgetUpTo(Connection connection, String id, long version) throws SQLException {
    Sql.update(
        connection, "DELETE FROM offered_document WHERE id = ? AND version <= ?", id, version);
  }
}
