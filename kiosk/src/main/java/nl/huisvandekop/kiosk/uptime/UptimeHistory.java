package nl.huisvandekop.kiosk.uptime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.kiosk.store.Sql;

/** When this card's kiosk was alive. All methods run within the caller's transaction. */
public final class UptimeHistory {
  private UptimeHistory() {}

  /**
   * Hours of which nothing that was tapped is missing: in them the kiosk counted, or was off.
   *
   * @param through inclusive
   */
  public record Stretch(Instant from, Instant through) {
    public boolean holds(Instant hour) {
      return !hour.isBefore(from) && !hour.isAfter(through);
    }
  }

  private record Slots(Instant hour, int up) {}

  /** The first hour of which anything is known; empty for none. */
  public static Optional<Instant> first(Connection connection) throws SQLException {
    return Sql.find(
            connection,
            "SELECT min(hour) FROM (SELECT from_hour AS hour FROM held_stretch"
                + " UNION ALL SELECT hour FROM hour_report"
                + " UNION ALL SELECT period FROM cell WHERE activity_id = '')",
            row -> row.getString(1))
        .map(Instant::parse);
  }

  /** Oldest first. */
  public static List<Stretch> held(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT from_hour, through_hour FROM held_stretch ORDER BY from_hour",
        row -> new Stretch(Instant.parse(row.getString(1)), Instant.parse(row.getString(2))));
  }

  /**
   * The ten-minute slots of each clock hour in which any run was alive, bit 0 being the first, from
   * an hour until before another; an absent hour had none.
   */
  public static Map<Instant, Integer> upSlots(Connection connection, Instant from, Instant until)
      throws SQLException {
    Map<Instant, Integer> slots = new HashMap<>();
    Sql.list(
            connection,
            "SELECT hour, up_slots FROM hour_report WHERE hour >= ? AND hour < ?",
            row -> new Slots(Instant.parse(row.getString(1)), row.getInt(2)),
            from.toString(),
            until.toString())
        .forEach(one -> slots.merge(one.hour(), one.up(), (left, right) -> left | right));
    return slots;
  }
}
