package nl.huisvandekop.server.visits;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What one run of a kiosk counted without a time.
 *
 * @param first hour in which that may have been
 * @param last hour in which that may have been
 */
record UndatedRow(String siteId, long first, long last, long value) {

  private static final String WITHIN =
      "SELECT site_id, not_before, not_after, value FROM undated WHERE value <> 0"
          + " AND not_before >= :from AND not_after <= :through + 1";

  /** Those of all sites whose whole stretch lies within the hours, both inclusive. */
  static List<UndatedRow> within(Handle handle, long from, long through) {
    return read(handle.createQuery(WITHIN), from, through);
  }

  /** The same of one site. */
  static List<UndatedRow> ofSite(Handle handle, String siteId, long from, long through) {
    return read(
        handle.createQuery(WITHIN + " AND site_id = :site").bind("site", siteId), from, through);
  }

  private static List<UndatedRow> read(Query query, long from, long through) {
    // not_after is where the stretch ends, so that its last hour is the one before.
    return query
        .bind("from", from)
        .bind("through", through)
        .map(
            (row, context) ->
                new UndatedRow(
                    row.getString(1),
                    row.getLong(2),
                    Math.max(row.getLong(2), row.getLong(3) - 1),
                    row.getLong(4)))
        .list();
  }
}
