package nl.huisvandekop.kiosk.checkin;

import java.sql.Connection;
import java.sql.SQLException;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.uptime.HeldStretches;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.Source;

/** The counts of one run of the program. All methods run within the caller's transaction. */
final class Cells {
  private static final String NO_ACTIVITY = "";

  private final String epoch;

  Cells(String epoch) {
    this.epoch = epoch;
  }

  /** Adds a check-in's people ({@code sign} 1) or takes them back (-1). */
  void count(Connection connection, CheckIn checkIn, int sign) throws SQLException {
    int people = sign * checkIn.people();
    if (checkIn.hour() == null) {
      countUndated(connection, people);
      return;
    }
    add(connection, checkIn.hour(), NO_ACTIVITY, checkIn.source(), people);
    if (checkIn.activityId() != null) {
      add(connection, checkIn.day(), checkIn.activityId(), checkIn.source(), people);
    }
  }

  /** From one form of a check-in to another; a row that stays the same is not touched. */
  void move(Connection connection, CheckIn before, CheckIn after) throws SQLException {
    int more = after.people() - before.people();
    if (before.hour() == null) {
      if (more != 0) {
        countUndated(connection, more);
      }
      return;
    }
    if (more != 0) {
      add(connection, before.hour(), NO_ACTIVITY, before.source(), more);
    }
    if (before.activityId() != null && before.activityId().equals(after.activityId())) {
      if (more != 0) {
        add(connection, before.day(), before.activityId(), before.source(), more);
      }
      return;
    }
    if (before.activityId() != null) {
      add(connection, before.day(), before.activityId(), before.source(), -before.people());
    }
    if (after.activityId() != null) {
      add(connection, before.day(), after.activityId(), before.source(), after.people());
    }
  }

  /** Deletes what was counted for an activity, by any run: it is sensitive from now on. */
  static void forgetActivity(Connection connection, String activityId) throws SQLException {
    Sql.update(connection, "DELETE FROM cell WHERE activity_id = ?", activityId);
    Sql.update(
        connection,
        "UPDATE recent_check_in SET activity_id = NULL WHERE activity_id = ?",
        activityId);
  }

  private void add(Connection connection, String period, String activityId, Source source, int more)
      throws SQLException {
    int value =
        Sql.get(
            connection,
            "INSERT INTO cell (epoch, period, activity_id, source, value, revision, mark)"
                + " VALUES (?, ?, ?, ?, ?, 1, 'new')"
                + " ON CONFLICT DO UPDATE SET"
                + " value = value + excluded.value,"
                // Only a revision that was offered can differ from what the server has.
                + " revision = revision + (mark <> 'new'),"
                + " mark = 'new', refusal_code = NULL, refusal_detail = NULL"
                + " RETURNING value",
            row -> row.getInt(1),
            epoch,
            period,
            activityId,
            source.toString(),
            more);
    if (more > 0 && value > Limits.MAX_ABSOLUTE_VALUE) {
      throw new Problem(
          429,
          "hour-is-full",
          "More than "
              + Limits.MAX_ABSOLUTE_VALUE
              + " people in one period; this was not counted.");
    }
  }

  private void countUndated(Connection connection, int more) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO undated_count (epoch, value) VALUES (?, ?)"
            + " ON CONFLICT DO UPDATE SET value = value + excluded.value",
        epoch,
        more);
    HeldStretches.breakOff(connection);
  }
}
