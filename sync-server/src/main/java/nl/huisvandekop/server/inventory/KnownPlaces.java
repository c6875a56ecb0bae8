package nl.huisvandekop.server.inventory;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Details;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.Sites;
import org.jdbi.v3.core.Handle;

/** The places that an account reaches, by number and by name. Not thread-safe. */
public final class KnownPlaces {
  /** Two places nearer than this are likely one. */
  static final int NEAR_METRES = 60;

  private static final double METRES_PER_DEGREE_NORTH = 111_000;

  private final Map<String, Known> byId = new LinkedHashMap<>();

  /** Made when it is first asked for: a list of places needs none. */
  private Map<String, List<Known>> byName;

  private KnownPlaces() {}

  /** All of them, by name. */
  public static KnownPlaces read(Handle handle, RegionPack pack, Reach reach) {
    requireNonNull(pack);
    Map<String, SiteDetails> details = Details.all(handle);
    Set<String> withKiosk = Kiosks.sitesWithOne(handle);
    KnownPlaces places = new KnownPlaces();
    for (Site site : Sites.list(handle)) {
      String area = Objects.toString(site.areaCode(), "");
      if (reach.seesSite(site.id(), pack.area(area).map(Area::gemeente).orElse(null))) {
        places.add(
            new Known(
                site,
                details.getOrDefault(site.id(), SiteDetails.NONE),
                withKiosk.contains(site.id())));
      }
    }
    return places;
  }

  private void add(Known known) {
    byId.put(known.site().id(), known);
  }

  static List<String> key(String name, String area) {
    return List.of(SiteField.folded(name), Objects.toString(area, ""));
  }

  /** By name. */
  public List<Known> list() {
    return List.copyOf(byId.values());
  }

  /** The place with this number. */
  public Optional<Known> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those that are called so, whatever area they are in. */
  List<Known> called(String name) {
    if (byName == null) {
      byName =
          byId.values().stream()
              .collect(groupingBy(known -> SiteField.folded(known.site().name())));
    }
    return byName.getOrDefault(SiteField.folded(name), List.of());
  }

  /** Those that are called so in this area; null for those without one. */
  List<Known> called(String name, String area) {
    return called(name).stream()
        .filter(known -> Objects.equals(known.site().areaCode(), area))
        .toList();
  }

  /** Another place that stands almost where this one does. */
  Optional<Known> near(Site site) {
    return byId.values().stream()
        .filter(other -> !other.site().id().equals(site.id()) && other.site().located())
        .filter(
            other ->
                Math.abs(other.site().lat() - site.lat()) * METRES_PER_DEGREE_NORTH < NEAR_METRES)
        .filter(other -> at(other.site()).metresTo(at(site)) < NEAR_METRES)
        .findFirst();
  }

  private static Position at(Site site) {
    return new Position(site.lon(), site.lat());
  }
}
