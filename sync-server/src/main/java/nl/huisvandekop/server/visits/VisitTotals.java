package nl.huisvandekop.server.visits;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Totals of all sites over whole days, added up by the database. */
public final class VisitTotals {
  /** CROSS JOIN makes SQLite go site by site, each by its index, and not through all hours. */
  static final String SUM_OF_HOURS =
      """
      SELECT t.site_id, SUM(CASE WHEN t.visits > 0 THEN t.visits ELSE 0 END) AS visits
      FROM (
        SELECT c.site_id AS site_id, c.hour AS hour, SUM(c.value) AS visits
        FROM site s CROSS JOIN hour_cell c
        WHERE c.site_id = s.id AND c.hour >= :from AND c.hour < :until
          AND NOT EXISTS (SELECT 1 FROM headcount h WHERE h.site_id = c.site_id AND h.hour = c.hour)
        GROUP BY c.site_id, c.hour
        UNION ALL
        SELECT h.site_id AS site_id, h.hour AS hour, MAX(h.total) AS visits
        FROM site s CROSS JOIN headcount h
        WHERE h.site_id = s.id AND h.hour >= :from AND h.hour < :until
        GROUP BY h.site_id, h.hour
      ) t
      GROUP BY t.site_id
      """;

  private VisitTotals() {}

  /**
   * The check-ins per site over some days, by the same rules as {@link Visits}; sites without any
   * are left out.
   *
   * @param to inclusive
   */
  public static Map<String, Long> perSite(Handle handle, LocalDate from, LocalDate to) {
    long first = Hours.firstOf(from);
    long until = Hours.firstOf(to.plusDays(1));
    Map<String, Long> totals = sumOfHours(handle, first, until);
    addActivityHeadcounts(handle, from, to, totals);
    UndatedRow.within(handle, first, until - 1)
        .forEach(row -> totals.merge(row.siteId(), row.value(), Long::sum));
    totals.values().removeIf(total -> total <= 0);
    return totals;
  }

  private static Map<String, Long> sumOfHours(Handle handle, long from, long until) {
    Map<String, Long> totals = new HashMap<>();
    handle
        .createQuery(SUM_OF_HOURS)
        .bind("from", from)
        .bind("until", until)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> totals.put(entry.getKey(), entry.getValue()));
    return totals;
  }

  private static void addActivityHeadcounts(
      Handle handle, LocalDate from, LocalDate to, Map<String, Long> totals) {
    Map<LocalDate, Map<String, Long>> hoursOfDay = new HashMap<>();
    ActivityHeadcounts.ofAll(handle, from, to)
        .forEach(
            (site, day) -> {
              long hours =
                  hoursOfDay
                      .computeIfAbsent(
                          site.day(),
                          one ->
                              sumOfHours(
                                  handle, Hours.firstOf(one), Hours.firstOf(one.plusDays(1))))
                      .getOrDefault(site.siteId(), 0L);
              totals.merge(site.siteId(), day.correctionOf(hours), Long::sum);
            });
  }
}
