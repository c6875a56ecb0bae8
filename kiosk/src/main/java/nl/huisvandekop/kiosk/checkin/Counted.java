package nl.huisvandekop.kiosk.checkin;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.kiosk.store.Sql;

/**
 * What was counted on this kiosk, by all its runs together and never below zero, as the server adds
 * it up. All methods run within the caller's transaction.
 */
public final class Counted {
  private Counted() {}

  private record Row(String key, int value) {}

  /** Check-ins per UTC clock hour, from one until before another; hours without any are absent. */
  public static Map<Instant, Integer> perHour(Connection connection, Instant from, Instant until)
      throws SQLException {
    Map<Instant, Integer> counts = new HashMap<>();
    rows(connection, "period", "activity_id = '' AND period >= ?1 AND period < ?2", from, until)
        .forEach(row -> counts.put(Instant.parse(row.key()), row.value()));
    return counts;
  }

  /** Check-ins of a local date per activity. */
  public static Map<String, Integer> perActivity(Connection connection, LocalDate date)
      throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    rows(connection, "activity_id", "activity_id <> '' AND period = ?1", date)
        .forEach(row -> counts.put(row.key(), row.value()));
    return counts;
  }

  private static List<Row> rows(Connection connection, String key, String where, Object... bounds)
      throws SQLException {
    Object[] texts = List.of(bounds).stream().map(Object::toString).toArray();
    return Sql.list(
        connection,
        "SELECT " + key + ", max(0, sum(value)) FROM cell WHERE " + where + " GROUP BY " + key,
        row -> new Row(row.getString(1), row.getInt(2)),
        texts);
  }
}
