package nl.huisvandekop.journey.convergence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.huisvandekop.chassis.store.SqliteFile;

/** The counts that lie in a file, of a kiosk or of the server. */
final class Rows {
  /** A row: where it counts, and in which revision. */
  record Row(String ledgerKey, int value, long revision) {}

  private final Map<String, Row> rows = new HashMap<>();

  static Rows ofCard(Path file, String site) {
    Rows rows = new Rows();
    read(
        file,
        "SELECT epoch, period, activity_id, source, value, revision FROM cell",
        row -> {
          String period = row.getString(2);
          boolean hour = row.getString(3).isEmpty();
          String key =
              hour
                  ? Ledger.hourKey(site, Instant.parse(period).getEpochSecond() / 3600)
                  : Ledger.dayKey(site, period, row.getString(3));
          rows.put(row.getString(1), row.getString(4), key, row.getInt(5), row.getLong(6));
        });
    return rows;
  }

  static Rows ofServer(Path file) {
    Rows rows = new Rows();
    read(
        file,
        "SELECT epoch, source, site_id, hour, value, revision FROM hour_cell",
        row ->
            rows.put(
                row.getString(1),
                row.getString(2),
                Ledger.hourKey(row.getString(3), row.getLong(4)),
                row.getInt(5),
                row.getLong(6)));
    read(
        file,
        "SELECT epoch, source, site_id, day, activity_id, value, revision FROM day_cell",
        row ->
            rows.put(
                row.getString(1),
                row.getString(2),
                Ledger.dayKey(row.getString(3), row.getString(4), row.getString(5)),
                row.getInt(6),
                row.getLong(7)));
    return rows;
  }

  /** Of each row the higher revision; on a tie this one's, which came first. */
  void merge(Rows others) {
    others.rows.forEach(
        (key, other) ->
            rows.merge(key, other, (mine, its) -> its.revision() > mine.revision() ? its : mine));
  }

  /** The sums per ledger key, without zeros. */
  Map<String, Integer> sums() {
    Map<String, Integer> sums = new TreeMap<>();
    rows.values().forEach(row -> sums.merge(row.ledgerKey(), row.value(), (a, b) -> a + b));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private void put(String epoch, String source, String ledgerKey, int value, long revision) {
    rows.put(epoch + " " + source + " " + ledgerKey, new Row(ledgerKey, value, revision));
  }

  private interface Look {
    void at(ResultSet row) throws SQLException;
  }

  private static void read(Path file, String sql, Look look) {
    try (Connection connection = SqliteFile.open(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        look.at(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
