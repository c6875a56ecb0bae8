package nl.huisvandekop.server.dashboard.area;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.AreaStanding;
import nl.huisvandekop.server.coverage.CoverageReport;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.CoverageMaps;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.StandingSign;
import nl.huisvandekop.server.dashboard.Week;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.area.CoverageView.Kept;
import nl.huisvandekop.server.region.Place;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.Source;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;

/** Makes the page on coverage. Thread-safe. */
final class CoveragePage {
  /** More rows on one page are slow to read for people and browsers alike. */
  static final int ROWS = 100;

  private final RegionPack pack;
  private final CoverageMaps maps;

  CoveragePage(RegionPack pack, CoverageMaps maps) {
    this.pack = requireNonNull(pack);
    this.maps = requireNonNull(maps);
  }

  /**
   * The page.
   *
   * @param gemeenten that may be chosen
   * @param sites that the figures are about
   */
  CoverageView view(
      Frame frame,
      CoverageQuery query,
      CoverageReport report,
      List<Choice> gemeenten,
      List<Site> sites,
      List<Headline> figures) {
    Wording words = frame.wording();
    List<AreaCoverage> found = found(report, query);
    return new CoverageView(
        frame,
        subtitle(report, words),
        gemeenten,
        figures,
        standings(report.areas(), query, words),
        columns(query, words),
        Objects.toString(query.search(), ""),
        kept(query),
        query.columns().columns().contains(CoverageColumn.HALLS),
        found(found, report.areas(), words),
        grid(found, query, words),
        maps.of(report.areas().stream().map(AreaStanding::of).toList(), located(sites), words),
        query.csvHref(),
        sources(pack));
  }

  /** The areas that are asked for, on all pages, as a table. */
  Csv csv(CoverageQuery query, CoverageReport report, Csv.Form form) {
    List<AreaCoverage> found = found(report, query);
    return new CoverageReport(sorted(found, query), report.normVersion(), report.asOf()).csv(form);
  }

  private List<AreaCoverage> found(CoverageReport report, CoverageQuery query) {
    return report.areas().stream().filter(area -> isAskedFor(area, query)).toList();
  }

  private static List<AreaCoverage> sorted(List<AreaCoverage> found, CoverageQuery query) {
    Sorting<CoverageColumn> sorting = query.sorting();
    return sorting.sort(found, sorting.key().order(), CoverageColumn.NAME.order());
  }

  /** Whom the pack's figures come from; their licence asks for it. */
  static String sources(RegionPack pack) {
    return pack.manifest().sources().stream()
        .filter(source -> source.licence().startsWith("CC-BY"))
        .map(Source::holder)
        .flatMap(holder -> Stream.of(holder.split(" en ")))
        .map(holder -> holder.replaceAll(" \\(.*\\)", ""))
        .distinct()
        .collect(joining(", "));
  }

  private static List<Site> located(List<Site> shown) {
    return shown.stream()
        .filter(site -> site.status() == SiteStatus.ACTIVE && site.located())
        .toList();
  }

  private String subtitle(CoverageReport report, Wording words) {
    Week week = Week.of(report.asOf());
    String when = words.say("week {0} van {1}", week.number(), String.valueOf(week.year()));
    String norm =
        report.normVersion() == null
            ? words.say("nog geen normenkader")
            : words.say("normenkader {0}", report.normVersion());
    return String.join(" · ", pack.name(), when, norm);
  }

  /** By name, gemeente, or one of the smaller kernen in it. */
  private boolean isAskedFor(AreaCoverage area, CoverageQuery query) {
    if (query.standing() != null && query.standing() != area.standing()) {
      return false;
    }
    if (query.search() == null) {
      return true;
    }
    String searched = query.search().toLowerCase(Locale.ROOT);
    Stream<String> names =
        Stream.concat(
            Stream.of(area.name(), area.gemeenteName(), area.code()),
            pack.places().stream()
                .filter(place -> place.area().equals(area.code()))
                .map(Place::name));
    return names.anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(searched));
  }

  private static List<Choice> standings(
      List<AreaCoverage> areas, CoverageQuery query, Wording words) {
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            words.say("Elke stand"),
            null,
            query.withStanding(null).href(),
            query.standing() == null));
    for (Standing standing : Standing.values()) {
      long count = areas.stream().filter(area -> area.standing() == standing).count();
      choices.add(
          new Choice(
              words.say("{0} ({1})", StandingSign.of(standing, words).word(), count),
              null,
              query.withStanding(standing).href(),
              standing == query.standing()));
    }
    return choices;
  }

  private static List<Choice> columns(CoverageQuery query, Wording words) {
    return Arrays.stream(CoverageColumn.Choice.values())
        .map(
            one ->
                new Choice(
                    CoverageCells.choice(one, words),
                    null,
                    query.withColumns(one).href() + "#tabel",
                    one == query.columns()))
        .toList();
  }

  private static List<Kept> kept(CoverageQuery query) {
    List<Kept> kept = new ArrayList<>();
    if (query.gemeente() != null) {
      kept.add(new Kept("gemeente", query.gemeente()));
    }
    if (query.standing() != null) {
      kept.add(new Kept("stand", query.standing().toString()));
    }
    if (query.columns() != CoverageColumn.Choice.REACH) {
      kept.add(new Kept("kolommen", query.columns().wireName()));
    }
    if (!query.sorting().equals(CoverageColumn.USUAL)) {
      kept.add(new Kept("sorteer", query.sorting().key().wireName()));
      kept.add(new Kept("richting", query.sorting().direction()));
    }
    return kept;
  }

  private static String found(List<AreaCoverage> found, List<AreaCoverage> all, Wording words) {
    return words.say(
        "{0} van {1} gebieden · {2} van de inwoners",
        found.size(), all.size(), words.percent(inhabitants(found), inhabitants(all)));
  }

  static long inhabitants(List<AreaCoverage> areas) {
    return areas.stream().mapToLong(AreaCoverage::inhabitants).sum();
  }

  private static Grid grid(List<AreaCoverage> found, CoverageQuery query, Wording words) {
    List<CoverageColumn> columns = query.columns().columns();
    Sorting<CoverageColumn> sorting = query.sorting();
    List<AreaCoverage> sorted = sorted(found, query);
    double most =
        found.stream()
            .map(AreaCoverage::visitsPer1000PerWeek)
            .filter(Objects::nonNull)
            .max(comparingDouble(Double::doubleValue))
            .orElse(0.0);
    CoverageCells cells = new CoverageCells(words, most);
    Sheets<AreaCoverage> pages = new Sheets<>(sorted, ROWS, query.page());
    return new Grid(
        columns.stream()
            .map(
                one ->
                    new Grid.Column(
                        CoverageCells.label(one, words),
                        query.withSorting(sorting.choose(one)).href(),
                        sorting.shownAt(one),
                        one.numeric()))
            .toList(),
        pages.rows().stream()
            .map(
                area ->
                    new Grid.Row(
                        area.code(),
                        shortName(area.name(), area.gemeenteName()),
                        area.gemeenteName(),
                        "/dekking/" + area.code(),
                        null,
                        columns.stream().skip(1).map(one -> cells.of(one, area)).toList()))
            .toList(),
        found.size(),
        pages.previous().map(page -> query.withPage(page).href()).orElse(null),
        pages.next().map(page -> query.withPage(page).href()).orElse(null));
  }

  /** Where the gemeente stands below it, it need not stand in it. */
  static String shortName(String name, String gemeente) {
    String prefix = gemeente + ": ";
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
