package nl.huisvandekop.server.dashboard.area;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.coverage.AreaReports;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.CoverageReport;
import nl.huisvandekop.server.coverage.NewPlaces;
import nl.huisvandekop.server.coverage.Situations;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.coverage.Ways;
import nl.huisvandekop.server.dashboard.CoverageMaps;
import nl.huisvandekop.server.dashboard.ExampleCoverage;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;

/** The pages on areas, with everything that can be on them and with nothing; all made up. */
public final class ExampleAreas {
  private static final Reach REGION = Reach.everything(Role.REGION_ADMIN);
  private static final Clock CLOCK = new SetClock("2026-11-24T10:20:30Z");

  private final RegionPack pack;
  private final ServerStore store;
  private final Coverage coverage;
  private final NewPlaces newPlaces;
  private final AreaReports areas;
  private final Sites sites;
  private final CoverageMaps maps;
  private final Pages html = new Pages();

  private ExampleAreas(RegionPack pack, ServerStore store) {
    this.pack = pack;
    this.store = store;
    Norms norms = new Norms(store, CLOCK);
    norms.bringIn(pack.norm());
    Situations situations = new Situations(pack, norms);
    Weeks weeks = new Weeks(store, new SiteHours(store, CLOCK), CLOCK);
    coverage = new Coverage(store, pack, situations, weeks, CLOCK);
    newPlaces = new NewPlaces(store, pack, situations);
    areas = new AreaReports(store, pack, situations);
    sites = new Sites(store);
    maps = new CoverageMaps(pack);
  }

  /** Each page by a name. */
  public static Map<String, String> pages(RegionPack pack, Path folder) {
    try (ServerStore store = ServerStore.open(folder)) {
      Map<String, String> pages = new LinkedHashMap<>();
      ExampleAreas example = new ExampleAreas(pack, store);
      pages.put("coverage-empty", example.coverage(CoverageQuery.ALL));
      pages.put("area-empty", example.area("WP3058", null));
      example.fill();
      CoverageQuery all = CoverageQuery.ALL;
      pages.put("coverage-full", example.coverage(all));
      pages.put(
          "coverage-people-full", example.coverage(all.withColumns(CoverageColumn.Choice.PEOPLE)));
      pages.put(
          "coverage-chances-full",
          example.coverage(all.withColumns(CoverageColumn.Choice.CHANCES)));
      pages.put(
          "coverage-nothing",
          example.coverage(
              new CoverageQuery(null, "xyz", Standing.NABIJ, all.columns(), all.sorting(), 1)));
      pages.put("new-places-full", example.newPlaces(CandidateQuery.ALL));
      pages.put(
          "new-places-supposed-full",
          example.newPlaces(supposing(List.of("WP2433", "hv-wish", "hv-late"))));
      pages.put(
          "new-places-supposed-most",
          example.newPlaces(supposing(pack.areas().stream().skip(10).map(Area::code).toList())));
      pages.put("area-full", example.area("WP2433", "hv-wish"));
      pages.put("area-across-full", example.area("WP3057", null));
      pages.put("distance", example.distance(new DistanceForm("", "", ""), false));
      pages.put("distance-wrong", example.distance(new DistanceForm("ver", "", ""), true));
      return pages;
    }
  }

  private static CandidateQuery supposing(List<String> keys) {
    CandidateQuery all = CandidateQuery.ALL;
    return new CandidateQuery(null, null, keys, all.sorting(), 1);
  }

  private void site(String id, String area, String status, String position) {
    execute(
        "INSERT INTO site (id, name, area_code, lat, lon, status, sample) VALUES ('%s',"
            + " 'Ontmoetingsplek %s (voorbeeld)', '%s', %s, '%s', 1)",
        id, pack.area(area).orElseThrow().name().replace("'", "''"), area, position, status);
  }

  private void execute(String sql, Object... arguments) {
    store.write(handle -> handle.execute(String.format(sql, arguments)));
  }

