package nl.huisvandekop.server.region;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.huisvandekop.server.norm.Norm;

/**
 * All that is local, read once at the start. Immutable and thread-safe. Lists keep the order of the
 * pack's files.
 *
 * <p>Inhabitants of areas and gemeenten are sums over buurten. CBS rounds each buurt to a multiple
 * of five, so that the sums differ a little from CBS's own totals, which it does not round: in the
 * Kop of 2024 56,440 / 49,535 / 47,760 / 13,830 (Den Helder, Hollands Kroon, Schagen, Texel) beside
 * 56,432 / 49,522 / 47,744 / 13,815. Sums are used everywhere so that the parts add up to the
 * whole; {@link Gemeente#inhabitantsCbs()} keeps the other.
 */
public final class RegionPack {
  private final Manifest manifest;
  private final List<Gemeente> gemeenten;
  private final List<Area> areas;
  private final List<Buurt> buurten;
  private final List<Place> places;
  private final List<Water> waters;
  private final List<Theme> themes;
  private final List<InventoryPlace> inventory;
  private final Guide guide;
  private final Norm norm;
  private final Map<String, Gemeente> gemeenteByCode;
  private final Map<String, Area> areaByCode;
  private final Map<String, List<Buurt>> buurtenByArea;

  /**
   * What {@code region.json} says.
   *
   * @param name of the region, as shown
   * @param version of the pack's data
   * @param inhabitantsYear 1 January of this year
   * @param bordersYear of the division into buurten
   * @param bounds within which every point of the pack lies
   * @param areaRule how buurten make areas
   * @param helpline number that volunteers ring when something is wrong; null if there is none
   * @param sources whom the data come from, to be named wherever they are shown
   * @param openData what is said of those who publish the region's open data
   */
  public record Manifest(
      String name,
      String version,
      int inhabitantsYear,
      int bordersYear,
      Bounds bounds,
      AreaRule areaRule,
      String helpline,
      List<Source> sources,
      OpenData openData) {
    public Manifest {
      sources = List.copyOf(sources);
    }
  }

  /** Trusts its arguments: the loader is what reads and checks a pack. */
  public RegionPack(
      Manifest manifest,
      List<Gemeente> gemeenten,
      List<Area> areas,
      List<Buurt> buurten,
      List<Place> places,
      List<Water> waters,
      List<Theme> themes,
      List<InventoryPlace> inventory,
      Guide guide,
      Norm norm) {
    this.manifest = manifest;
    this.gemeenten = List.copyOf(gemeenten);
    this.areas = List.copyOf(areas);
    this.buurten = List.copyOf(buurten);
    this.places = List.copyOf(places);
    this.waters = List.copyOf(waters);
    this.themes = List.copyOf(themes);
    this.inventory = List.copyOf(inventory);
    this.guide = guide;
    this.norm = norm;
    gemeenteByCode = byCode(this.gemeenten, Gemeente::code);
    areaByCode = byCode(this.areas, Area::code);
    buurtenByArea = this.buurten.stream().collect(groupingBy(Buurt::area));
  }

  private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
    return all.stream().collect(toUnmodifiableMap(code, identity()));
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The region's name, as shown. */
  public String name() {
    return manifest.name();
  }

  public List<Gemeente> gemeenten() {
    return gemeenten;
  }

  public List<Area> areas() {
    return areas;
  }

  public List<Buurt> buurten() {
    return buurten;
  }

  public List<Place> places() {
    return places;
  }

  /** What lies between places that are near each other in a straight line. */
  public List<Water> waters() {
    return waters;
  }

  /** In the order in which they are offered. */
  public List<Theme> themes() {
    return themes;
  }

  public List<InventoryPlace> inventory() {
    return inventory;
  }

  /** What residents and volunteers read. */
  public Guide guide() {
    return guide;
  }

  /** The normenkader that the region starts with; staff may have made others since. */
  public Norm norm() {
    return norm;
  }

  /** Empty if the region has none. */
  public Optional<String> helpline() {
    return Optional.ofNullable(manifest.helpline());
  }

  public Optional<Gemeente> gemeente(String code) {
    return Optional.ofNullable(gemeenteByCode.get(code));
  }

  public Optional<Area> area(String code) {
    return Optional.ofNullable(areaByCode.get(code));
  }

  /** The buurten that make up an area; empty for a code that is no area. */
  public List<Buurt> buurtenOf(String areaCode) {
    return List.copyOf(buurtenByArea.getOrDefault(areaCode, List.of()));
  }
}
