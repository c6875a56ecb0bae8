package nl.huisvandekop.server.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Copies all that one database holds into another that is empty, and reads it back. */
final class Moving {
  private static final int ROWS_AT_ONCE = 1_000;

  /** What migrations put in by themselves; it gives way to what comes. */
  private static final Set<String> FILLED_AT_BIRTH = Set.of("weeks_made");

  private Moving() {}

  /**
   * All or nothing, when both handles are in a transaction.
   *
   * @throws MoveException when it can't be made, or did not arrive whole
   */
  static Moved move(Handle from, Handle to) {
    List<MovingTable> tables = MovingTable.of(from);
    if (!Set.copyOf(tables).equals(Set.copyOf(MovingTable.of(to)))) {
      throw new MoveException("The two databases do not have the same tables. Nothing changed.");
    }
    requireEmpty(tables, to);
    int filled = 0;
    long rows = 0;
    for (MovingTable table : tables) {
      try {
        Fingerprint sent = copy(table, from, to);
        if (!sent.sameAs(read(table, to))) {
          throw new MoveException(
              "What arrived in " + table.name() + " is not what was sent. Nothing was kept.");
        }
        filled += sent.rows() > 0 ? 1 : 0;
        rows += sent.rows();
      } catch (SQLException e) {
        // Jdbi's own way to say so, which tells a database out of reach from work that went wrong.
        throw new org.jdbi.v3.core.statement.UnableToExecuteStatementException(e, null);
      }
    }
    return new Moved(filled, rows);
  }

  private static void requireEmpty(List<MovingTable> tables, Handle to) {
    for (MovingTable table : tables) {
      if (FILLED_AT_BIRTH.contains(table.name())) {
        to.execute("DELETE FROM " + table.name());
      }
      String any = "SELECT EXISTS (SELECT 1 FROM " + table.name() + ")";
      if (to.createQuery(any).mapTo(Boolean.class).one()) {
        throw new MoveException(
            "The database to move to is not empty (there are rows in "
                + table.name()
                + "). Make a new one. Nothing changed.");
      }
    }
  }

  private static Fingerprint copy(MovingTable table, Handle from, Handle to) throws SQLException {
    Fingerprint sent = new Fingerprint();
    try (PreparedStatement select = reading(table, from);
        ResultSet rows = select.executeQuery();
        PreparedStatement insert = to.getConnection().prepareStatement(table.insert())) {
      while (rows.next()) {
        Object[] row = row(table, rows);
        sent.add(row);
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
        if (sent.rows() % ROWS_AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    return sent;
  }

  private static Fingerprint read(MovingTable table, Handle handle) throws SQLException {
    Fingerprint found = new Fingerprint();
    try (PreparedStatement select = reading(table, handle);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(row(table, rows));
      }
    }
    return found;
  }

  private static PreparedStatement reading(MovingTable table, Handle handle) throws SQLException {
    PreparedStatement select = handle.getConnection().prepareStatement(table.select());
    select.setFetchSize(ROWS_AT_ONCE);
    return select;
  }

  private static Object[] row(MovingTable table, ResultSet rows) throws SQLException {
    Object[] row = new Object[table.columns().size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = Fingerprint.value(rows.getObject(i + 1));
    }
    return row;
  }
}
