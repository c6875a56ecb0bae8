package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.SQLException;
import nl.huisvandekop.kiosk.store.Sql;

/**
 * The newest answer of which this card knows.
 *
 * @param seq 0 for none
 * @param stamp null when it had none
 */
record Seen(long seq, String stamp) {
  /** As the last answer that was applied left it. */
  static Seen get(Connection connection) throws SQLException {
    return Sql.get(
        connection,
        "SELECT seen, seen_stamp FROM sync_state",
        row -> new Seen(row.getLong(1), row.getString(2)));
  }
}
