package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.coverage.Candidate.Kind;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Buurt;
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
   * @param supposed keys of candidates, of whichever gemeente, that are taken to be there; the
   *     others are counted beside them
   * @throws Problem 404 {@code gemeente-unknown}, 403 {@code out-of-reach}
   * @throws IllegalArgumentException for more than {@link Candidates#MOST_SUPPOSED}
   */
  public Candidates candidates(Optional<String> gemeente, List<String> supposed, Reach reach) {
    if (supposed.size() > Candidates.MOST_SUPPOSED) {
      throw new IllegalArgumentException(supposed.size() + " places are supposed at once");
    }
    gemeente.ifPresent(code -> Coverage.check(pack, code, reach));
    Situation situation = store.read(situations::read);
    Map<String, Spotted> asked = supposed(supposed, situation, reach);
    Counting counting = new Counting(situation);
    List<Candidate> steps = asked.values().stream().map(counting::step).toList();
    List<Candidate> open =
        areas(reach)
            .filter(area -> gemeente.map(area.gemeente()::equals).orElse(true))
            .flatMap(area -> spots(area, situation))
            .filter(spot -> !asked.containsKey(spot.key()))
            .map(counting::beside)
            .toList();
    return new Candidates(
        open,
        steps,
        steps.stream().map(Candidate::walking).reduce(Gain.NONE, Gain::and),
        steps.stream().map(Candidate::cycling).reduce(Gain.NONE, Gain::and),
        (int) supposed.stream().distinct().filter(key -> !asked.containsKey(key)).count());
  }

  /** A spot before anything is counted; {@code site} is null for the middle of the area. */
  private record Spotted(Kind kind, Site site, Area area) {
    String key() {
      return site == null ? area.code() : site.id();
    }

    Position at() {
      return site == null ? area.labelPoint() : Situation.position(site, area);
    }
  }

  private Stream<Area> areas(Reach reach) {
    return pack.areas().stream().filter(area -> reach.seesGemeente(area.gemeente()));
  }

  /** Those that there are, in the order of asking. */
  private Map<String, Spotted> supposed(List<String> keys, Situation situation, Reach reach) {
    Map<String, Spotted> found = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    Map<String, Spotted> all =
        areas(reach)
            .flatMap(area -> spots(area, situation))
            .collect(toMap(Spotted::key, spot -> spot, (one, other) -> one));
    keys.stream().filter(all::containsKey).forEach(key -> found.put(key, all.get(key)));
    return found;
  }

  private static Stream<Spotted> spots(Area area, Situation situation) {
    Stream<Spotted> wished =
        situation.sites(area, SiteStatus.WISHED).stream()
            .map(site -> new Spotted(Kind.WISH, site, area));
    Stream<Spotted> halls =
        situation.halls(area).stream()
            .filter(site -> site.status() != SiteStatus.WISHED)
            .map(site -> new Spotted(Kind.HALL, site, area));
    return Stream.concat(
        Stream.of(new Spotted(Kind.CENTRE, null, area)), Stream.concat(wished, halls));
  }

  /** Counts whom spots reach that nobody reaches before them. */
  private final class Counting {
    private final Situation situation;
    private final Set<Buurt> walking = new HashSet<>();
    private final Set<Buurt> cycling = new HashSet<>();

    Counting(Situation situation) {
      this.situation = situation;
    }

    Candidate beside(Spotted spot) {
      Gain walks = gain(spot, Reachable.WALKING_METRES, walking);
      Gain cycles = gain(spot, Reachable.CYCLING_METRES, cycling);
      return spot.kind() == Kind.CENTRE
          ? centre(spot.area(), walks, cycles, situation)
          : of(spot, walks, cycles, situation);
    }

    /** The same, and from now on it is there. */
    Candidate step(Spotted spot) {
      Candidate candidate = beside(spot);
      gaining(spot, Reachable.WALKING_METRES).forEach(walking::add);
      gaining(spot, Reachable.CYCLING_METRES).forEach(cycling::add);
      return candidate;
    }

    private Gain gain(Spotted spot, int metres, Set<Buurt> reached) {
      return gaining(spot, metres)
          .filter(buurt -> !reached.contains(buurt))
          .map(Gain::of)
          .reduce(Gain.NONE, Gain::and);
    }

    private Stream<Buurt> gaining(Spotted spot, int metres) {
      return openings.gaining(spot.at(), metres, situation.distances());
    }
  }

  private Candidate centre(Area area, Gain walking, Gain cycling, Situation situation) {
    List<SiteDetails.Wish> wishes =
        situation.sites(area, SiteStatus.WISHED).stream()
            .map(site -> situation.details(site).wish())
            .filter(Objects::nonNull)
            .toList();
    return new Candidate(
        Kind.CENTRE,
        null,
        area.name(),
        area,
        gemeenteName(area),
        true,
        situation.standing(area),
        situation.distances().reachable(area.code()).nearestKm(),
        walking,
        cycling,
        people(area),
        wishes,
        situation.halls(area).size(),
        Cost.UNKNOWN,
        situation.sites(area).stream().anyMatch(Site::sample));
  }

  private Candidate of(Spotted spot, Gain walking, Gain cycling, Situation situation) {
    Site site = spot.site();
    Area area = spot.area();
    SiteDetails details = situation.details(site);
    return new Candidate(
        spot.kind(),
        site.id(),
        site.name(),
        area,
        gemeenteName(area),
        site.located(),
        situation.standing(area),
        situation.distances().reachable(area.code()).nearestKm(),
        walking,
        cycling,
        people(area),
        details.wish() == null ? List.of() : List.of(details.wish()),
        details.canHost() ? 1 : 0,
        details.cost(),
        site.sample());
  }

  private AreaCoverage.People people(Area area) {
    return AreaCoverage.People.of(
        area, pack.gemeente(area.gemeente()).map(Gemeente::loneliness).orElse(null));
  }

  private String gemeenteName(Area area) {
    return pack.gemeente(area.gemeente()).map(Gemeente::name).orElse(area.gemeente());
  }
}
