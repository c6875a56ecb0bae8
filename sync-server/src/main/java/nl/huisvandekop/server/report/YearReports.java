package nl.huisvandekop.server.report;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisvandekop.server.coverage.PublicCoverage;
import nl.huisvandekop.server.disclosure.Cell;
import nl.huisvandekop.server.disclosure.Level;
import nl.huisvandekop.server.disclosure.Released;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.normenkader.Judging;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.report.YearReport.Before;
import nl.huisvandekop.server.report.YearReport.Change;
import nl.huisvandekop.server.report.YearReport.Judged;
import nl.huisvandekop.server.report.YearReport.PlaceYear;
import nl.huisvandekop.server.report.YearReport.What;
import nl.huisvandekop.server.report.YearReport.Wished;
import nl.huisvandekop.server.site.Details;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Comparison;
import nl.huisvandekop.server.summary.Figure;
import nl.huisvandekop.server.summary.OpenHours;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Makes the report of a gemeente's year. Thread-safe. */
public final class YearReports {
  private final ServerStore store;
  private final RegionPack pack;
  private final Releases releases;
  private final Weeks weeks;
  private final PublicCoverage coverage;
  private final Norms norms;
  private final Judging judging;
  private final Clock clock;

  public YearReports(
      ServerStore store,
      RegionPack pack,
      Releases releases,
      Weeks weeks,
      PublicCoverage coverage,
      Norms norms,
      Judging judging,
      Clock clock) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.releases = requireNonNull(releases);
    this.weeks = requireNonNull(weeks);
    this.coverage = requireNonNull(coverage);
    this.norms = requireNonNull(norms);
    this.judging = requireNonNull(judging);
    this.clock = requireNonNull(clock);
  }

  /**
   * The years that there is something to tell of, newest first: this one, back to the first week.
   */
  public List<Integer> years() {
    int newest = today().getYear();
    int oldest =
        releases.weeks().stream()
            .map(monday -> monday.plusDays(3).getYear())
            .min(Integer::compare)
            .orElse(newest);
    return Stream.iterate(newest, year -> year >= oldest, year -> year - 1).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.ZONE);
  }

  /** What is read of the gemeente's places in one go. */
  private record Known(
      List<Site> sites,
      Map<String, SiteDetails> details,
      List<SiteWeek> weeks,
      Map<String, LocalDate> firstKiosks,
      List<NormVersion> norms,
      Optional<NormVersion> inForce) {
    SiteDetails details(Site site) {
      return details.getOrDefault(site.id(), SiteDetails.NONE);
    }

    Stream<Site> of(SiteStatus status) {
      return sites.stream().filter(site -> site.status() == status);
    }
  }

  /** The report. */
  public YearReport of(Gemeente gemeente, int year) {
    YearWeeks now = YearWeeks.of(year, today());
    YearWeeks before = YearWeeks.of(year - 1, today());
    weeks.freshen();
    Known known = store.read(handle -> known(handle, gemeente, now, before));
    Set<LocalDate> released = new HashSet<>(releases.weeks());
    Map<LocalDate, Tally> tallies =
        tallies(new Cell(Level.GEMEENTE, gemeente.code()), now, released);
    Map<LocalDate, Tally> earlier =
        tallies(new Cell(Level.GEMEENTE, gemeente.code()), before, released);
    return new YearReport(
        gemeente,
        year,
        today(),
        now.none() ? null : now.last(),
        coverage.report(Optional.of(gemeente.code())).areas(),
        known.inForce(),
        known.of(SiteStatus.ACTIVE).map(site -> place(site, known, now, released)).toList(),
        YearWeeks.months(tallies),
        beside(tallies, earlier, known.weeks()),
        known
            .of(SiteStatus.WISHED)
            .map(site -> new Wished(site, areaName(site), known.details(site)))
            .toList(),
        (int)
            known.sites().stream()
                .filter(site -> site.status() != SiteStatus.ACTIVE)
                .filter(site -> known.details(site).canHost())
                .count(),
        changes(known, year),
        known.norms().stream().filter(version -> touched(version, year)).toList());
  }

  private Known known(Handle handle, Gemeente gemeente, YearWeeks now, YearWeeks before) {
    List<Site> sites =
        Sites.list(handle).stream().filter(site -> gemeente.code().equals(gemeente(site))).toList();
    List<String> ids = sites.stream().map(Site::id).toList();
    Map<String, LocalDate> firstKiosks = new HashMap<>();
    handle
        .createQuery("SELECT site_id, MIN(from_hour) FROM kiosk GROUP BY site_id")
        .map(
            (row, context) ->
                Map.entry(row.getString(1), Hours.local(row.getLong(2)).toLocalDate()))
        .forEach(entry -> firstKiosks.put(entry.getKey(), entry.getValue()));
    LocalDate from = before.none() ? now.none() ? null : now.first() : before.first();
    LocalDate through = now.none() ? before.none() ? null : before.last() : now.last();
    return new Known(
        sites,
        Details.all(handle),
        from == null ? List.of() : Weeks.of(handle, ids, from, through),
        firstKiosks,
        Norms.list(handle),
        norms.inForce(handle));
  }

  private String gemeente(Site site) {
    return Optional.ofNullable(site.areaCode())
        .flatMap(pack::area)
        .map(Area::gemeente)
        .orElse(null);
  }

  private String areaName(Site site) {
    return Optional.ofNullable(site.areaCode()).flatMap(pack::area).map(Area::name).orElse("");
  }

  private Map<LocalDate, Tally> tallies(Cell cell, YearWeeks year, Set<LocalDate> released) {
    List<Released> told = year.none() ? List.of() : releases.of(cell, year.first(), year.last());
    return year.tallies(told, released);
  }

  private PlaceYear place(Site site, Known known, YearWeeks year, Set<LocalDate> released) {
    OpenHours open =
        known.weeks().stream()
            .filter(week -> week.siteId().equals(site.id()))
            .filter(week -> year.mondays().contains(week.monday()))
            .map(SiteWeek::open)
            .reduce(OpenHours.NONE, OpenHours::plus);
    return new PlaceYear(
        site,
        areaName(site),
        known.details(site),
        judging.now(site.id()).map(one -> new Judged(one.version().norm(), one.card())),
        YearWeeks.months(tallies(new Cell(Level.SITE, site.id()), year, released)),
        open);
  }

  /** The same weeks of both years, by their numbers, where both are told. */
  private static Optional<Before> beside(
      Map<LocalDate, Tally> now, Map<LocalDate, Tally> before, List<SiteWeek> weeks) {
    Map<Integer, LocalDate> told = new HashMap<>();
    before.forEach(
        (monday, tally) -> {
          if (tally.told() > 0) {
            told.put(YearWeeks.number(monday), monday);
          }
        });
    Map<LocalDate, List<SiteWeek>> byWeek = weeks.stream().collect(groupingBy(SiteWeek::monday));
    Figure one = Figure.NONE;
    Figure other = Figure.NONE;
    int pairs = 0;
    for (Map.Entry<LocalDate, Tally> week : now.entrySet()) {
      LocalDate same = told.get(YearWeeks.number(week.getKey()));
      if (same != null && week.getValue().told() > 0) {
        pairs++;
        one = one.plus(figure(week.getValue(), byWeek.getOrDefault(week.getKey(), List.of())));
        other = other.plus(figure(before.get(same), byWeek.getOrDefault(same, List.of())));
      }
    }
    return pairs == 0
        ? Optional.empty()
        : Optional.of(new Before(pairs, new Comparison(one, other)));
  }

  private static Figure figure(Tally tally, List<SiteWeek> sites) {
    OpenHours open = sites.stream().map(SiteWeek::open).reduce(OpenHours.NONE, OpenHours::plus);
    return new Figure(tally.visits(), tally.byHand(), open);
  }

  private static List<Change> changes(Known known, int year) {
    List<Change> changes = new ArrayList<>();
    for (Site site : known.sites()) {
      SiteDetails details = known.details(site);
      add(changes, details.pilotSince(), site, What.PILOT, year);
      add(changes, known.firstKiosks().get(site.id()), site, What.FIRST_KIOSK, year);
      add(changes, details.closedOn(), site, What.CLOSED, year);
    }
    changes.sort(Comparator.comparing(Change::day).thenComparing(change -> change.site().name()));
    return changes;
  }

  private static void add(List<Change> to, LocalDate day, Site site, What what, int year) {
    if (day != null && day.getYear() == year) {
      to.add(new Change(day, site, what));
    }
  }

  private static boolean touched(NormVersion version, int year) {
    return version.steps().stream().anyMatch(step -> step.day().getYear() == year)
        || version.decisions().stream().anyMatch(one -> one.day().getYear() == year)
        || (version.validFrom() != null && version.validFrom().getYear() == year);
  }
}
