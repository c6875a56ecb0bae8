package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.coverage.AreaCoverage.Basis;
import nl.huisvandekop.server.coverage.AreaCoverage.People;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Coverage of the region, area by area. Thread-safe. */
public final class Coverage {
  private final ServerStore store;
  private final RegionPack pack;
  private final Situations situations;
  private final Weeks weeks;
  private final Clock clock;

  public Coverage(
      ServerStore store, RegionPack pack, Situations situations, Weeks weeks, Clock clock) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.situations = requireNonNull(situations);
    this.weeks = requireNonNull(weeks);
    this.clock = requireNonNull(clock);
  }

  /**
   * The areas that may be seen, of one gemeente or of all.
   *
   * @param gemeente its code
   * @throws Problem 404 {@code gemeente-unknown}, 403 {@code out-of-reach}
   */
  public CoverageReport report(Optional<String> gemeente, Reach reach) {
    gemeente.ifPresent(code -> check(pack, code, reach));
    Instant now = clock.instant();
    weeks.freshen();
    return store.read(
        handle -> {
          Figures figures = new Figures(handle, now);
          List<AreaCoverage> areas =
              pack.areas().stream()
                  .filter(area -> gemeente.map(area.gemeente()::equals).orElse(true))
                  .filter(area -> reach.seesGemeente(area.gemeente()))
                  .map(figures::of)
                  .toList();
          return new CoverageReport(
              areas, figures.normVersion(), now.truncatedTo(ChronoUnit.SECONDS));
        });
  }

  /** Refuses a gemeente that is none, or that may not be seen. */
  static void check(RegionPack pack, String gemeente, Reach reach) {
    if (pack.gemeente(gemeente).isEmpty()) {
      throw new Problem(
          404, "gemeente-unknown", "The region has no gemeente with this code; try GM0441.");
    }
    if (!reach.seesGemeente(gemeente)) {
      throw new Problem(403, "out-of-reach", "This account may not see this gemeente.");
    }
  }

  /** What is read once for all areas. */
  private final class Figures {
    private final Situation situation;
    private final Map<String, Integer> kiosks;
    private final WeekFigures weeks;

    Figures(Handle handle, Instant now) {
      situation = situations.read(handle);
      kiosks = kiosksPerSite(handle, Hours.of(now));
      LocalDate today = now.atZone(Hours.ZONE).toLocalDate();
      weeks =
          WeekFigures.read(handle, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    String normVersion() {
      return situation.normVersion();
    }

    AreaCoverage of(Area area) {
      List<Site> sites = situation.sites(area);
      List<String> ids = sites.stream().map(Site::id).toList();
      Optional<Gemeente> gemeente = pack.gemeente(area.gemeente());
      Reachable reachable = situation.distances().reachable(area.code());
      WeekFigures.Area counted = weeks.of(area.code());
      return new AreaCoverage(
          area.code(),
          area.name(),
          area.gemeente(),
          area.kind(),
          area.inhabitants(),
          situation.sites(area, SiteStatus.ACTIVE).size(),
          situation.active(area, Meets.YES),
          reachable.nearestKm(),
          reachable.within1200m(),
          reachable.within4km(),
          situation.standing(area),
          situation.sites(area, SiteStatus.WISHED).size(),
          counted.visitsThisWeek(),
          perThousand(counted.completeWeeks(), counted.weeksKnown(), area.inhabitants()),
          counted.weeksKnown(),
          gemeente.map(Gemeente::name).orElse(area.gemeente()),
          situation.sites(area, SiteStatus.TO_CHECK).size(),
          ids.stream().mapToInt(id -> kiosks.getOrDefault(id, 0)).sum(),
          sites.stream().anyMatch(Site::sample),
          situation.active(area, Meets.NO),
          reachable.over(),
          reachable.byHand(),
          Basis.of(counted.openThisWeek(), counted.openBefore()),
          People.of(area, gemeente.map(Gemeente::loneliness).orElse(null)),
          situation.chances(area));
    }
  }

  /** In hundredths; null where there is nothing to divide. */
  static Double perThousand(long visits, int weeks, int inhabitants) {
    return weeks == 0 || inhabitants == 0
        ? null
        : Math.round(visits * 100_000.0 / weeks / inhabitants) / 100.0;
  }

  private static Map<String, Integer> kiosksPerSite(Handle handle, long hour) {
    Map<String, Integer> kiosks = new HashMap<>();
    handle
        .createQuery(
            "SELECT site_id, COUNT(*) FROM kiosk WHERE ended_hour IS NULL OR ended_hour > :hour"
                + " GROUP BY site_id")
        .bind("hour", hour)
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(entry -> kiosks.put(entry.getKey(), entry.getValue()));
    return kiosks;
  }
}
