package nl.huisvandekop.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import nl.huisvandekop.chassis.store.Schema;

/** A PostgreSQL database; transactions are serializable and run again when they collide. */
record PostgresPlace(HikariDataSource pool) implements Place {
  private static final Map<String, String> DIALECT =
      Map.of("strict", "", "bigint", "BIGINT", "real", "DOUBLE PRECISION");

  private static final int CONNECTIONS = 8;
  private static final long PATIENCE_MILLIS = 5_000;

  static ServerStore open(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName("postgresql");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    HikariDataSource pool = new HikariDataSource(config);
    try {
      new Schema(SqlitePlace.MIGRATIONS, DIALECT).migrate(pool);
      return new ServerStore(pool, pool, false, new PostgresPlace(pool));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
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
