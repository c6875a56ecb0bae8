package nl.huisvandekop.server.summary;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

  static Query between(Query query, LocalDate from, LocalDate through) {
    return query
        .bind("from", WeekMaker.mondayOf(from).toString())
        .bind("through", WeekMaker.mondayOf(through).toString());
  }
}
