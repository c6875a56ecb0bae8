package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.huisvandekop.kiosk.store.Sql;

/** What the server did not take, for the volunteers' page: kept, shown, never dropped. */
public final class RejectedRows {
  /** More are not shown at once; all are kept. */
  private static final int MOST_SHOWN = 200;

  private RejectedRows() {}

  /** What kind of row it is. */
  public enum Kind {
    HOUR_COUNT,
    DAY_COUNT,
    HOUR_REPORT,
    DOCUMENT
  }

  /**
   * A row that was refused.
   *
   * @param period UTC clock hour or local date; for a document its id
   * @param code as the server gave it
   * @param detail the server's sentence
   * @param retry whether the kiosk tries again by itself
   */
  public record RejectedRow(Kind kind, String period, String code, String detail, boolean retry) {}

  /** The oldest ones, counts first. */
  public static List<RejectedRow> list(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT kind, period, coalesce(refusal_code, ''), coalesce(refusal_detail, ''), mark FROM ("
            + "SELECT CASE activity_id WHEN '' THEN 'HOUR_COUNT' ELSE 'DAY_COUNT' END AS kind,"
            + " period, refusal_code, refusal_detail, mark, 1 AS place FROM cell"
            + " WHERE mark IN ('deferred', 'refused') UNION ALL"
            + " SELECT 'HOUR_REPORT', hour, refusal_code, refusal_detail, mark, 2"
            + " FROM hour_report WHERE mark IN ('deferred', 'refused') UNION ALL"
            + " SELECT 'DOCUMENT', id, refusal_code, refusal_detail, mark, 3"
            + " FROM document WHERE mark IN ('deferred', 'refused'))"
            + " ORDER BY place, period LIMIT ?",
        row ->
            new RejectedRow(
                Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5).equals("deferred")),
        MOST_SHOWN);
  }
}
