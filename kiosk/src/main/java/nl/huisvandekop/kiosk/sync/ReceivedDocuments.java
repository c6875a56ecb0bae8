package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Document;

/** Puts the documents of an answer where they belong, within its transaction. */
final class ReceivedDocuments {
  private final Connection connection;
  private final Set<String> inConflict;
  private final List<String> remarks;

  /**
   * @param inConflict ids that the server refused because it holds something else
   * @param remarks takes a sentence for each document that is kept out
   */
  ReceivedDocuments(Connection connection, Set<String> inConflict, List<String> remarks) {
    this.connection = connection;
    this.inConflict = inConflict;
    this.remarks = remarks;
  }

  void take(Document theirs) throws SQLException {
    Optional<String> fault = DocumentContent.fault(theirs);
    if (fault.isPresent()) {
      remarks.add(
          "De server stuurde een document dat niet klopt (%s, %s). De kiosk gebruikt het niet."
              .formatted(theirs.kind(), fault.get()));
      return;
    }
    Optional<StoredDocument> stored = StoredDocument.find(connection, theirs.id());
    if (stored.isEmpty()) {
      StoredDocument.take(connection, theirs);
    } else {
      meet(stored.get(), theirs);
    }
  }

  private void meet(StoredDocument stored, Document theirs) throws SQLException {
    Document mine = stored.mine();
    boolean conflicts = inConflict.contains(theirs.id());
    boolean old =
        stored.theirs() == null
            ? theirs.version() <= mine.base()
            : theirs.version() < stored.theirs().version();
    if (old && !conflicts) {
      return;
    }
    if (DocumentContent.same(mine, theirs) || stored.isAcknowledged()) {
      StoredDocument.take(connection, theirs);
    } else if (OfferedDocuments.holds(connection, theirs)) {
      buildUpon(mine, theirs);
    } else {
      conflict(theirs);
    }
  }

  /** The server holds an earlier version of this very kiosk: its answer was lost. */
  private void buildUpon(Document mine, Document theirs) throws SQLException {
    Sql.update(
        connection,
        "UPDATE document SET base = ?, version = ?, mark = 'new', theirs = NULL,"
            + " refusal_code = NULL, refusal_detail = NULL WHERE id = ?",
        theirs.version(),
        Math.max(mine.version(), theirs.version() + 1),
        mine.id());
    OfferedDocuments.forgetUpTo(connection, mine.id(), theirs.version());
  }

  private void conflict(Document theirs) throws SQLException {
    Sql.update(
        connection,
        "UPDATE document SET mark = 'conflict', theirs = ?, refusal_code = NULL,"
            + " refusal_detail = NULL WHERE id = ?",
        text(theirs),
        theirs.id());
  }

  private static String text(Document document) {
    try {
      return Json.mapper().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
