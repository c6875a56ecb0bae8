package nl.huisvandekop.kiosk.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import nl.huisvandekop.chassis.store.Schema;
import nl.huisvandekop.chassis.store.SchemaException;
import nl.huisvandekop.chassis.store.SqliteFile;

/**
 * All that the kiosk remembers.
 *
 * <p>One connection behind one lock: a tap costs one small transaction, so that readers never have
 * to run beside it, and nothing can be seen half done. Thread-safe. Work must not call the store
 * again.
 */
public final class KioskStore implements AutoCloseable {
  /** The store's name within the data folder. */
  public static final String FILE_NAME = "kiosk.db";

  private static final String MIGRATIONS = "db/kiosk";

  private final Connections connections;
  private final ReentrantLock lock = new ReentrantLock();
  private Connection connection;
  private boolean closed;

  /** Opens connections; tests hand in wrapped ones. */
  @FunctionalInterface
  public interface Connections {
    Connection open() throws SQLException;
  }

  /** What is done within one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * On a file that already has the program's schema.
   *
   * @param connections gives connections in autocommit mode, as {@link SqliteFile#open} does
   */
  public KioskStore(Connections connections) {
    this.connections = requireNonNull(connections);
  }

  /**
   * Opens the file, making or migrating it first.
   *
   * @throws SchemaException when the file is not for this program; it is left as it was
   */
  public static KioskStore open(Path file) {
    migrate(file);
    return new KioskStore(() -> SqliteFile.open(file));
  }

  /** Brings the file to the program's schema. */
  public static void migrate(Path file) {
    if (!Files.exists(file)) {
      // It will hold the kiosk's token; SQLite gives its logs the same rights.
      Backup.createPrivate(file);
    }
    new Schema(MIGRATIONS).migrate(file, Backup::copy);
  }

  /**
   * Runs the work as one transaction. A normal return means that it is on the disk.
   *
   * @throws StoreException when the store can't; nothing of the work is then in it
   */
  public <T> T write(Work<T> work) {
    return transaction("BEGIN IMMEDIATE", work);
  }

  /**
   * Runs the work on one state of the store.
   *
   * @throws StoreException when the store can't
   */
  public <T> T read(Work<T> work) {
    return transaction("BEGIN", work);
  }

  /**
   * Puts the write-ahead log into the file and cuts the log to nothing, so that what was deleted is
   * gone from it too.
   *
   * @return false when another program's look at the store stood in the way; to be tried again
   */
  public boolean truncateLog() {
    lock.lock();
    try (Statement statement = connected().createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return row.next() && row.getInt(1) == 0;
    } catch (SQLException e) {
      throw new StoreException("The store's log can't be truncated: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  /** Whether SQLite's own check finds the file whole; takes milliseconds on a kiosk's store. */
  public boolean isWhole() {
    try {
      return read(
          connection ->
              Sql.find(connection, "PRAGMA quick_check(1)", row -> row.getString(1))
                  .filter("ok"::equals)
                  .isPresent());
    } catch (StoreException unreadable) {
      return false;
    }
  }

  /** Closes the file; work under way is finished first. Later calls are refused. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      drop();
    } finally {
      lock.unlock();
    }
  }

  private <T> T transaction(String begin, Work<T> work) {
    lock.lock();
    try {
      Connection open = connected();
      try {
        execute(open, begin);
        T result = work.run(open);
        execute(open, "COMMIT");
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(open, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException("The store can't be used: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  /** A connection that can't even roll back is in an unknown state and is not used again. */
  private void rollBack(Connection open, Throwable cause) {
    try {
      // sqlite-jdbc tells autocommit apart from a transaction that SQLite itself has ended.
      execute(open, "ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
      drop();
    }
  }

  private Connection connected() throws SQLException {
    if (lock.getHoldCount() > 1) {
      throw new IllegalStateException("work must not call the store again");
    }
    if (closed) {
      throw new SQLException("the store is closed");
    }
    if (connection == null) {
      connection = connections.open();
    }
    return connection;
  }

  private void drop() {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      // Nothing more can be done with it; the next use opens a new one.
    } finally {
      connection = null;
    }
  }

  private static void execute(Connection open, String sql) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.execute(sql);
    }
  }
}
