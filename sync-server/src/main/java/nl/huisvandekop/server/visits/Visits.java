package nl.huisvandekop.server.visits;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.ActivityHeadcounts;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.StateCounts;
import nl.huisvandekop.server.summary.UndatedRow;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Check-ins per site and period. Thread-safe. */
public final class Visits {
  private final ServerStore store;
  private final SiteHours siteHours;
  private final Weeks weeks;
  private final RegionPack pack;

  public Visits(ServerStore store, SiteHours siteHours, Weeks weeks, RegionPack pack) {
    this.store = requireNonNull(store);
    this.siteHours = requireNonNull(siteHours);
    this.weeks = requireNonNull(weeks);
    this.pack = requireNonNull(pack);
  }

  /**
   * The rows of all sites that may be seen, or of the one that was asked for.
   *
   * @throws Problem 404 {@code site-unknown}, also for one beyond reach
   */
  public VisitReport report(VisitQuery query, Reach reach) {
    if (query.wholeWeeks()) {
      query.siteId().ifPresentOrElse(site -> weeks.freshen(List.of(site)), weeks::freshen);
    }
    return store.read(
        handle -> {
          List<Site> sites = sites(handle, query, reach);
          return new VisitReport(
              query.wholeWeeks()
                  ? ofWeeks(handle, sites, query)
                  : ofHours(handle, sites, query, reach),
              sites.stream().filter(Site::sample).map(Site::id).collect(toSet()));
        });
  }

  private List<VisitRow> ofHours(Handle handle, List<Site> sites, VisitQuery query, Reach reach) {
    List<VisitRow> rows = new ArrayList<>();
    for (Site site : sites) {
      rows.addAll(new SiteVisits(handle, site.id(), query).rows(!reach.ownsSite(site.id())));
    }
    return rows;
  }

  /** Weeks that no range cuts are kept; they are never small numbers of one hour. */
  private static List<VisitRow> ofWeeks(Handle handle, List<Site> sites, VisitQuery query) {
    Map<String, List<SiteWeek>> weeksOf =
        query
            .siteId()
            .map(site -> Weeks.ofSite(handle, site, query.from(), query.to()))
            .orElseGet(() -> Weeks.ofAll(handle, query.from(), query.to()))
            .stream()
            .collect(groupingBy(SiteWeek::siteId));
    List<VisitRow> rows = new ArrayList<>();
    for (Site site : sites) {
      weeksOf.getOrDefault(site.id(), List.of()).stream()
          .filter(week -> week.hours().all() > 0 || week.byHand() || week.undated() != 0)
          .map(week -> row(week, query.per()))
          .forEach(rows::add);
    }
    return rows;
  }

  private static VisitRow row(SiteWeek week, Per per) {
    StateCounts hours = week.hours();
    return new VisitRow(
        week.siteId(),
        per.periodOf(Hours.local(Hours.firstOf(week.monday()))),
        week.visits(),
        false,
        week.byHand(),
        new VisitRow.HourCounts(
            hours.counted(), hours.zero(), hours.closed(), hours.down(), hours.notSynced()),
        week.undated(),
        week.hoursUnknown() == 0);
  }

  private List<Site> sites(Handle handle, VisitQuery query, Reach reach) {
    if (query.siteId().isEmpty()) {
      return Sites.list(handle).stream().filter(site -> sees(reach, site)).toList();
    }
    return List.of(
        Sites.find(handle, query.siteId().get())
            .filter(site -> sees(reach, site))
            .orElseThrow(
                () ->
                    new Problem(
                        404, "site-unknown", "There is no such site, or you may not see it.")));
  }

  private boolean sees(Reach reach, Site site) {
    String gemeente =
        site.areaCode() == null
            ? null
            : pack.area(site.areaCode()).map(Area::gemeente).orElse(null);
    return reach.seesSite(site.id(), gemeente);
  }

  /** The periods of one site. */
  private final class SiteVisits {
    private final Handle handle;
    private final String siteId;
    private final VisitQuery query;
    private final long from;
    private final long through;
    private final Map<String, PeriodSum> periods = new HashMap<>();
    private final Map<LocalDate, PeriodSum> periodOfDay = new HashMap<>();
    private final Map<LocalDate, Long> dayTotals = new HashMap<>();

    SiteVisits(Handle handle, String siteId, VisitQuery query) {
      this.handle = handle;
      this.siteId = siteId;
      this.query = query;
      from = Hours.firstOf(query.from());
      through = Hours.firstOf(query.to().plusDays(1)) - 1;
    }

    List<VisitRow> rows(boolean hideSmall) {
      siteHours.of(handle, siteId, from, through).stream()
          .filter(hour -> hour.state() != null)
          .forEach(this::add);
      if (query.per() != Per.HOUR) {
        addActivityHeadcounts();
      }
      addUndated();
      return periods.values().stream()
          .filter(period -> !period.isEmpty())
          .sorted(comparingLong(PeriodSum::firstHour))
          .map(period -> period.row(siteId, hideSmall && query.per() == Per.HOUR))
          .toList();
    }

    private PeriodSum period(long hour) {
      return periods.computeIfAbsent(
          query.per().periodOf(Hours.local(hour)), name -> new PeriodSum(hour, name));
    }

    private void add(SiteHour hour) {
      LocalDate date = Hours.local(hour.hour()).toLocalDate();
      // Naming a period costs far more than adding to it, and a day's hours mostly share one.
      PeriodSum period =
          query.per() == Per.HOUR
              ? period(hour.hour())
              : periodOfDay.computeIfAbsent(date, day -> period(hour.hour()));
      period.add(hour);
      if (hour.visits() > 0) {
        dayTotals.merge(date, (long) hour.visits(), Long::sum);
      }
    }

    private void addActivityHeadcounts() {
      ActivityHeadcounts.ofSite(handle, siteId, query.from(), query.to())
          .forEach(
              (site, day) ->
                  period(Hours.firstOf(site.day()))
                      .correct(day.correctionOf(dayTotals.getOrDefault(site.day(), 0L))));
    }

    private void addUndated() {
      for (UndatedRow row : UndatedRow.ofSite(handle, siteId, from, through)) {
        String first = query.per().periodOf(Hours.local(row.first()));
        if (first.equals(query.per().periodOf(Hours.local(row.last())))) {
          period(row.first()).addUndated(row.value());
        }
      }
    }
  }
}
