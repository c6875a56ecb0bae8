package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.Sql;

/**
 * Forgets rows that were long at the server. Nothing that the server does not have is ever
 * forgotten, nor anything in hours that it does not call complete yet.
 */
final class Pruning {
  /** The contract: a kiosk can send again all of at least so many days. */
  static final int KEPT_DAYS = 400;

  private Pruning() {}

  /**
   * Prunes.
   *
   * @param now by a trusted clock
   */
  static void prune(Connection connection, Instant now) throws SQLException {
    String hour = earliestKept(connection, now);
    String day = Instant.parse(hour).atZone(KioskClock.ZONE).toLocalDate().toString();
    Sql.update(
        connection,
        "DELETE FROM cell WHERE mark = 'acknowledged'"
            + " AND ((activity_id = '' AND period < ?) OR (activity_id <> '' AND period < ?))",
        hour,
        day);
    Sql.update(
        connection, "DELETE FROM hour_report WHERE mark = 'acknowledged' AND hour < ?", hour);
    // Without its rows an hour can't be claimed again, should the server ask for all.
    Sql.update(connection, "DELETE FROM held_stretch WHERE through_hour < ?", hour);
    Sql.update(connection, "UPDATE held_stretch SET from_hour = ?1 WHERE from_hour < ?1", hour);
  }

  private static String earliestKept(Connection connection, Instant now) throws SQLException {
    String term = now.minus(KEPT_DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString();
    String hour = term;
    for (String unsettled :
        List.of(
            "SELECT min(coalesce(acknowledged_through, from_hour)) FROM held_stretch"
                + " WHERE acknowledged_through IS NULL OR acknowledged_through < through_hour",
            "SELECT min(period) FROM cell WHERE mark <> 'acknowledged' AND activity_id = ''",
            "SELECT min(hour) FROM hour_report WHERE mark <> 'acknowledged'")) {
      String first = Sql.find(connection, unsettled, row -> row.getString(1)).orElse(term);
      hour = first.compareTo(hour) < 0 ? first : hour;
    }
    return hour;
  }
}
