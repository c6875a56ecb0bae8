package nl.huisvandekop.journey.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Takes keys and indexes of PostgreSQL's tables away and puts them back, as they were. */
final class CountryBulk {
  private static final String CONSTRAINTS =
      """
      SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
        format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname,
          pg_get_constraintdef(oid))
      FROM pg_constraint WHERE conrelid = '%s'::regclass AND contype IN ('p', 'f')
      ORDER BY contype DESC
      """;

  private static final String INDEXES =
      """
      SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      FROM pg_index WHERE indrelid = '%s'::regclass AND NOT indisprimary
      """;

  private final Connection database;
  private final List<String> putBack = new ArrayList<>();

  private CountryBulk(Connection database) {
    this.database = database;
  }

  static CountryBulk prepare(Connection database, List<String> tables) throws SQLException {
    CountryBulk bulk = new CountryBulk(database);
    for (String table : tables) {
      bulk.takeAway(INDEXES.formatted(table));
      bulk.takeAway(CONSTRAINTS.formatted(table));
    }
    database.commit();
    return bulk;
  }

  private void takeAway(String sql) throws SQLException {
    List<String> drops = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        drops.add(rows.getString(1));
        putBack.add(rows.getString(2));
      }
    }
    for (String drop : drops) {
      execute(drop);
    }
  }

  void finish() throws SQLException {
    execute("SET maintenance_work_mem = '1GB'");
    for (String sql : putBack) {
      execute(sql);
      database.commit();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
