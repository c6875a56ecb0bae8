package nl.huisvandekop.server.coverage;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.coverage.AreaReport.Around;
import nl.huisvandekop.server.coverage.AreaReport.Home;
import nl.huisvandekop.server.coverage.AreaReport.Other;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.store.ServerStore;

/** One area at a time, and what would change in it. Thread-safe. */
public final class AreaReports {
  /** Sites further away than this, in a straight line from the area's middle, are not named. */
  private static final double AROUND_METRES = 15_000;

  private static final int MOST_AROUND = 12;

  private final ServerStore store;
  private final RegionPack pack;
  private final Situations situations;
  private final Openings openings;

  public AreaReports(ServerStore store, RegionPack pack, Situations situations) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.situations = requireNonNull(situations);
    openings = new Openings(pack);
  }

  /**
   * The area.
   *
   * @throws Problem 404 {@code area-unknown}, also for one that may not be seen
   */
  public Area area(String code, Reach reach) {
    return pack.area(code)
        .filter(area -> reach.seesGemeente(area.gemeente()))
        .orElseThrow(
            () -> new Problem(404, "area-unknown", "There is no area with this code to see."));
  }

  /** All that is known of an area of the pack. */
  public AreaReport of(Area area) {
    Situation situation = store.read(situations::read);
    Map<String, Site> active = active(situation);
    return new AreaReport(
        area,
        pack.gemeente(area.gemeente()).map(Gemeente::name).orElse(area.gemeente()),
        situation.standing(area),
        AreaCoverage.People.of(
            area, pack.gemeente(area.gemeente()).map(Gemeente::loneliness).orElse(null)),
        homes(area, situation, active),
        around(area, situation, active),
        others(area, situation));
  }

  /**
   * What would change if a place opened in the area.
   *
   * @param siteId a hall or wished place of the area; empty for its middle
   * @throws Problem 404 {@code site-unknown} for any other
   */
  public Opening opening(Area area, Optional<String> siteId) {
    Situation situation = store.read(situations::read);
    if (siteId.isEmpty()) {
      return openings.at(area.labelPoint(), area, area.name(), null, situation);
    }
    Site site =
        situation.sites(area).stream()
            .filter(one -> one.id().equals(siteId.get()) && one.status() != SiteStatus.ACTIVE)
            .findFirst()
            .orElseThrow(
                () -> new Problem(404, "site-unknown", "There is no such place in this area."));
    return openings.at(Situation.position(site, area), area, site.name(), site, situation);
  }

  /** An active site as it is seen from an area; empty for one without a location. */
  public Optional<Around> around(Area area, String siteId) {
    Situation situation = store.read(situations::read);
    return Optional.ofNullable(active(situation).get(siteId))
        .filter(Site::located)
        .map(site -> around(site, area, situation));
  }

  private Map<String, Site> active(Situation situation) {
    return pack.areas().stream()
        .flatMap(area -> situation.sites(area, SiteStatus.ACTIVE).stream())
        .collect(toMap(Site::id, site -> site));
  }

  private List<Home> homes(Area area, Situation situation, Map<String, Site> active) {
    return pack.buurtenOf(area.code()).stream()
        .sorted(comparingInt(Buurt::inhabitants).reversed().thenComparing(Buurt::name))
        .map(buurt -> home(situation.distances().home(buurt), active))
        .toList();
  }

  private static Home home(Reachable.Home home, Map<String, Site> active) {
    Leg leg = home.nearest();
    return leg == null
        ? new Home(home.buurt(), null, null, null, false)
        : new Home(
            home.buurt(),
            active.get(leg.spot().siteId()),
            Reachable.km(leg.metres()),
            leg.water() == null ? null : leg.water().name(),
            leg.way() != null);
  }

  private List<Around> around(Area area, Situation situation, Map<String, Site> active) {
    Distances distances = situation.distances();
    Set<String> ids = new LinkedHashSet<>();
    situation.sites(area, SiteStatus.ACTIVE).forEach(site -> ids.add(site.id()));
    ids.addAll(distances.waysOf(area.code()).keySet());
    distances.around(area.labelPoint(), AROUND_METRES).stream()
        .limit(MOST_AROUND)
        .forEach(spot -> ids.add(spot.siteId()));
    return ids.stream()
        .map(active::get)
        .map(site -> around(site, area, situation))
        .sorted(comparing(Around::km, nullsLast(naturalOrder())))
        .toList();
  }

  private Around around(Site site, Area area, Situation situation) {
    boolean inside = area.code().equals(site.areaCode());
    Meets meets = situation.meetsNorm(site);
    if (!site.located()) {
      return new Around(site, null, null, null, meets, inside);
    }
    Spot spot = new Spot(site.id(), new Position(site.lon(), site.lat()), false);
    Distances distances = situation.distances();
    Reachable reachable =
        Reachable.of(
            pack.buurtenOf(area.code()).stream()
                .map(buurt -> new Reachable.Home(buurt, distances.leg(buurt, spot), null))
                .toList());
    Way way = distances.waysOf(area.code()).get(site.id());
    return new Around(site, reachable.nearestKm(), reachable.over(), way, meets, inside);
  }

  private static List<Other> others(Area area, Situation situation) {
    return Stream.of(SiteStatus.WISHED, SiteStatus.TO_CHECK, SiteStatus.CLOSED)
        .flatMap(status -> situation.sites(area, status).stream())
        .map(site -> new Other(site, situation.details(site)))
        .toList();
  }
}
