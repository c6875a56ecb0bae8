package nl.huisvandekop.chassis.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * How both programs open a SQLite file: WAL with synchronous=FULL, so that what was acknowledged
 * survives a power cut (NORMAL was measured to lose commits), and secure delete, so that what was
 * deleted is gone from the file.
 */
public final class SqliteFile {
  /** How long a statement waits for another connection's write, in milliseconds. */
  public static final int BUSY_TIMEOUT_MILLIS = 10_000;

  private SqliteFile() {}

  /** The JDBC address of a file. */
  public static String url(Path file) {
    return JDBC.PREFIX + file.toAbsolutePath();
  }

  /** The connection properties, for a pool. */
  public static Properties properties() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.enforceForeignKeys(true);
    return config.toProperties();
  }

  /** Opens the file, making it when it is missing. */
  public static Connection open(Path file) throws SQLException {
    return JDBC.createConnection(url(file), properties());
  }
}
