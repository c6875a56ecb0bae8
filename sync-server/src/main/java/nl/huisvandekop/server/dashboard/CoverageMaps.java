package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisvandekop.server.coverage.AreaStanding;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.MapDrawing.AreaShape;
import nl.huisvandekop.server.dashboard.MapDrawing.Dot;
import nl.huisvandekop.server.dashboard.MapDrawing.GemeenteShape;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;

/** Draws coverage on the pack's borders; a sheet is made once per set of areas. Thread-safe. */
public final class CoverageMaps {
  private final RegionPack pack;
  private final Map<Set<String>, RegionMap> sheets = new ConcurrentHashMap<>();
  private final KeptDrawings drawings = new KeptDrawings();

  public CoverageMaps(RegionPack pack) {
    this.pack = requireNonNull(pack);
  }

  /**
   * The map of these areas.
   *
   * @param coverage at least one
   * @param sites to be shown as dots, each with a location
   */
  public MapView of(List<AreaStanding> coverage, List<Site> sites, Wording words) {
    return marked(coverage, sites, null, words);
  }

  /** The same with one of the areas marked; null for none. */
  public MapView marked(
      List<AreaStanding> coverage, List<Site> sites, String marked, Wording words) {
    Map<String, AreaStanding> byCode =
        coverage.stream().collect(toMap(AreaStanding::code, area -> area));
    RegionMap sheet = sheets.computeIfAbsent(Set.copyOf(byCode.keySet()), this::sheet);
    Drawn drawn =
        new Drawn(coverage, sites.stream().map(Drawn.Dot::of).toList(), marked, words.code());
    return new MapView(
        sheet.width(),
        sheet.height(),
        sheet.scale(),
        drawings.of(drawn, () -> draw(byCode, sites, marked, sheet, words)),
        Arrays.stream(Standing.values()).map(one -> legend(one, coverage, words)).toList(),
        marked,
        words);
  }

  private MapDrawing draw(
      Map<String, AreaStanding> byCode,
      List<Site> sites,
      String marked,
      RegionMap sheet,
      Wording words) {
    Map<String, List<AreaStanding>> byGemeente =
        pack.areas().stream()
            .map(area -> byCode.get(area.code()))
            .filter(Objects::nonNull)
            .collect(groupingBy(AreaStanding::gemeente));
    List<GemeenteShape> gemeenten =
        pack.gemeenten().stream()
            .filter(gemeente -> byGemeente.containsKey(gemeente.code()))
            .map(
                gemeente ->
                    new GemeenteShape(
                        gemeente.name(),
                        byGemeente.get(gemeente.code()).stream()
                            .map(area -> shape(area, sheet, words))
                            .toList()))
            .toList();
    return new MapDrawing(
        gemeenten,
        sites.stream().map(site -> dot(site, sheet)).toList(),
        sheet.scale(),
        marked,
        words);
  }

  private static MapView.Legend legend(
      Standing standing, List<AreaStanding> coverage, Wording words) {
    List<AreaStanding> such =
        coverage.stream().filter(area -> area.standing() == standing).toList();
    return new MapView.Legend(
        StandingSign.of(standing, words),
        such.size(),
        words.percent(inhabitants(such), inhabitants(coverage)));
  }

  private static long inhabitants(List<AreaStanding> areas) {
    return areas.stream().mapToLong(AreaStanding::inhabitants).sum();
  }

  private RegionMap sheet(Set<String> codes) {
    return new RegionMap(
        pack.areas().stream().filter(area -> codes.contains(area.code())).toList());
  }

  private static AreaShape shape(AreaStanding area, RegionMap sheet, Wording words) {
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
