package nl.huisvandekop.server.summary;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.huisvandekop.server.freshness.Figures;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The weeks of sites. Thread-safe.
 *
 * <p>They are kept, and made anew where something changed: call {@link #freshen} before they are
 * read. What that leaves, since it takes no more than so many sites at once, a round of {@link
 * #freshenSome} takes within moments; until then those sites have the weeks of before the change.
 */
public final class Weeks {
  /** More would be felt by who waits for a page. */
  private static final int MOST_ON_READ = 60;

  private static final String SINCE =
      """
      INSERT INTO outdated (what, site_id, from_hour)
      SELECT 'weeks', s.id, :from FROM site s
      WHERE EXISTS (SELECT 1 FROM kiosk k WHERE k.site_id = s.id)
        OR EXISTS (SELECT 1 FROM document d WHERE d.site_id = s.id AND d.kind = 'opening-hours')
      ON CONFLICT (what, site_id) DO UPDATE SET from_hour = excluded.from_hour
        WHERE excluded.from_hour < outdated.from_hour
      """;

  private static final String VISITS =
      "CASE WHEN visits + undated > 0 THEN visits + undated ELSE 0 END";

  /** As {@link SiteWeek#known} says. */
  private static final String KNOWN =
      "CASE WHEN by_hand = 1 OR visits + undated > 0 OR counted + zero > 0"
          + " OR (open_hours = 0 AND closed > 0) THEN 1 ELSE 0 END";

  private static final String OPEN =
      "SUM(open_hours), SUM(open_counted), SUM(open_zero), SUM(open_down), SUM(open_not_synced),"
          + " SUM(open_confirmed)";

  private final ServerStore store;
  private final WeekMaker maker;
  private final Clock clock;
  private volatile long madeThrough;

  public Weeks(ServerStore store, SiteHours hours, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    maker = new WeekMaker(hours);
  }

  /** Makes the weeks of these sites anew where they are out of date, as far as one can wait. */
  public void freshen(Collection<String> siteIds) {
    growWithTime();
    store
        .read(handle -> Outdated.among(handle, Figures.WEEKS, siteIds, MOST_ON_READ))
        .forEach(this::make);
  }

  /** The same of whichever sites. */
  public void freshen() {
    freshenSome(MOST_ON_READ);
  }

  /**
   * The same, not more sites than asked for.
   *
   * @return how many were made; fewer than asked for when none is left
   */
  public int freshenSome(int most) {
    growWithTime();
    List<String> sites = store.read(handle -> Outdated.sites(handle, Figures.WEEKS, most));
    sites.forEach(this::make);
    return sites.size();
  }

  /** The same of all, however long it takes; ends early when the thread is interrupted. */
  public void freshenAll() {
    int made = MOST_ON_READ;
    while (made == MOST_ON_READ && !Thread.currentThread().isInterrupted()) {
      made = freshenSome(MOST_ON_READ);
    }
  }

  /** An hour that begins is in all weeks that run, without any fact. */
  private void growWithTime() {
    long now = Hours.of(clock.instant());
    if (madeThrough >= now) {
      return;
    }
    store.write(
        handle -> {
          long through =
              handle.createQuery("SELECT through_hour FROM weeks_made").mapTo(Long.class).one();
          if (through < now) {
            // The hour that ran then is told now.
            handle.createUpdate(SINCE).bind("from", through).execute();
            handle.execute("UPDATE weeks_made SET through_hour = ?", now);
          }
          return null;
        });
    madeThrough = now;
  }

  private void make(String siteId) {
    store.write(
        handle -> {
          OptionalLong mark = Outdated.take(handle, Figures.WEEKS, siteId);
          if (mark.isPresent()) {
            make(handle, siteId, mark.getAsLong());
          }
          return null;
        });
  }

  private void make(Handle handle, String siteId, long fromHour) {
    LocalDate from = mondayOf(Math.max(fromHour, Hours.EARLIEST));
    LocalDate last = mondayOf(Hours.of(clock.instant()));
    OptionalLong begin = FirstFact.of(handle, siteId);
    LocalDate first =
        begin.isEmpty() || mondayOf(begin.getAsLong()).isBefore(from)
            ? from
            : mondayOf(begin.getAsLong());
    List<SiteWeek> made =
        begin.isEmpty() || first.isAfter(last)
            ? List.of()
            : maker.make(handle, siteId, first, last);
    WeekRows.replace(handle, siteId, from, made);
  }

  private static LocalDate mondayOf(long hour) {
    return WeekMaker.mondayOf(Hours.local(hour).toLocalDate());
  }

  /**
   * The weeks of a site that hold anything, in order.
   *
   * @param from any date of the first week
   * @param through any date of the last week
   */
  public static List<SiteWeek> ofSite(
      Handle handle, String siteId, LocalDate from, LocalDate through) {
    return between(
            handle.createQuery(
                "SELECT "
                    + WeekRows.COLUMNS
                    + " FROM site_week WHERE site_id = :site AND week BETWEEN :from AND :through"
                    + " ORDER BY week"),
            from,
            through)
        .bind("site", siteId)
        .map(WeekRows::read)
        .list();
  }

  /** The weeks of all sites that hold anything, by week and site. */
  public static List<SiteWeek> ofAll(Handle handle, LocalDate from, LocalDate through) {
    return between(
            handle.createQuery(
                "SELECT "
                    + WeekRows.COLUMNS
                    + " FROM site_week WHERE week BETWEEN :from AND :through"
                    + " ORDER BY week, site_id"),
            from,
            through)
        .map(WeekRows::read)
        .list();
  }

  /** The weeks of some sites that hold anything, by week and site. */
  public static List<SiteWeek> of(
      Handle handle, Collection<String> siteIds, LocalDate from, LocalDate through) {
    if (siteIds.isEmpty()) {
      return List.of();
    }
    return between(
            handle
                .createQuery(
                    "SELECT "
                        + WeekRows.COLUMNS
                        + " FROM site_week WHERE site_id IN (<sites>)"
                        + " AND week BETWEEN :from AND :through ORDER BY week, site_id")
                .bindList("sites", List.copyOf(siteIds)),
            from,
            through)
        .map(WeekRows::read)
        .list();
  }

  /** What each site counted in these weeks together; sites whose weeks hold nothing are not in. */
  public static Map<String, Figure> perSite(Handle handle, LocalDate from, LocalDate through) {
    Map<String, Figure> figures = new HashMap<>();
    between(
            handle.createQuery(
                "SELECT site_id, SUM("
                    + VISITS
                    + "), MAX(by_hand), "
                    + OPEN
                    + " FROM site_week WHERE week BETWEEN :from AND :through GROUP BY site_id"),
            from,
            through)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString(1), new Figure(row.getLong(2), row.getInt(3) == 1, open(row, 4))))
        .forEach(entry -> figures.put(entry.getKey(), entry.getValue()));
    return figures;
  }

  /**
   * A week of an area's sites together.
   *
   * @param visits also of sites that were closed since
   * @param known whether anything is known of it at any of them
   * @param open of all its sites together
   */
  public record AreaWeek(
      String area, LocalDate monday, long visits, boolean known, OpenHours open) {}

  /** What the sites of each area counted in each week; areas without any are not in. */
  public static List<AreaWeek> perArea(Handle handle, LocalDate from, LocalDate through) {
    return between(
            handle.createQuery(
                "SELECT s.area_code, w.week, SUM("
                    + VISITS
                    + "), MAX("
                    + KNOWN
                    + "), "
                    + OPEN
                    + " FROM site_week w JOIN site s ON s.id = w.site_id"
                    + " WHERE w.week BETWEEN :from AND :through AND s.area_code IS NOT NULL"
                    + " GROUP BY s.area_code, w.week"),
            from,
            through)
        .map(
            (row, context) ->
                new AreaWeek(
                    row.getString(1),
                    LocalDate.parse(row.getString(2)),
                    row.getLong(3),
                    row.getInt(4) == 1,
                    open(row, 5)))
        .list();
  }

  /** From the columns that {@link #OPEN} names. */
  private static OpenHours open(ResultSet row, int first) throws SQLException {
    return new OpenHours(
        row.getInt(first),
        row.getInt(first + 1),
        row.getInt(first + 2),
        row.getInt(first + 3),
        row.getInt(first + 4),
        row.getInt(first + 5));
  }

  private static Query between(Query query, LocalDate from, LocalDate through) {
    return query
        .bind("from", WeekMaker.mondayOf(from).toString())
        .bind("through", WeekMaker.mondayOf(through).toString());
  }
}
