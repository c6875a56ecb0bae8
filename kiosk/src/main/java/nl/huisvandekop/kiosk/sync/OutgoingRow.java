package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.ClockSource;
import nl.huisvandekop.protocol.HourReport;
import nl.huisvandekop.protocol.Source;

/**
 * A row of the store that is to go out: a cell or an hour report, the other is null.
 *
 * @param period as stored; the texts sort by time
 */
record OutgoingRow(String period, String mark, Cell cell, HourReport hour) {
  /**
   * The oldest {@code limit} cells and as many hour reports with one of these marks, of closed
   * periods.
   *
   * @param marks as an SQL list
   */
  static List<OutgoingRow> closed(
      Connection connection, String marks, ClosedPeriods closed, int limit) throws SQLException {
    List<OutgoingRow> rows = new ArrayList<>(cells(connection, marks, closed, limit));
    rows.addAll(hours(connection, marks, closed, limit));
    return rows;
  }

  private static List<OutgoingRow> cells(
      Connection connection, String marks, ClosedPeriods closed, int limit) throws SQLException {
    return Sql.list(
        connection,
        "SELECT epoch, period, activity_id, source, value, revision, mark FROM cell WHERE mark IN ("
            + marks
            + ") AND ((activity_id = '' AND period <= ?) OR (activity_id <> '' AND period <= ?))"
            + " ORDER BY period, epoch, activity_id, source LIMIT ?",
        OutgoingRow::cell,
        closed.lastHour(),
        closed.lastDay(),
        limit);
  }

  private static List<OutgoingRow> hours(
      Connection connection, String marks, ClosedPeriods closed, int limit) throws SQLException {
    return Sql.list(
        connection,
        "SELECT epoch, hour, up_slots, touched, clock, revision, mark FROM hour_report"
            + " WHERE mark IN ("
            + marks
            + ") AND hour <= ? ORDER BY hour, epoch LIMIT ?",
        OutgoingRow::hour,
        closed.lastHour(),
        limit);
  }

  private static OutgoingRow cell(ResultSet row) throws SQLException {
    String activity = row.getString("activity_id");
    Cell cell =
        new Cell(
            row.getString("epoch"),
            row.getString("period"),
            activity.isEmpty() ? null : activity,
            Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
            row.getInt("value"),
            row.getLong("revision"));
    return new OutgoingRow(cell.period(), row.getString("mark"), cell, null);
  }

  private static OutgoingRow hour(ResultSet row) throws SQLException {
    HourReport hour =
        new HourReport(
            row.getString("epoch"),
            Instant.parse(row.getString("hour")),
            row.getInt("up_slots"),
            row.getBoolean("touched"),
            ClockSource.valueOf(row.getString("clock").toUpperCase(Locale.ROOT)),
            row.getLong("revision"));
    return new OutgoingRow(row.getString("hour"), row.getString("mark"), null, hour);
  }
}
