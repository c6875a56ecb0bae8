package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.coverage.Candidate.Kind;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteDetails.Cost;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.store.ServerStore;

/** Which new place would reach people who have none. Thread-safe. */
public final class NewPlaces {
  private final ServerStore store;
  private final RegionPack pack;
  private final Situations situations;
  private final Openings openings;

  public NewPlaces(ServerStore store, RegionPack pack, Situations situations) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.situations = requireNonNull(situations);
    openings = new Openings(pack);
  }

  /**
   * Every spot that may be seen, area by area: its middle, its halls, its wishes.
   *
   * @param gemeente its code; empty for all
   * @throws Problem 404 {@code gemeente-unknown}, 403 {@code out-of-reach}
   */
  public List<Candidate> candidates(Optional<String> gemeente, Reach reach) {
    gemeente.ifPresent(code -> Coverage.check(pack, code, reach));
    Situation situation = store.read(situations::read);
    return pack.areas().stream()
        .filter(area -> gemeente.map(area.gemeente()::equals).orElse(true))
        .filter(area -> reach.seesGemeente(area.gemeente()))
        .flatMap(area -> of(area, situation))
        .toList();
  }

  private Stream<Candidate> of(Area area, Situation situation) {
    List<Site> wished = situation.sites(area, SiteStatus.WISHED);
    List<Site> halls =
        situation.halls(area).stream().filter(site -> site.status() != SiteStatus.WISHED).toList();
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(centre(area, situation));
    wished.forEach(site -> candidates.add(of(Kind.WISH, site, area, situation)));
    halls.forEach(site -> candidates.add(of(Kind.HALL, site, area, situation)));
    return candidates.stream();
  }

  private Candidate centre(Area area, Situation situation) {
    List<SiteDetails.Wish> wishes =
        situation.sites(area, SiteStatus.WISHED).stream()
            .map(site -> situation.details(site).wish())
            .filter(Objects::nonNull)
            .toList();
    Position at = area.labelPoint();
    return new Candidate(
        Kind.CENTRE,
        null,
        area.name(),
        area,
        gemeenteName(area),
        true,
        situation.standing(area),
        situation.distances().reachable(area.code()).nearestKm(),
        gain(at, Reachable.WALKING_METRES, situation),
        gain(at, Reachable.CYCLING_METRES, situation),
        people(area),
        wishes,
        situation.halls(area).size(),
        Cost.UNKNOWN,
        situation.sites(area).stream().anyMatch(Site::sample));
  }

  private Candidate of(Kind kind, Site site, Area area, Situation situation) {
    SiteDetails details = situation.details(site);
    Position at = Situation.position(site, area);
    return new Candidate(
        kind,
        site.id(),
        site.name(),
        area,
        gemeenteName(area),
        site.located(),
        situation.standing(area),
        situation.distances().reachable(area.code()).nearestKm(),
        gain(at, Reachable.WALKING_METRES, situation),
        gain(at, Reachable.CYCLING_METRES, situation),
        people(area),
        details.wish() == null ? List.of() : List.of(details.wish()),
        details.canHost() ? 1 : 0,
        details.cost(),
        site.sample());
  }

  private Gain gain(Position at, int metres, Situation situation) {
    return openings.gain(at, metres, situation.distances());
  }

  private AreaCoverage.People people(Area area) {
    return AreaCoverage.People.of(
        area, pack.gemeente(area.gemeente()).map(Gemeente::loneliness).orElse(null));
  }

  private String gemeenteName(Area area) {
    return pack.gemeente(area.gemeente()).map(Gemeente::name).orElse(area.gemeente());
  }
}
