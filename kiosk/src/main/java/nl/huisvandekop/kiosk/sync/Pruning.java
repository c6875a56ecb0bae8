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

  /**
   * A start a day fills this in 27 years. Without a bound a kiosk that restarts every minute would
   * fill its card.
   */
  static final int MAX_OWN_EPOCHS = 10_000;

  private Pruning() {}

  /**
   * Prunes.
   *
   * @param now by a trusted clock
   * @param running the epoch of this run
   */
  static void prune(Connection connection, Instant now, String running) throws SQLException {
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
    pruneEpochs(connection, running);
  }

  /**
   * Should the server name a forgotten one, it counts as another card's: fewer hours are claimed.
   */
  private static void pruneEpochs(Connection connection, String running) throws SQLException {
    int epochs = Sql.get(connection, "SELECT count(*) FROM own_epoch", row -> row.getInt(1));
    if (epochs > MAX_OWN_EPOCHS) {
      Sql.update(
          connection,
          "DELETE FROM own_epoch WHERE epoch <> ? AND epoch NOT IN (SELECT epoch FROM cell"
              + " UNION SELECT epoch FROM hour_report UNION SELECT epoch FROM undated_count)",
          running);
    }
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
