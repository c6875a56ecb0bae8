package nl.huisvandekop.server.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import org.jdbi.v3.core.ConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that is out of reach from work that went wrong. */
final class Reachability {
  /**
   * Connection lost, collided too often, resources gone, operator stepped in (PostgreSQL's classes
   * of SQLSTATE).
   */
  private static final Set<String> POSTGRES_CLASSES = Set.of("08", "40", "53", "57");

  /** Not serializable, deadlock. */
  private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

  /** What PostgreSQL says to NUL in a text; SQLite takes it. */
  private static final String UNSTORABLE = "22021";

  private static final Set<SQLiteErrorCode> SQLITE_CODES =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_READONLY);

  private static final int SQLSTATE_LENGTH = 5;
  private static final int PRIMARY_CODE = 0xff;

  private Reachability() {}

  /** Whether another transaction got in between, so that the same work may well succeed again. */
  static boolean collided(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && COLLISIONS.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** What that means for whoever asked, where it means something, else the exception itself. */
  static RuntimeException explain(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNSTORABLE.equals(sql.getSQLState())) {
        return new Problem(
            422, "text-not-storable", "There is a character in it that can't be stored (NUL).");
      }
      if (cause instanceof ConnectionException
          || (cause instanceof SQLException sql && outOfReach(sql))) {
        return new StoreUnreachable(thrown);
      }
    }
    return thrown;
  }

  private static boolean outOfReach(SQLException e) {
    if (e instanceof SQLTransientConnectionException) {
      return true;
    }
    if (e instanceof SQLiteException sqlite) {
      int primary = sqlite.getResultCode().code & PRIMARY_CODE;
      return SQLITE_CODES.stream().anyMatch(code -> code.code == primary);
    }
    String state = e.getSQLState();
    if (state == null || state.length() != SQLSTATE_LENGTH) {
      return false;
    }
    return POSTGRES_CLASSES.contains(state.substring(0, 2)) || state.equals(StandbyLeft.READ_ONLY);
  }
}