  private void fill() {
    int number = 0;
    for (Area area : pack.areas()) {
      if (number++ % 3 == 0 || area.code().equals("WP2741")) {
        String id = "hv-" + area.code();
        site(id, area.code(), "active", area.labelPoint().lat() + ", " + area.labelPoint().lon());
        execute(
            "INSERT INTO norm_result (site_id, version, day, meets, card)"
                + " VALUES ('%s', '0.1', '2026-11-24', '%s', '[]')",
            id, List.of("yes", "no", "unknown").get(number / 3 % 3));
        execute(
            "INSERT INTO site_detail (site_id, yearly_cost_euro, can_host)"
                + " VALUES ('%s', %d, 0)",
            id, 9_000 + number * 150);
      }
    }
    site("hv-wish", "WP2433", "wished", "52.842, 5.081");
    execute(
        "INSERT INTO site_detail (site_id, wish_by, wish_on, wish_evidence, can_host) VALUES"
            + " ('hv-wish', 'Dorpsraad (voorbeeld)', '2026-03-01', 'Brief (voorbeeld)', 0)");
    site("hv-hall", "WP2433", "to-check", "NULL, NULL");
    execute(
        "INSERT INTO site_detail (site_id, yearly_cost_euro, paid_by, can_host) VALUES"
            + " ('hv-hall', 8000, 'gemeente', 1)");
    site("hv-late", "WP2433", "closed", "NULL, NULL");
    new Ways(store, new AuditLog(store, CLOCK), CLOCK)
        .say("WP3057", "hv-WP2741", 14_500, "Met de boot, en dan met de fiets.", "voorbeeld");
  }

  private String coverage(CoverageQuery query) {
    CoverageReport report = coverage.report(Optional.ofNullable(query.gemeente()), REGION);
    List<Site> all = sites.list();
    Frame frame = ExampleCoverage.frame("Dekking per woonkern", !all.isEmpty());
    List<Headline> figures =
        List.of(
            Headlines.reached(report.areas(), Wording.DUTCH),
            Headlines.places(report.areas(), all, null, Wording.DUTCH),
            new Headline("4.215", "", "check-ins deze week, over 94 % van de uren", false, null),
            new Headline("2", "kijk hiernaar", "van 36 kiosken", true, "/plekken"));
    return html.render(
        "coverage.jte",
        new CoveragePage(pack, maps)
            .view(frame, query, report, ExampleCoverage.gemeenten(pack), all, figures));
  }

  private String newPlaces(CandidateQuery query) {
    return html.render(
        "newPlaces.jte",
        new NewPlacesPage(pack)
            .view(
                ExampleCoverage.frame("Waar bereikt een nieuwe plek mensen?", true),
                query,
                newPlaces.candidates(Optional.empty(), query.supposed(), REGION),
                ExampleCoverage.gemeenten(pack),
                2));
  }

  private String area(String code, String spot) {
    Area area = pack.area(code).orElseThrow();
    List<Site> located =
        sites.list().stream()
            .filter(site -> site.status() == SiteStatus.ACTIVE && site.located())
            .filter(site -> isIn(site, area.gemeente()))
            .toList();
    return html.render(
        "coverageArea.jte",
        new AreaPage(pack, maps)
            .view(
                ExampleCoverage.frame(area.name(), !located.isEmpty()),
                new AreaPage.Sources(
                    areas.of(area),
                    areas.opening(area, Optional.ofNullable(spot)),
                    coverage
                        .report(
                            Optional.of(area.gemeente()),
                            new Reach(Role.GEMEENTE, Set.of(area.gemeente()), null))
                        .areas(),
                    located,
                    5,
                    true)));
  }

  private boolean isIn(Site site, String gemeente) {
    return pack.area(site.areaCode()).filter(area -> area.gemeente().equals(gemeente)).isPresent();
  }

  private String distance(DistanceForm form, boolean judged) {
    return html.render(
        "distance.jte",
        new DistanceView(
            ExampleCoverage.frame("Hoe ver is het echt?", true),
            "Huisduinen",
            "/dekking/WP3057",
            "Ontmoetingsplek Den Hoorn (voorbeeld)",
            "Nu telt de rechte lijn: 8,5 km, gemiddeld over de inwoners. Die gaat over water:"
                + " Marsdiep.",
            form.fields(judged, Wording.DUTCH),
            "/dekking/WP3057/afstand/hv-1",
            "/dekking/WP3057/afstand/hv-1/terug"));
  }
}
