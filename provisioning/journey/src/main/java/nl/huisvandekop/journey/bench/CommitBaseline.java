package nl.huisvandekop.journey.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.journey.bench.RecordedTransaction.Call;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.clock.SystemKioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.protocol.Source;

/**
 * What a check-in costs in SQLite alone: the statements of one, noted from the kiosk's own code,
 * run again and again by JDBC on one connection, each time with another id, and committed to disk.
 */
final class CommitBaseline {
  private final Path file;
  private final List<Call> statements;
  private final String noted;

  /** With a new store in the folder. */
  CommitBaseline(Path folder) {
    this.file = folder.resolve("baseline.db");
    RecordedTransaction recorded = new RecordedTransaction();
    KioskStore.migrate(file);
    UUID last = UUID.randomUUID();
    try (KioskStore store = new KioskStore(() -> recorded.wrap(SqliteFile.open(file)))) {
      CheckIns checkIns = checkIns(store);
      // The first check-in of an hour makes its rows, all later ones change them.
      checkIns.add(UUID.randomUUID(), 1, null, Source.SCREEN);
      recorded.clear();
      checkIns.add(last, 1, null, Source.SCREEN);
    }
    this.statements = recorded.calls();
    this.noted = last.toString();
  }

  List<Call> statements() {
    return statements;
  }

  /** So many transactions, one after the other. */
  Timings run(int count) {
    long[] nanos = new long[count];
    try (Connection connection = SqliteFile.open(file)) {
      List<PreparedStatement> prepared = RecordedTransaction.prepare(connection, statements);
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        String id = UUID.randomUUID().toString();
        long start = System.nanoTime();
        for (int s = 0; s < prepared.size(); s++) {
          execute(prepared.get(s), statements.get(s), id);
        }
        nanos[i] = System.nanoTime() - start;
      }
      return Timings.of(nanos, System.nanoTime() - begin);
    } catch (SQLException e) {
      throw new IllegalStateException("the baseline could not be run", e);
    }
  }

  /** The people counted in hours, to see that each transaction counted one. */
  long counted() {
    try (Connection connection = SqliteFile.open(file);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT sum(value) FROM cell WHERE activity_id = ''")) {
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the baseline could not be read", e);
    }
  }

  private void execute(PreparedStatement statement, Call call, String id) throws SQLException {
    List<Object> values = call.values();
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, noted.equals(values.get(i)) ? id : values.get(i));
    }
    if (statement.execute()) {
      try (ResultSet rows = statement.getResultSet()) {
        // Read as the kiosk does; an open result would hold the commit back.
        rows.next();
      }
    }
  }

  private static CheckIns checkIns(KioskStore store) {
    SystemKioskClock clock = new SystemKioskClock(true, Instant.EPOCH);
    clock.refresh();
    String epoch = UUID.randomUUID().toString();
    return new CheckIns(
        store, clock, epoch, new Uptime(store, clock, epoch), (connection, activity) -> {});
  }
}
