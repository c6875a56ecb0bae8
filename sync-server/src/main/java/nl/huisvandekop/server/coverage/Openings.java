package nl.huisvandekop.server.coverage;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisvandekop.server.coverage.Opening.Gaining;
import nl.huisvandekop.server.coverage.Opening.Reached;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;

/** Counts what a new place would change. Immutable. */
final class Openings {
  private final RegionPack pack;
  private final Nearby<Buurt> buurten;

  Openings(RegionPack pack) {
    this.pack = pack;
    buurten = Nearby.of(pack.buurten(), Buurt::labelPoint);
  }

  /**
   * Where people live who would have a place within so many metres and have none so near now. A new
   * place on the other side of water is no gain: nobody walks there.
   */
  Stream<Buurt> gaining(Position at, int metres, Distances distances) {
    return buurten.within(at, metres).stream()
        .map(Nearby.Near::what)
        .filter(buurt -> buurt.inhabitants() > 0 && distances.home(buurt).metres() > metres)
        .filter(buurt -> distances.waterBetween(buurt.labelPoint(), at) == null);
  }

  /**
   * All of it.
   *
   * @param site the hall or wished place that is there; null for the middle of the area
   */
  Opening at(Position at, Area area, String name, Site site, Situation situation) {
    Distances distances = situation.distances();
    Map<String, Gain> walking = gains(at, Reachable.WALKING_METRES, distances);
    Map<String, Gain> cycling = gains(at, Reachable.CYCLING_METRES, distances);
    return new Opening(
        name,
        site == null ? null : site.id(),
        site == null || site.located(),
        reached(distances.reachable(area.code())),
        reached(Reachable.of(homesThen(area, at, distances))),
        walking.values().stream().reduce(Gain.NONE, Gain::and),
        cycling.values().stream().reduce(Gain.NONE, Gain::and),
        pack.areas().stream()
            .filter(one -> cycling.containsKey(one.code()) || walking.containsKey(one.code()))
            .map(
                one ->
                    new Gaining(
                        one,
                        walking.getOrDefault(one.code(), Gain.NONE),
                        cycling.getOrDefault(one.code(), Gain.NONE)))
            .sorted(comparingInt((Gaining one) -> one.cycling().people()).reversed())
            .toList(),
        nearby(at, area, situation));
  }

  private static Reached reached(Reachable reachable) {
    return new Reached(reachable.nearestKm(), reachable.within1200m(), reachable.within4km());
  }

  /** By the code of the area that they live in. */
  private Map<String, Gain> gains(Position at, int metres, Distances distances) {
    return gaining(at, metres, distances).collect(toMap(Buurt::area, Gain::of, Gain::and));
  }

  /** As if the new place were there, seen in a straight line, and met the norm. */
  private List<Reachable.Home> homesThen(Area area, Position at, Distances distances) {
    Spot opened = new Spot("", at, true);
    List<Reachable.Home> homes = new ArrayList<>();
    for (Buurt buurt : pack.buurtenOf(area.code())) {
      Reachable.Home home = distances.home(buurt);
      Leg leg = distances.leg(buurt, opened);
      homes.add(
          leg.water() != null
              ? home
              : new Reachable.Home(
                  buurt, nearer(leg, home.nearest()), nearer(leg, home.nearestMeeting())));
    }
    return homes;
  }

  private static Leg nearer(Leg one, Leg other) {
    return other == null || one.metres() < other.metres() ? one : other;
  }

  private List<Area> nearby(Position at, Area opened, Situation situation) {
    return pack.areas().stream()
        .filter(area -> !area.code().equals(opened.code()))
        .filter(area -> situation.standing(area) == Standing.WITTE_VLEK)
        .filter(
            area ->
                Reachable.of(homesThen(area, at, situation.distances())).metresToMeeting()
                    <= Reachable.CYCLING_METRES)
        .toList();
  }
}
