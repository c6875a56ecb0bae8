package nl.huisvandekop.kiosk.uptime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.huisvandekop.kiosk.store.Sql;

/**
 * The hours that this card held: it counted all that was tapped in them, or was switched off. A
 * stretch breaks when something may be missing from an hour or may lack its date. All methods run
 * within the caller's transaction.
 */
public final class HeldStretches {
  private static final Duration HOUR = Duration.ofHours(1);

  private HeldStretches() {}

  private record Stretch(Instant from, Instant through) {}

  /**
   * Something is counted without a date, or the rows since some moment are lost: the stretch ends,
   * and the next begins with the first hour that is trusted from its start. The hour in which it
   * breaks is not held, since what is missing may belong to it.
   */
  public static void breakOff(Connection connection) throws SQLException {
    int broken =
        Sql.update(connection, "UPDATE sync_state SET stretch_broken = 1 WHERE stretch_broken = 0");
    Optional<Stretch> newest = newest(connection);
    if (broken == 0 || newest.isEmpty()) {
      return;
    }
    Stretch stretch = newest.get();
    if (stretch.through().equals(stretch.from())) {
      Sql.update(
          connection, "DELETE FROM held_stretch WHERE from_hour = ?", stretch.from().toString());
    } else {
      setThrough(connection, stretch, stretch.through().minus(HOUR));
    }
  }

  /** The kiosk lives in this hour, and its clock is trusted. */
  static void hold(Connection connection, Instant hour) throws SQLException {
    if (isBroken(connection)) {
      begin(connection, hour.plus(HOUR));
      Sql.update(connection, "UPDATE sync_state SET stretch_broken = 0");
      return;
    }
    Optional<Stretch> newest = newest(connection);
    if (newest.isEmpty()) {
      begin(connection, hour);
    } else if (newest.get().through().isBefore(hour)) {
      setThrough(connection, newest.get(), hour);
    }
  }

  private static boolean isBroken(Connection connection) throws SQLException {
    return Sql.get(connection, "SELECT stretch_broken FROM sync_state", row -> row.getInt(1) == 1);
  }

  private static void begin(Connection connection, Instant hour) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO held_stretch (from_hour, through_hour) VALUES (?, ?) ON CONFLICT DO NOTHING",
        hour.toString(),
        hour.toString());
  }

  private static void setThrough(Connection connection, Stretch stretch, Instant through)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE held_stretch SET through_hour = ? WHERE from_hour = ?",
        through.toString(),
        stretch.from().toString());
  }

  private static Optional<Stretch> newest(Connection connection) throws SQLException {
    return Sql.find(
        connection,
        "SELECT from_hour, through_hour FROM held_stretch ORDER BY from_hour DESC LIMIT 1",
        row -> new Stretch(Instant.parse(row.getString(1)), Instant.parse(row.getString(2))));
  }
}
