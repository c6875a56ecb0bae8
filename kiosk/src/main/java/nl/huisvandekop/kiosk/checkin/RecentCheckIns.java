package nl.huisvandekop.kiosk.checkin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Source;

/**
 * The ids that make a double tap harmless, for at most ten minutes of running time. All methods run
 * within the caller's transaction.
 */
final class RecentCheckIns {
  static final int KEPT_MINUTES = 10;
  private static final String COLUMNS = "id, hour, day, activity_id, source, people, undone";

  private RecentCheckIns() {}

  private record Kept(CheckIn checkIn, String epoch, int minutesLeft) {}

  static Optional<CheckIn> find(Connection connection, String id) throws SQLException {
    return Sql.find(
        connection,
        "SELECT " + COLUMNS + " FROM recent_check_in WHERE id = ?",
        RecentCheckIns::read,
        id);
  }

  static void add(Connection connection, CheckIn checkIn, String epoch) throws SQLException {
    insert(connection, new Kept(checkIn, epoch, KEPT_MINUTES));
  }

  static void replace(Connection connection, CheckIn checkIn) throws SQLException {
    Sql.update(
        connection,
        "UPDATE recent_check_in SET activity_id = ?, people = ?, undone = ? WHERE id = ?",
        checkIn.activityId(),
        checkIn.people(),
        checkIn.undone(),
        checkIn.id());
  }

  /**
   * A minute of running time went by.
   *
   * <p>What stays is written anew into an emptied table. Secure delete overwrites the place that a
   * row had last, but not the copies that SQLite leaves in the gaps of a page when it moves rows.
   *
   * @return whether ids were forgotten
   */
  static boolean age(Connection connection) throws SQLException {
    List<Kept> all =
        Sql.list(
            connection,
            "SELECT " + COLUMNS + ", epoch, minutes_left FROM recent_check_in",
            row -> new Kept(read(row), row.getString("epoch"), row.getInt("minutes_left")));
    if (all.isEmpty()) {
      return false;
    }
    Sql.update(connection, "DELETE FROM recent_check_in");
    boolean forgotten = false;
    for (Kept kept : all) {
      if (kept.minutesLeft() > 1) {
        insert(connection, new Kept(kept.checkIn(), kept.epoch(), kept.minutesLeft() - 1));
      } else {
        forgotten = true;
      }
    }
    return forgotten;
  }

  private static void insert(Connection connection, Kept kept) throws SQLException {
    CheckIn checkIn = kept.checkIn();
    Sql.update(
        connection,
        "INSERT INTO recent_check_in ("
            + COLUMNS
            + ", epoch, minutes_left)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        checkIn.id(),
        checkIn.hour(),
        checkIn.day(),
        checkIn.activityId(),
        checkIn.source().toString(),
        checkIn.people(),
        checkIn.undone(),
        kept.epoch(),
        kept.minutesLeft());
  }

  private static CheckIn read(ResultSet row) throws SQLException {
    return new CheckIn(
        row.getString("id"),
        row.getString("hour"),
        row.getString("day"),
        row.getString("activity_id"),
        row.getString("source").equals("button") ? Source.BUTTON : Source.SCREEN,
        row.getInt("people"),
        row.getInt("undone") == 1);
  }
}
