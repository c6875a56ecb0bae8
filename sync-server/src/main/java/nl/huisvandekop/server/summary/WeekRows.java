package nl.huisvandekop.server.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The weeks as they are stored; within one transaction. */
final class WeekRows {
  static final String COLUMNS =
      "site_id, week, through_hour, visits, undated, by_hand, counted, zero, closed, down,"
          + " not_synced, open_hours, open_counted, open_zero, open_down, open_not_synced,"
          + " open_confirmed, hours_unknown";

  private WeekRows() {}

  /** Puts these in the place of all that the site has from a week on. */
  static void replace(Handle handle, String siteId, LocalDate fromMonday, List<SiteWeek> weeks) {
    handle.execute(
        "DELETE FROM site_week WHERE site_id = ? AND week >= ?", siteId, fromMonday.toString());
    if (weeks.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO site_week ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      weeks.forEach(week -> batch.add(values(week)));
      batch.execute();
    }
  }

  private static Object[] values(SiteWeek week) {
    return new Object[] {
      week.siteId(),
      week.monday().toString(),
      week.throughHour(),
      week.dated(),
      week.undated(),
      week.byHand() ? 1 : 0,
      week.hours().counted(),
      week.hours().zero(),
      week.hours().closed(),
      week.hours().down(),
      week.hours().notSynced(),
      week.open().planned(),
      week.open().counted(),
      week.open().zero(),
      week.open().down(),
      week.open().notSynced(),
      week.open().confirmed(),
      week.hoursUnknown()
    };
  }

  static SiteWeek read(ResultSet row, StatementContext context) throws SQLException {
    return new SiteWeek(
        row.getString("site_id"),
        LocalDate.parse(row.getString("week")),
        row.getLong("through_hour"),
        row.getLong("visits"),
        row.getLong("undated"),
        row.getInt("by_hand") == 1,
        new StateCounts(
            row.getInt("counted"),
            row.getInt("zero"),
            row.getInt("closed"),
            row.getInt("down"),
            row.getInt("not_synced")),
        new OpenHours(
            row.getInt("open_hours"),
            row.getInt("open_counted"),
            row.getInt("open_zero"),
            row.getInt("open_down"),
            row.getInt("open_not_synced"),
            row.getInt("open_confirmed")),
        row.getInt("hours_unknown"));
  }
}
