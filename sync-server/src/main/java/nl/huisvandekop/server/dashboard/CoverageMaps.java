package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.MapView.AreaShape;
import nl.huisvandekop.server.dashboard.MapView.Dot;
import nl.huisvandekop.server.dashboard.MapView.GemeenteShape;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;

/** Draws coverage on the pack's borders; a sheet is made once per set of areas. Thread-safe. */
public final class CoverageMaps {
  private final RegionPack pack;
  private final Map<Set<String>, RegionMap> sheets = new ConcurrentHashMap<>();

  public CoverageMaps(RegionPack pack) {
    this.pack = requireNonNull(pack);
  }

  /**
   * The map of these areas.
   *
   * @param coverage at least one
   * @param sites to be shown as dots, each with a location
   */
  public MapView of(List<AreaCoverage> coverage, List<Site> sites, Wording words) {
    return marked(coverage, sites, null, words);
  }

  /** The same with one of the areas marked; null for none. */
  public MapView marked(
      List<AreaCoverage> coverage, List<Site> sites, String marked, Wording words) {
    Map<String, AreaCoverage> byCode =
        coverage.stream().collect(toMap(AreaCoverage::code, area -> area));
    RegionMap sheet = sheets.computeIfAbsent(Set.copyOf(byCode.keySet()), this::sheet);
    List<GemeenteShape> gemeenten =
        pack.gemeenten().stream()
            .map(
                gemeente ->
                    new GemeenteShape(
                        gemeente.name(), shapes(gemeente.code(), byCode, sheet, words)))
            .filter(gemeente -> !gemeente.areas().isEmpty())
            .toList();
    return new MapView(
        sheet.width(),
        sheet.height(),
        sheet.scale(),
        gemeenten,
        sites.stream().map(site -> dot(site, sheet)).toList(),
        Arrays.stream(Standing.values()).map(one -> legend(one, coverage, words)).toList(),
        marked,
        words);
  }

  private static MapView.Legend legend(
      Standing standing, List<AreaCoverage> coverage, Wording words) {
    List<AreaCoverage> such =
        coverage.stream().filter(area -> area.standing() == standing).toList();
    return new MapView.Legend(
        StandingSign.of(standing, words),
        such.size(),
        words.percent(inhabitants(such), inhabitants(coverage)));
  }

  private static long inhabitants(List<AreaCoverage> areas) {
    return areas.stream().mapToLong(AreaCoverage::inhabitants).sum();
  }

  private RegionMap sheet(Set<String> codes) {
    return new RegionMap(
        pack.areas().stream().filter(area -> codes.contains(area.code())).toList());
  }

  private List<AreaShape> shapes(
      String gemeente, Map<String, AreaCoverage> byCode, RegionMap sheet, Wording words) {
    return pack.areas().stream()
        .filter(area -> area.gemeente().equals(gemeente))
        .map(Area::code)
        .map(byCode::get)
        .filter(Objects::nonNull)
        .map(area -> shape(area, sheet, words))
        .toList();
  }

  private static AreaShape shape(AreaCoverage area, RegionMap sheet, Wording words) {
    StandingSign standing = StandingSign.of(area.standing(), words);
    return new AreaShape(
        area.code(),
        sheet.path(area.code()),
        standing,
        words.say(
            "{0}: {1}, {2,choice,0#geen plekken|1#1 plek|1<{2} plekken}, {3} inwoners",
            area.name(),
            standing.word().toLowerCase(Locale.ROOT),
            area.sites(),
            area.inhabitants()));
  }

  private static Dot dot(Site site, RegionMap sheet) {
    return new Dot(sheet.x(site.lon()), sheet.y(site.lat()), site.name(), "/plekken/" + site.id());
  }
}
