package nl.huisvandekop.server.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The server's database. Thread-safe.
 *
 * <p>What {@link #write} returned for is on disk. Instants are stored as ISO text in whole seconds,
 * so that text order is time order.
 */
public final class ServerStore implements AutoCloseable {
  private static final int MOST_ATTEMPTS = 20;
  private static final long MILLIS_TO_GIVE_WAY = 5;

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
   * @throws StoreUnreachable when it can't be reached
   */
  public static ServerStore openPostgres(String url) {
    return PostgresPlace.open(url, false);
  }

  /**
   * The same for a command: a database whose schema is older is refused, an empty one gets it.
   *
   * @throws nl.huisvandekop.chassis.store.SchemaException when it is not for this program
   * @throws StoreUnreachable when it can't be reached
   */
  public static ServerStore openPostgresBeside(String url) {
    return PostgresPlace.open(url, true);
  }

  /**
   * Runs the work as one transaction: all of it is on disk, or none. On PostgreSQL the work is run
   * again when another transaction got in between, so it must do nothing outside the database.
   *
   * @throws StoreUnreachable when the database can't be written now
   * @throws X what the work throws; then nothing of it is kept
   */
  public <R, X extends Exception> R write(HandleCallback<R, X> work) throws X {
    for (int attempt = 1; ; attempt++) {
      try {
        return exclusive
            ? writes.inTransaction(work)
            : writes.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work);
      } catch (RuntimeException e) {
        if (attempt == MOST_ATTEMPTS || !Reachability.collided(e)) {
          throw Reachability.explain(e);
        }
        giveWay(attempt);
      }
    }
  }

  /**
   * Writes, so as to know that it can be done.
   *
   * @throws StoreUnreachable when the database can't be reached
   * @throws RuntimeException when it can, and doesn't take it
   */
  public void requireWritable() {
    write(
        handle ->
            handle.execute(
                "INSERT INTO write_check (id, writes) VALUES (1, 1)"
                    + " ON CONFLICT (id) DO UPDATE SET writes = write_check.writes + 1"));
  }

  /** A little longer each time, and not as long as the one that it collided with. */
  private static void giveWay(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1L + attempt * MILLIS_TO_GIVE_WAY));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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

  /**
   * Copies all that this store holds into another, which must hold nothing yet, and reads it back:
   * all of it arrives, or nothing. Nobody may be writing to either.
   *
   * @throws MoveException when it can't be done, or did not arrive whole
   * @throws StoreUnreachable when either can't be reached
   */
  public Moved moveTo(ServerStore target) {
    return read(from -> target.write(to -> Moving.move(from, to)));
  }

  @Override
  public void close() {
    place.close();
  }
}
