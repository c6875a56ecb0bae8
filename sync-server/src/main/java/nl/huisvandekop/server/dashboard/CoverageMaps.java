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
final class CoverageMaps {
  private final RegionPack pack;
  private final Map<Set<String>, RegionMap> sheets = new ConcurrentHashMap<>();

  CoverageMaps(RegionPack pack) {
    this.pack = requireNonNull(pack);
  }

  /**
   * The map of these areas.
   *
   * @param coverage at least one
   * @param sites to be shown as dots, each with a location
   */
  MapView of(List<AreaCoverage> coverage, List<Site> sites) {
    Map<String, AreaCoverage> byCode =
        coverage.stream().collect(toMap(AreaCoverage::code, area -> area));
    RegionMap sheet = sheets.computeIfAbsent(Set.copyOf(byCode.keySet()), this::sheet);
    List<GemeenteShape> gemeenten =
        pack.gemeenten().stream()
            .map(
                gemeente ->
                    new GemeenteShape(gemeente.name(), shapes(gemeente.code(), byCode, sheet)))
            .filter(gemeente -> !gemeente.areas().isEmpty())
            .toList();
    return new MapView(
        sheet.width(),
        sheet.height(),
        sheet.scale(),
        gemeenten,
        sites.stream().map(site -> dot(site, sheet)).toList(),
        Arrays.stream(Standing.values()).map(Words::standing).toList());
  }

  private RegionMap sheet(Set<String> codes) {
    return new RegionMap(
        pack.areas().stream().filter(area -> codes.contains(area.code())).toList());
  }

  private List<AreaShape> shapes(
      String gemeente, Map<String, AreaCoverage> byCode, RegionMap sheet) {
    return pack.areas().stream()
        .filter(area -> area.gemeente().equals(gemeente))
        .map(Area::code)
        .map(byCode::get)
        .filter(Objects::nonNull)
        .map(area -> shape(area, sheet))
        .toList();
  }

  private static AreaShape shape(AreaCoverage area, RegionMap sheet) {
    StandingSign standing = Words.standing(area.standing());
    String sites = area.sites() == 1 ? "1 plek" : area.sites() + " plekken";
    return new AreaShape(
        area.code(),
        sheet.path(area.code()),
        standing,
        "%s: %s, %s, %s inwoners"
            .formatted(
                area.name(),
                standing.word().toLowerCase(Locale.ROOT),
                sites,
                Dutch.number(area.inhabitants())));
  }

  private static Dot dot(Site site, RegionMap sheet) {
    return new Dot(sheet.x(site.lon()), sheet.y(site.lat()), site.name(), "/plekken/" + site.id());
  }
}
