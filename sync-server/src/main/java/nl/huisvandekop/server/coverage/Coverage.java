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
import nl.huisvandekop.server.summary.Among;
import nl.huisvandekop.server.summary.WeekSums.AreaWeeks;
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
    weeks.freshen();
    return report(gemeente, reach, WeekFigures::read);
  }

  /** The same with nothing of what was counted in it: that can be told by other figures only. */
  CoverageReport withoutVisits(Optional<String> gemeente, Reach reach) {
    return report(gemeente, reach, (handle, monday, among) -> WeekFigures.NONE);
  }

  /** Reads what areas counted. */
  private interface Counting {
    WeekFigures read(Handle handle, LocalDate monday, Among among);
  }

  private CoverageReport report(Optional<String> gemeente, Reach reach, Counting counting) {
    gemeente.ifPresent(code -> check(pack, code, reach));
    Instant now = clock.instant();
    LocalDate monday =
        now.atZone(Hours.ZONE)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Area> asked = areas(gemeente, reach);
    return store.read(
        handle -> {
          Figures figures =
              new Figures(handle, Hours.of(now), counting.read(handle, monday, among(asked)));
          return new CoverageReport(
              asked.stream().map(figures::of).toList(),
              figures.normVersion(),
              now.truncatedTo(ChronoUnit.SECONDS));
        });
  }

  /**
   * How areas stand, without what was counted in them.
   *
   * @param areas in the pack's order
   * @param normVersion as {@link CoverageReport#normVersion}
   */
  public record Standings(List<AreaStanding> areas, String normVersion) {
    public Standings {
      areas = List.copyOf(areas);
    }
  }

  /** How all areas stand that may be seen. */
  public Standings standings(Reach reach) {
    Situation situation = store.read(situations::read);
    return new Standings(
        areas(Optional.empty(), reach).stream().map(situation::standingOf).toList(),
        situation.normVersion());
  }

  private List<Area> areas(Optional<String> gemeente, Reach reach) {
    return pack.areas().stream()
        .filter(area -> gemeente.map(area.gemeente()::equals).orElse(true))
        .filter(area -> reach.seesGemeente(area.gemeente()))
        .toList();
  }

  /** Of a whole region naming its areas would only be a detour. */
  private Among among(List<Area> asked) {
    return asked.size() == pack.areas().size()
        ? Among.ALL
        : Among.areas(asked.stream().map(Area::code).toList());
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

    Figures(Handle handle, long hour, WeekFigures weeks) {
      situation = situations.read(handle);
      kiosks = kiosksPerSite(handle, hour);
      this.weeks = weeks;
    }

    String normVersion() {
      return situation.normVersion();
    }

    AreaCoverage of(Area area) {
      List<Site> sites = situation.sites(area);
      List<String> ids = sites.stream().map(Site::id).toList();
      Optional<Gemeente> gemeente = pack.gemeente(area.gemeente());
      Reachable reachable = situation.distances().reachable(area.code());
      AreaWeeks thisWeek = weeks.thisWeek(area.code());
      AreaWeeks complete = weeks.complete(area.code());
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
          thisWeek.visits(),
          perThousand(complete.visits(), complete.known(), area.inhabitants()),
          complete.known(),
          gemeente.map(Gemeente::name).orElse(area.gemeente()),
          situation.sites(area, SiteStatus.TO_CHECK).size(),
          ids.stream().mapToInt(id -> kiosks.getOrDefault(id, 0)).sum(),
          sites.stream().anyMatch(Site::sample),
          situation.active(area, Meets.NO),
          reachable.over(),
          reachable.byHand(),
          Basis.of(thisWeek.open(), complete.open()),
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
