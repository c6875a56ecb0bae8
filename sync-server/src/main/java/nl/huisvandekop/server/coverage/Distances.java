package nl.huisvandekop.server.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.Water;

/**
 * How far everybody lives from the active sites whose location is known. Immutable once made; the
 * sites and ways that it was made from tell whether it still holds, on every server by itself.
 */
final class Distances {
  private final RegionPack pack;
  private final List<Spot> spots;
  private final List<Way> ways;
  private final Map<String, Spot> spotById;
  private final Nearby<Spot> nearby;
  private final Map<String, Map<String, Way>> waysByArea;
  private final Map<String, Reachable.Home> homeByBuurt = new HashMap<>();
  private final Map<String, Reachable> reachableByArea = new HashMap<>();

  /** Makes distances anew only once sites or ways have changed. Thread-safe. */
  static final class Kept {
    private final RegionPack pack;
    private final AtomicReference<Distances> last;

    Kept(RegionPack pack) {
      this.pack = pack;
      last = new AtomicReference<>(new Distances(pack, List.of(), List.of()));
    }

    Distances of(List<Spot> spots, List<Way> ways) {
      Distances known = last.get();
      if (known.spots.equals(spots) && known.ways.equals(ways)) {
        return known;
      }
      Distances fresh = new Distances(pack, spots, ways);
      last.set(fresh);
      return fresh;
    }
  }

  Distances(RegionPack pack, List<Spot> spots, List<Way> ways) {
    this.pack = pack;
    this.spots = List.copyOf(spots);
    this.ways = List.copyOf(ways);
    spotById = this.spots.stream().collect(toMap(Spot::siteId, spot -> spot));
    nearby = Nearby.of(this.spots, Spot::at);
    waysByArea =
        this.ways.stream()
            .filter(way -> spotById.containsKey(way.site()))
            .collect(groupingBy(Way::area, toMap(Way::site, way -> way)));
    for (Area area : pack.areas()) {
      List<Reachable.Home> homes =
          pack.buurtenOf(area.code()).stream().map(this::findHome).toList();
      homes.forEach(home -> homeByBuurt.put(home.buurt().code(), home));
      reachableByArea.put(area.code(), Reachable.of(homes));
    }
  }

  /** Of an area of the pack. */
  Reachable reachable(String area) {
    return reachableByArea.get(area);
  }

  /** A buurt of the pack with its nearest site. */
  Reachable.Home home(Buurt buurt) {
    return homeByBuurt.get(buurt.code());
  }

  /** The way from a buurt to a site. */
  Leg leg(Buurt buurt, Spot spot) {
    Way way = waysOf(buurt.area()).get(spot.siteId());
    return way == null
        ? straight(buurt, spot, buurt.labelPoint().metresTo(spot.at()))
        : said(way, spot);
  }

  /** Sites within so many metres of a point in a straight line, nearest first. */
  List<Spot> around(Position at, double metres) {
    return nearby.within(at, metres).stream().map(Nearby.Near::what).toList();
  }

  /** What staff said of ways from an area to sites that count. */
  Map<String, Way> waysOf(String area) {
    return waysByArea.getOrDefault(area, Map.of());
  }

  private Reachable.Home findHome(Buurt buurt) {
    Leg nearest = nearest(buurt, spot -> true);
    return new Reachable.Home(
        buurt,
        nearest,
        nearest == null || nearest.spot().meetsNorm() ? nearest : nearest(buurt, Spot::meetsNorm));
  }

  private Leg nearest(Buurt buurt, Predicate<Spot> counts) {
    Map<String, Way> said = waysOf(buurt.area());
    Leg best =
        nearby
            .nearest(
                buurt.labelPoint(), spot -> counts.test(spot) && !said.containsKey(spot.siteId()))
            .map(near -> straight(buurt, near.what(), near.metres()))
            .orElse(null);
    for (Way way : said.values()) {
      Spot spot = spotById.get(way.site());
      if (way.metres() != null
          && counts.test(spot)
          && (best == null || way.metres() < best.metres())) {
        best = said(way, spot);
      }
    }
    return best;
  }

  private static Leg said(Way way, Spot spot) {
    double metres = way.metres() == null ? Double.POSITIVE_INFINITY : way.metres();
    return new Leg(spot, metres, null, way);
  }

  private Leg straight(Buurt buurt, Spot spot, double metres) {
    Water between = waterBetween(buurt.labelPoint(), spot.at());
    return new Leg(spot, metres, between, null);
  }

  /** The first of the pack's waters that lies between two points; null for none. */
  Water waterBetween(Position one, Position other) {
    return pack.waters().stream()
        .filter(water -> water.between(one, other))
        .findFirst()
        .orElse(null);
  }
}
