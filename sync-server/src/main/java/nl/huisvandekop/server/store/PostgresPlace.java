package nl.huisvandekop.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.huisvandekop.chassis.store.Schema;

/**
 * A PostgreSQL database that several servers may share.
 *
 * <p>A database that answers no more is given up after some seconds, so that whoever asked can be
 * told; what its address says about that comes first.
 */
record PostgresPlace(HikariDataSource pool) implements Place {
  private static final Map<String, String> DIALECT =
      Map.of("strict", "", "bigint", "BIGINT", "real", "DOUBLE PRECISION");

  private static final int CONNECTIONS = 8;
  private static final long PATIENCE_MILLIS = 5_000;
  private static final String SECONDS_TO_CONNECT = "5";

  /** Longer than any one statement of a request takes on a database that is well. */
  private static final String SECONDS_OF_SILENCE = "20";

  /** Of all that programs of this kind lock by number in one database. */
  private static final long MIGRATION_LOCK = 0x4875_6973_4b6f_7031L;

  /**
   * Text is sorted by its bytes, as SQLite does, whatever language the database was made for: so
   * that order is the same everywhere, and no index breaks when the system's sorting changes.
   */
  private static final String SORT_BY_BYTES =
      """
      DO $$
      DECLARE changed record;
      BEGIN
        FOR changed IN
          SELECT table_name, string_agg(
              format('ALTER COLUMN %I TYPE text COLLATE "C"', column_name), ', ') AS columns
          FROM information_schema.columns
          WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS NULL
          GROUP BY table_name
        LOOP
          EXECUTE format('ALTER TABLE %I %s', changed.table_name, changed.columns);
        END LOOP;
      END $$
      """;

  /**
   * Every hour the running week of all places is written anew, beside the weeks that pages add up.
   * Until the table is vacuumed each of those has to be looked up in it, though the index holds all
   * that is asked; and PostgreSQL by itself vacuums only once a fifth of a table has changed.
   */
  private static final String VACUUM_OFTEN =
      "ALTER TABLE site_week SET"
          + " (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)";

  static ServerStore open(String url, boolean beside) {
    migrate(url, beside);
    HikariConfig config = config(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.addDataSourceProperty("socketTimeout", SECONDS_OF_SILENCE);
    HikariDataSource pool = new HikariDataSource(config);
    return new ServerStore(pool, pool, false, new PostgresPlace(pool));
  }

  private static HikariConfig config(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName("postgresql");
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setExceptionOverrideClassName(StandbyLeft.class.getName());
    config.addDataSourceProperty("connectTimeout", SECONDS_TO_CONNECT);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "huis-server");
    return config;
  }

  /** One program at a time; the lock goes with its connection, whatever happens. */
  private static void migrate(String url, boolean beside) {
    HikariConfig config = config(url);
    config.setMinimumIdle(0);
    try (HikariDataSource patient = new HikariDataSource(config);
        Connection locked = patient.getConnection();
        Statement statement = locked.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + MIGRATION_LOCK + ")");
      new Schema(SqlitePlace.MIGRATIONS, DIALECT).migrate(patient, beside);
      statement.execute(SORT_BY_BYTES);
      statement.execute(VACUUM_OFTEN);
    } catch (SQLException e) {
      throw new StoreUnreachable(e);
    }
  }

  @Override
  public void backup(Path target) {
    throw new BackupException("A PostgreSQL database is copied by pg_dump, not by this command");
  }

  @Override
  public void close() {
    pool.close();
  }
}
