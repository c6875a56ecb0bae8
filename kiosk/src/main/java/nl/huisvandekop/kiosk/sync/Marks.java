package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.HourReport;

/**
 * How far rows are on their way. A mark changes only where the row is still what was sent: a tap or
 * a volunteer may have changed it since, and then it is new.
 */
final class Marks {
  private static final String CELL_AS_SENT =
      " WHERE epoch = ? AND period = ? AND activity_id = ? AND source = ?"
          + " AND revision = ? AND value = ?";
  private static final String HOUR_AS_SENT =
      " WHERE epoch = ? AND hour = ? AND revision = ? AND up_slots = ? AND touched = ?";
  private static final String DOCUMENT_AS_SENT = " WHERE id = ? AND version = ?";

  private Marks() {}

  /** From now on these may be on the server's disk: a change needs a new revision. */
  static void offer(Connection connection, Piece piece) throws SQLException {
    mark(connection, piece, "offered", null);
    for (Document document : piece.documents()) {
      OfferedDocuments.remember(connection, document);
    }
  }

  /** These are on the server's disk. */
  static void acknowledge(Connection connection, Piece piece) throws SQLException {
    mark(connection, piece, "acknowledged", null);
    for (Document document : piece.documents()) {
      // Also under a version that was made since: the next one builds upon this.
      Sql.update(
          connection,
          "UPDATE document SET base = ? WHERE id = ? AND version >= ? AND base < ?",
          document.version(),
          document.id(),
          document.version(),
          document.version());
      OfferedDocuments.forgetUpTo(connection, document.id(), document.version());
    }
  }

  /** These were not taken, for now or for good. */
  static void reject(Connection connection, Piece piece, Refusal refusal) throws SQLException {
    mark(connection, piece, refusal.retry() ? "deferred" : "refused", refusal);
  }

  /** All that was acknowledged or refused goes out again, as it is. */
  static void offerAllAgain(Connection connection) throws SQLException {
    for (String table : List.of("cell", "hour_report", "document")) {
      Sql.update(
          connection,
          "UPDATE "
              + table
              + " SET mark = 'offered', refusal_code = NULL, refusal_detail = NULL"
              + " WHERE mark IN ('acknowledged', 'refused')");
    }
    Sql.update(connection, "UPDATE held_stretch SET acknowledged_through = NULL");
  }

  private static void mark(Connection connection, Piece piece, String mark, Refusal refusal)
      throws SQLException {
    String set = " SET mark = ?, refusal_code = ?, refusal_detail = ?";
    String code = refusal == null ? null : refusal.code();
    String detail = refusal == null ? null : refusal.detail();
    try (PreparedStatement cells = connection.prepareStatement("UPDATE cell" + set + CELL_AS_SENT);
        PreparedStatement hours =
            connection.prepareStatement("UPDATE hour_report" + set + HOUR_AS_SENT);
        PreparedStatement documents =
            connection.prepareStatement("UPDATE document" + set + DOCUMENT_AS_SENT)) {
      for (PreparedStatement statement : List.of(cells, hours, documents)) {
        statement.setString(1, mark);
        statement.setString(2, code);
        statement.setString(3, detail);
      }
      markCells(cells, piece.cells());
      markHours(hours, piece.hours());
      for (Document document : piece.documents()) {
        documents.setString(4, document.id());
        documents.setLong(5, document.version());
        documents.executeUpdate();
      }
    }
  }

  private static void markCells(PreparedStatement statement, List<Cell> cells) throws SQLException {
    for (Cell cell : cells) {
      statement.setString(4, cell.epoch());
      statement.setString(5, cell.period());
      statement.setString(6, cell.activityId() == null ? "" : cell.activityId());
      statement.setString(7, cell.source().toString());
      statement.setLong(8, cell.revision());
      statement.setInt(9, cell.value());
      statement.executeUpdate();
    }
  }

  private static void markHours(PreparedStatement statement, List<HourReport> hours)
      throws SQLException {
    for (HourReport hour : hours) {
      statement.setString(4, hour.epoch());
      statement.setString(5, hour.hour().toString());
      statement.setLong(6, hour.revision());
      statement.setInt(7, hour.upSlots());
      statement.setInt(8, hour.touched() ? 1 : 0);
      statement.executeUpdate();
    }
  }
}
