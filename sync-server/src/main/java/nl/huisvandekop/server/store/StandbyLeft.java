package nl.huisvandekop.server.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Drops a connection to a PostgreSQL that may no longer be written to: after a failover it is a
 * standby, and the pool would go on handing it out. Public since the pool makes it by name.
 */
public final class StandbyLeft implements SQLExceptionOverride {
  /** SQLSTATE of a write in a database that is read-only. */
  static final String READ_ONLY = "25006";

  @java.lang.Override
  public Override adjudicate(SQLException e) {
    return READ_ONLY.equals(e.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
