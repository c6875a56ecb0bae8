package nl.huisvandekop.server.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/**
 * The weeks of many sites, added up within the database: of a whole country they are tens of
 * thousands, of which a page shows few. Call {@link Weeks#freshen} before.
 */
public final class WeekSums {
  private static final String VISITS =
      "CASE WHEN visits + undated > 0 THEN visits + undated ELSE 0 END";

  /** As {@link SiteWeek#known} says. */
  private static final String KNOWN =
      "CASE WHEN by_hand = 1 OR visits + undated > 0 OR counted + zero > 0"
          + " OR (open_hours = 0 AND closed > 0) THEN 1 ELSE 0 END";

  private static final List<String> OPEN_COLUMNS =
      List.of(
          "open_hours",
          "open_counted",
          "open_zero",
          "open_down",
          "open_not_synced",
          "open_confirmed");

  private static final String OPEN =
      String.join(
          ", ", OPEN_COLUMNS.stream().map(column -> "SUM(" + column + ") AS " + column).toList());

  private static final String FIGURE = "SUM(" + VISITS + "), MAX(by_hand), " + OPEN;

  private WeekSums() {}

  /**
   * What each site counted in these weeks together; sites whose weeks hold nothing are not in.
   *
   * @param from any date of the first week
   * @param through any date of the last week
   */
  public static Map<String, Figure> perSite(
      Handle handle, LocalDate from, LocalDate through, Among among) {
    Query query =
        handle.createQuery(
            "SELECT site_id, "
                + FIGURE
                + " FROM site_week WHERE week BETWEEN :from AND :through"
                + among.condition()
                + " GROUP BY site_id");
    return map(
        Weeks.between(among.bind(query), from, through)
            .map((row, context) -> Map.entry(row.getString(1), figure(row))));
  }

  /**
   * What all of these sites counted together in each of some weeks; weeks that hold nothing are not
   * in.
   *
   * @param mondays at least one
   */
  public static Map<LocalDate, Figure> perWeek(
      Handle handle, Collection<LocalDate> mondays, Among among) {
    Query query =
        handle
            .createQuery(
                "SELECT week, "
                    + FIGURE
                    + " FROM site_week WHERE week IN (<weeks>)"
                    + among.condition()
                    + " GROUP BY week")
            .bindList("weeks", mondays.stream().map(LocalDate::toString).toList());
    return map(
        among
            .bind(query)
            .map((row, context) -> Map.entry(LocalDate.parse(row.getString(1)), figure(row))));
  }

  /** The weeks in which kiosks were off for the most opening hours, those first. */
  public static List<SiteWeek> mostDown(
      Handle handle, LocalDate from, LocalDate through, Among among, int most) {
    Query query =
        handle.createQuery(
            "SELECT "
                + WeekRows.COLUMNS
                + " FROM site_week WHERE week BETWEEN :from AND :through AND open_down > 0"
                + among.condition()
                + " ORDER BY open_down DESC, week DESC, site_id LIMIT :most");
    return Weeks.between(among.bind(query), from, through)
        .bind("most", most)
        .map(WeekRows::read)
        .list();
  }

  /**
   * Weeks of an area's sites together.
   *
   * @param visits also of sites that were closed since
   * @param known of how many of the weeks anything is known at any of them
   * @param open of all its sites together
   */
  public record AreaWeeks(long visits, int known, OpenHours open) {
    public static final AreaWeeks NONE = new AreaWeeks(0, 0, OpenHours.NONE);
  }

  /** What the sites of each area counted in these weeks; areas without any are not in. */
  public static Map<String, AreaWeeks> perArea(
      Handle handle, LocalDate from, LocalDate through, Among among) {
    Query query =
        handle.createQuery(
            "SELECT area_code, SUM(visits), SUM(known), "
                + OPEN
                + " FROM (SELECT s.area_code, w.week, SUM("
                + VISITS
                + ") AS visits, MAX("
                + KNOWN
                + ") AS known, "
                + OPEN
                + " FROM site_week w JOIN site s ON s.id = w.site_id"
                + " WHERE w.week BETWEEN :from AND :through AND s.area_code IS NOT NULL"
                + among.condition()
                + " GROUP BY s.area_code, w.week) area_week GROUP BY area_code");
    return map(
        Weeks.between(among.bind(query), from, through)
            .map(
                (row, context) ->
                    Map.entry(
                        row.getString(1),
                        new AreaWeeks(row.getLong(2), row.getInt(3), open(row)))));
  }

  private static <K, V> Map<K, V> map(ResultIterable<Map.Entry<K, V>> entries) {
    Map<K, V> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  /** From the columns that {@link #FIGURE} names, after the one that is grouped by. */
  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(row.getLong(2), row.getInt(3) == 1, open(row));
  }

  /** From the columns that {@link #OPEN} names, after three others. */
  private static OpenHours open(ResultSet row) throws SQLException {
    return new OpenHours(
        row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9));
  }
}
