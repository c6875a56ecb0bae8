package nl.huisvandekop.server.summary;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What one run of a kiosk counted without a time.
 *
 * @param first hour in which that may have been
 * @param last hour in which that may have been
 */
public record UndatedRow(String siteId, long first, long last, long value) {

  private static final String WITHIN =
      "SELECT site_id, not_before, not_after, value FROM undated WHERE site_id = :site"
          + " AND value <> 0 AND not_before >= :from AND not_after <= :through + 1";

  /** Those of a site whose whole stretch lies within the hours, both inclusive. */
  public static List<UndatedRow> ofSite(Handle handle, String siteId, long from, long through) {
    // not_after is where the stretch ends, so that its last hour is the one before.
    return handle
        .createQuery(WITHIN)
        .bind("site", siteId)
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
