package nl.huisvandekop.server.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Headcounts of a day's activity. They are for a day, not an hour, so that only totals of days and
 * longer can hold them.
 */
public final class ActivityHeadcounts {
  /** Of two headcounts of one activity and day the larger saw more. */
  private static final String SQL =
      """
      SELECT h.site_id, h.day, h.total, COALESCE(SUM(c.value), 0) AS checked_in
      FROM (SELECT site_id, day, activity_id, MAX(total) AS total FROM headcount
            WHERE site_id = :site AND day BETWEEN :from AND :through GROUP BY site_id, day, activity_id) h
      LEFT JOIN day_cell c
        ON c.site_id = h.site_id AND c.day = h.day AND c.activity_id = h.activity_id
      GROUP BY h.site_id, h.day, h.activity_id, h.total
      """;

  private ActivityHeadcounts() {}

  /**
   * What headcounts of activities make of a day.
   *
   * @param counted heads
   * @param checkedIn check-ins for the same activities, in whose place the heads come
   */
  public record Day(long counted, long checkedIn) {
    /** What is to be added to the sum of the day's hours. */
    public long correctionOf(long hours) {
      return Math.max(0, hours - checkedIn) + counted - hours;
    }

    private Day plus(Day other) {
      return new Day(counted + other.counted, checkedIn + other.checkedIn);
    }
  }

  /** A day of a site. */
  public record SiteDay(String siteId, LocalDate day) implements Comparable<SiteDay> {
    @Override
    public int compareTo(SiteDay other) {
      return siteId.equals(other.siteId)
          ? day.compareTo(other.day)
          : siteId.compareTo(other.siteId);
    }
  }

  /** The days of a site that have any, in order; {@code to} is inclusive. */
  public static Map<SiteDay, Day> ofSite(
      Handle handle, String siteId, LocalDate from, LocalDate to) {
    return read(handle.createQuery(SQL).bind("site", siteId), from, to);
  }

  private static Map<SiteDay, Day> read(Query query, LocalDate from, LocalDate to) {
    List<Map.Entry<SiteDay, Day>> rows =
        query
            .bind("from", from.toString())
            .bind("through", to.toString())
            .map(
                (row, context) ->
                    Map.entry(
                        new SiteDay(row.getString(1), LocalDate.parse(row.getString(2))),
                        new Day(row.getLong(3), Math.max(0, row.getLong(4)))))
            .list();
    Map<SiteDay, Day> days = new TreeMap<>();
    rows.forEach(entry -> days.merge(entry.getKey(), entry.getValue(), Day::plus));
    return days;
  }
}
