package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The distances that staff put in the place of straight lines, stored. Thread-safe. */
public final class Ways {
  private final ServerStore store;
  private final AuditLog audit;
  private final Clock clock;

  public Ways(ServerStore store, AuditLog audit, Clock clock) {
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /** All of them, in a stable order. */
  static List<Way> list(Handle handle) {
    return handle
        .createQuery(
            "SELECT area_code, site_id, metres, reason, account, at FROM area_way"
                + " ORDER BY area_code, site_id")
        .map(Ways::read)
        .list();
  }

  /**
   * Says how far it is; what was said before of the same two is gone, but for the audit log.
   *
   * @param metres see {@link Way#metres()}
   */
  public void say(String area, String site, Integer metres, String reason, String account) {
    Way way =
        new Way(
            area, site, metres, reason, account, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    store.write(
        handle -> {
          Way was = find(handle, area, site);
          handle.execute("DELETE FROM area_way WHERE area_code = ? AND site_id = ?", area, site);
          handle
              .createUpdate(
                  "INSERT INTO area_way (area_code, site_id, metres, reason, account, at)"
                      + " VALUES (:area, :site, :metres, :reason, :account, :at)")
              .bind("area", way.area())
              .bind("site", way.site())
              .bind("metres", way.metres())
              .bind("reason", way.reason())
              .bind("account", way.account())
              .bind("at", way.at().toString())
              .execute();
          audit.note(handle, account, "distance-said", area + " " + site, changes(was, way));
          return null;
        });
  }

  /** Goes back to the straight line; nothing happens where it holds already. */
  public void takeBack(String area, String site, String account) {
    store.write(
        handle -> {
          Way was = find(handle, area, site);
          if (was != null) {
            handle.execute("DELETE FROM area_way WHERE area_code = ? AND site_id = ?", area, site);
            audit.note(
                handle, account, "distance-taken-back", area + " " + site, changes(was, null));
          }
          return null;
        });
  }

  private static Way find(Handle handle, String area, String site) {
    return list(handle).stream()
        .filter(way -> way.area().equals(area) && way.site().equals(site))
        .findFirst()
        .orElse(null);
  }

  private static List<Change> changes(Way was, Way became) {
    return Change.fields()
        .of("afstand in meters", metres(was), metres(became))
        .of("reden", was == null ? null : was.reason(), became == null ? null : became.reason())
        .list();
  }

  private static String metres(Way way) {
    if (way == null) {
      return null;
    }
    return way.metres() == null ? "telt niet mee" : String.valueOf(way.metres());
  }

  private static Way read(ResultSet row, StatementContext context) throws SQLException {
    int number = row.getInt("metres");
    Integer metres = row.wasNull() ? null : Integer.valueOf(number);
    return new Way(
        row.getString("area_code"),
        row.getString("site_id"),
        metres,
        row.getString("reason"),
        row.getString("account"),
        Instant.parse(row.getString("at")));
  }
}
