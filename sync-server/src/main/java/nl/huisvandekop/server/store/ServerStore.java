package nl.huisvandekop.server.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The server's database. Thread-safe.
 *
 * <p>What {@link #write} returned for is on disk. Instants are stored as ISO text in whole seconds,
 * so that text order is time order.
 */
public final class ServerStore implements AutoCloseable {
  private final Jdbi writes;
  private final Jdbi reads;
  private final boolean exclusive;
  private final Place place;

  /**
   * A store on data sources whose database already has the schema; closing them is the caller's.
   *
   * @param writes hands out connections whose transactions exclude each other
   * @param reads hands out connections that are only read from; may be the same
   */
  public ServerStore(DataSource writes, DataSource reads) {
    this(writes, reads, true, Place.ELSEWHERE);
  }

  ServerStore(DataSource writes, DataSource reads, boolean exclusive, Place place) {
    this.writes = Jdbi.create(writes);
    this.reads = Jdbi.create(reads);
    this.exclusive = exclusive;
    this.place = requireNonNull(place);
    if (!exclusive) {
      this.writes.setTransactionHandler(new SerializableTransactionRunner());
    }
  }

  /**
   * Opens the SQLite file in a folder, made when it is missing; an older schema is copied, then
   * migrated.
   *
   * @throws nl.huisvandekop.chassis.store.SchemaException when the file is not for this program
   */
  public static ServerStore open(Path folder) {
    return SqlitePlace.open(folder, false);
  }

  /**
   * The same for a command that runs while a server may be using the folder: a file whose schema is
   * older is refused, since migrating it is the server's work.
   *
   * @throws nl.huisvandekop.chassis.store.SchemaException when the file is not for this program
   */
  public static ServerStore openBeside(Path folder) {
    return SqlitePlace.open(folder, true);
  }

  /** Whether the folder holds a SQLite file already. */
  public static boolean existsIn(Path folder) {
    return Files.exists(SqlitePlace.fileIn(folder));
  }

  /**
   * Opens a PostgreSQL database, which several servers may share, and migrates it.
   *
   * @param url the JDBC address, credentials included
   * @throws nl.huisvandekop.chassis.store.SchemaException when its schema is newer
   */
  public static ServerStore openPostgres(String url) {
    return PostgresPlace.open(url);
  }

  /**
   * Runs the work as one transaction: all of it is on disk, or none. On PostgreSQL the work is run
   * again when another transaction got in between, so it must do nothing outside the database.
   *
   * @throws StoreUnreachable when the database can't be written now
   * @throws X what the work throws; then nothing of it is kept
   */
  public <R, X extends Exception> R write(HandleCallback<R, X> work) throws X {
    try {
      return exclusive
          ? writes.inTransaction(work)
          : writes.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work);
    } catch (RuntimeException e) {
      throw Reachability.explain(e);
    }
  }

  /**
   * Runs the work on one snapshot of the database; it must not write.
   *
   * @throws StoreUnreachable when the database can't be read now
   * @throws X what the work throws
   */
  public <R, X extends Exception> R read(HandleCallback<R, X> work) throws X {
    try {
      return exclusive
          ? reads.inTransaction(work)
          : reads.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    } catch (RuntimeException e) {
      throw Reachability.explain(e);
    }
  }

  /**
   * Writes a consistent copy, also while others write.
   *
   * @throws BackupException when it can't be made; then nothing new is left at {@code target}
   */
  public void backup(Path target) {
    place.backup(target);
  }

  @Override
  public void close() {
    place.close();
  }
}
