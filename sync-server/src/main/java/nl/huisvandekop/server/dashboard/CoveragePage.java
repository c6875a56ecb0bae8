package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.CoverageReport;
import nl.huisvandekop.server.dashboard.CoverageView.Column;
import nl.huisvandekop.server.dashboard.CoverageView.Row;
import nl.huisvandekop.server.dashboard.CoverageView.Share;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;

/** Makes the page on coverage. Thread-safe. */
final class CoveragePage {
  private static final String ADDRESS = "/dekking";

  private final RegionPack pack;
  private final Coverage coverage;
  private final Sites sites;
  private final Headlines headlines;
  private final Frames frames;
  private final CoverageMaps maps;

  CoveragePage(
      RegionPack pack, Coverage coverage, Sites sites, Headlines headlines, Frames frames) {
    this.pack = requireNonNull(pack);
    this.coverage = requireNonNull(coverage);
    this.sites = requireNonNull(sites);
    this.headlines = requireNonNull(headlines);
    this.frames = requireNonNull(frames);
    maps = new CoverageMaps(pack);
  }

  /**
   * The page.
   *
   * @param gemeente code; empty for all that may be seen
   * @throws Problem 403 {@code out-of-reach}, 404 {@code gemeente-unknown}
   */
  CoverageView view(Visitor visitor, Optional<String> gemeente, CoverageOrder order) {
    if (visitor.reach().role() == Role.SITE) {
      throw new Problem(403, "out-of-reach", "This account sees its own site only.");
    }
    CoverageReport report = coverage.report(gemeente, visitor.reach());
    List<AreaCoverage> areas = report.areas();
    List<Site> shown = shown(areas, gemeente.isEmpty() && visitor.reach().seesEverything());
    boolean sample = areas.stream().anyMatch(AreaCoverage::sample);
    return new CoverageView(
        frames.inside("Dekking per woonkern", Frames.Section.COVERAGE, visitor, sample),
        subtitle(report),
        gemeenten(visitor, gemeente, order),
        headlines.of(areas, shown, gemeente),
        columns(gemeente, order),
        rows(areas, order),
        maps.of(areas, located(shown)),
        Links.to("/api/v1/coverage", "gemeente", gemeente.orElse(null), "format", "csv"));
  }

  /** The sites that the figures are about; without an area they belong to the whole only. */
  private List<Site> shown(List<AreaCoverage> areas, boolean whole) {
    Set<String> codes = areas.stream().map(AreaCoverage::code).collect(Collectors.toSet());
    return sites.list().stream()
        .filter(site -> site.areaCode() == null ? whole : codes.contains(site.areaCode()))
        .toList();
  }

  private static List<Site> located(List<Site> shown) {
    return shown.stream()
        .filter(site -> site.status() == SiteStatus.ACTIVE && site.located())
        .toList();
  }

  private String subtitle(CoverageReport report) {
    Week week = Week.of(report.asOf());
    return "%s · week %d van %d · %s"
        .formatted(
            pack.name(),
            week.number(),
            week.year(),
            report.normVersion() == null
                ? "normenkader nog niet vastgesteld"
                : "normenkader " + report.normVersion());
  }

  private List<Choice> gemeenten(Visitor visitor, Optional<String> gemeente, CoverageOrder order) {
    List<Choice> choices = new ArrayList<>();
    List<Gemeente> seen = frames.gemeenten(visitor.reach());
    if (seen.size() > 1) {
      choices.add(
          new Choice("Alle gemeenten", null, href(Optional.empty(), order), gemeente.isEmpty()));
      for (Gemeente one : seen) {
        boolean current = gemeente.filter(one.code()::equals).isPresent();
        choices.add(new Choice(one.name(), null, href(Optional.of(one.code()), order), current));
      }
    }
    return choices;
  }

  private static String href(Optional<String> gemeente, CoverageOrder order) {
    boolean usual = order.equals(CoverageOrder.USUAL);
    return Links.to(
        ADDRESS,
        "gemeente",
        gemeente.orElse(null),
        "sorteer",
        usual ? null : order.key().wireName(),
        "richting",
        usual ? null : order.direction());
  }

  private static List<Column> columns(Optional<String> gemeente, CoverageOrder order) {
    return Arrays.stream(CoverageOrder.Key.values())
        .map(
            key ->
                new Column(
                    key.label(),
                    href(gemeente, order.choose(key)),
                    order.shownAt(key),
                    key.numeric()))
        .toList();
  }

  private static List<Row> rows(List<AreaCoverage> areas, CoverageOrder order) {
    double most =
        areas.stream()
            .map(AreaCoverage::visitsPer1000PerWeek)
            .mapToDouble(value -> value == null ? 0 : value)
            .max()
            .orElse(0);
    return areas.stream().sorted(order.comparator()).map(area -> row(area, most)).toList();
  }

  private static Row row(AreaCoverage area, double most) {
    boolean listed = area.sites() + area.sitesToCheck() + area.wished() > 0;
    Double perThousand = area.visitsPer1000PerWeek();
    return new Row(
        area.code(),
        shortName(area),
        area.gemeenteName(),
        Dutch.number(area.inhabitants()),
        Dutch.number(area.sites()),
        note(area),
        listed ? Links.to("/plekken", "gebied", area.code()) : null,
        area.nearestKm() == null ? Dutch.NONE : Dutch.decimal(area.nearestKm()) + "\u00a0km",
        share(area, area.within1200m()),
        share(area, area.within4km()),
        Words.standing(area.standing()),
        area.kiosks() == 0 && area.visitsThisWeek() == 0
            ? Dutch.NONE
            : Dutch.number(area.visitsThisWeek()),
        perThousand == null ? Dutch.NONE : Dutch.decimal(perThousand),
        perThousand == null || most == 0 ? 0 : (int) Math.round(100 * perThousand / most));
  }

  /** The gemeente stands below it, so that it need not stand in it. */
  private static String shortName(AreaCoverage area) {
    String prefix = area.gemeenteName() + ": ";
    return area.name().startsWith(prefix) ? area.name().substring(prefix.length()) : area.name();
  }

  private static String note(AreaCoverage area) {
    List<String> notes = new ArrayList<>();
    if (area.sitesToCheck() > 0) {
      notes.add(area.sitesToCheck() + " na te gaan");
    }
    if (area.wished() > 0) {
      notes.add(area.wished() + " gewenst");
    }
    return String.join(", ", notes);
  }

  private static Share share(AreaCoverage area, int people) {
    return new Share(Dutch.percent(people, area.inhabitants()), Dutch.number(people));
  }
}
