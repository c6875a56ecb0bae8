package nl.huisvandekop.server.opendata;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Details;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;

/** Where there is a place: the active ones, as anyone may know them. Thread-safe. */
public final class PublicPlaces {
  private static final List<String> HEADINGS =
      List.of(
          "id",
          "name",
          "kind",
          "address",
          "lat",
          "lon",
          "area",
          "areaName",
          "gemeente",
          "gemeenteName",
          "page",
          "calendar",
          "sample");

  private final ServerStore store;
  private final RegionPack pack;
  private final URI server;

  /**
   * @param server where people reach it
   */
  public PublicPlaces(ServerStore store, RegionPack pack, URI server) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.server = requireNonNull(server);
  }

  /**
   * A place.
   *
   * @param kind such as {@code dorpshuis}; null where it is not known, as address and location
   * @param area code
   * @param gemeente code
   * @param page for people
   * @param calendar what is on there, as a calendar file
   * @param sample whether it is made up to show how it works
   */
  public record PublicPlace(
      String id,
      String name,
      String kind,
      String address,
      Double lat,
      Double lon,
      String area,
      String areaName,
      String gemeente,
      String gemeenteName,
      String page,
      String calendar,
      boolean sample) {}

  /** All of them, by name. */
  public List<PublicPlace> list() {
    return store.read(
        handle -> {
          Map<String, SiteDetails> details = Details.all(handle);
          return Sites.list(handle).stream()
              .filter(site -> site.status() == SiteStatus.ACTIVE)
              .map(site -> place(site, details.getOrDefault(site.id(), SiteDetails.NONE)))
              .toList();
        });
  }

  private PublicPlace place(Site site, SiteDetails details) {
    Optional<Area> area = pack.area(site.areaCode());
    Optional<Gemeente> gemeente = area.map(Area::gemeente).flatMap(pack::gemeente);
    return new PublicPlace(
        site.id(),
        site.name(),
        Objects.toString(details.kind(), null),
        details.address(),
        site.lat(),
        site.lon(),
        site.areaCode(),
        area.map(Area::name).orElse(null),
        gemeente.map(Gemeente::code).orElse(null),
        gemeente.map(Gemeente::name).orElse(null),
        server + "/huizen/" + site.id(),
        server + "/api/v1/sites/" + site.id() + "/activities.ics",
        site.sample());
  }

  /** The same as a table; headings are the JSON's names. */
  public static String csv(List<PublicPlace> places) {
    Csv csv = new Csv(HEADINGS);
    for (PublicPlace place : places) {
      csv.row(
          place.id(),
          place.name(),
          place.kind(),
          place.address(),
          place.lat(),
          place.lon(),
          place.area(),
          place.areaName(),
          place.gemeente(),
          place.gemeenteName(),
          place.page(),
          place.calendar(),
          place.sample());
    }
    return csv.toString();
  }
}
