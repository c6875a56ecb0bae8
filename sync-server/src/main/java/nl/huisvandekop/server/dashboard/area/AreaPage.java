package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.AreaReport;
import nl.huisvandekop.server.coverage.AreaReport.Around;
import nl.huisvandekop.server.coverage.AreaReport.Home;
import nl.huisvandekop.server.coverage.AreaReport.Other;
import nl.huisvandekop.server.coverage.AreaStanding;
import nl.huisvandekop.server.coverage.Opening;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.CoverageMaps;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.StandingSign;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.area.AreaView.AroundRow;
import nl.huisvandekop.server.dashboard.area.AreaView.BuurtRow;
import nl.huisvandekop.server.dashboard.area.AreaView.Item;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Buurt;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;

/** Makes the page of one woonkern or wijk. Thread-safe. */
final class AreaPage {
  private static final List<String> HEADINGS =
      List.of(
          "code",
          "buurt",
          "inwoners",
          "inwoners0tot14",
          "inwoners65plus",
          "dichtstbij",
          "km",
          "overWater",
          "metDeHand");

  private final RegionPack pack;
  private final CoverageMaps maps;

  AreaPage(RegionPack pack, CoverageMaps maps) {
    this.pack = requireNonNull(pack);
    this.maps = requireNonNull(maps);
  }

  /**
   * What the page is made from.
   *
   * @param coverage of all areas of the gemeente
   * @param located active sites of the gemeente that have a location
   * @param unplaced places of the gemeente to be checked of which the area is not known
   * @param canEdit whether the visitor may say how far a place really is
   */
  record Sources(
      AreaReport report,
      Opening opening,
      List<AreaCoverage> coverage,
      List<Site> located,
      long unplaced,
      boolean canEdit) {}

  AreaView view(Frame frame, Sources from) {
    Wording words = frame.wording();
    AreaReport report = from.report();
    Area area = report.area();
    AreaCoverage coverage =
        from.coverage().stream()
            .filter(one -> one.code().equals(area.code()))
            .findFirst()
            .orElseThrow();
    return new AreaView(
        frame,
        subtitle(report, words),
        StandingSign.of(report.standing(), words),
        note(from, words),
        AreaFacts.figures(coverage, words),
        AreaFacts.facts(report, coverage, words),
        report.buurten().stream().map(home -> buurt(home, words)).toList(),
        report.around().stream().map(around -> around(area, around, words)).toList(),
        from.canEdit(),
        items(report, other -> other.site().status() == SiteStatus.WISHED, words),
        items(
            report,
            other -> other.details().canHost() && other.site().status() != SiteStatus.WISHED,
            words),
        items(
            report,
            other -> !other.details().canHost() && other.site().status() != SiteStatus.WISHED,
            words),
        new OpeningWords(words).of(area, from.opening()),
        spots(report, from.opening(), words),
        maps.marked(
            from.coverage().stream().map(AreaStanding::of).toList(),
            from.located(),
            area.code(),
            words),
        Links.to(AreaQuery.href(area.code(), null), "formaat", "csv"),
        CoveragePage.sources(pack));
  }

  private static String note(Sources from, Wording words) {
    String note = AreaFacts.standingNote(from.report(), words);
    return from.unplaced() == 0
        ? note
        : note
            + " "
            + words.say(
                "In deze gemeente {0,choice,1#is nog 1 plek|1<zijn nog {0} plekken} na te gaan"
                    + " waarvan we het gebied niet weten.",
                from.unplaced());
  }

  private static String subtitle(AreaReport report, Wording words) {
    int inhabitants = report.area().inhabitants();
    return report.area().kind() == Area.Kind.WIJK
        ? words.say("{0} · wijk · {1} inwoners", report.gemeenteName(), inhabitants)
        : words.say("{0} · woonkern · {1} inwoners", report.gemeenteName(), inhabitants);
  }

  private static BuurtRow buurt(Home home, Wording words) {
    Buurt buurt = home.buurt();
    return new BuurtRow(
        buurt.name(),
        words.number(buurt.inhabitants()),
        words.number(buurt.inhabitants65plus()),
        words.number(buurt.inhabitants0to14()),
        home.nearest() == null ? Wording.NONE : home.nearest().name(),
        km(home.km(), words),
        CoverageCells.distanceNote(home.over(), home.byHand(), words));
  }

  private static AroundRow around(Area area, Around around, Wording words) {
    Site site = around.site();
    return new AroundRow(
        site.name(),
        "/plekken/" + site.id(),
        around.inside() ? words.say("in dit gebied") : "",
        km(around.km(), words),
        note(around, words),
        norm(around.meetsNorm(), words),
        site.located() ? AreaQuery.distanceHref(area.code(), site.id()) : null);
  }

  private static String note(Around around, Wording words) {
    if (!around.site().located()) {
      return words.say("locatie niet bekend");
    }
    if (around.way() == null) {
      return CoverageCells.distanceNote(around.over(), false, words);
    }
    return around.way().metres() == null
        ? words.say(
            "telt niet mee voor dit gebied: {0} ({1})",
            around.way().reason(), around.way().account())
        : words.say(
            "met de hand ingevuld: {0} ({1})", around.way().reason(), around.way().account());
  }

  static String norm(Meets meets, Wording words) {
    return switch (meets) {
      case YES -> words.say("voldoet aan de norm");
      case NO -> words.say("voldoet niet aan de norm");
      case UNKNOWN -> words.say("nog niet bekend");
    };
  }

  static String km(Double km, Wording words) {
    return km == null ? Wording.NONE : words.decimal(km) + "\u00a0km";
  }

  private static List<Item> items(AreaReport report, Predicate<Other> which, Wording words) {
    return report.others().stream()
        .filter(which)
        .map(other -> AreaFacts.item(other, words))
        .toList();
  }

  private static List<Choice> spots(AreaReport report, Opening opening, Wording words) {
    String code = report.area().code();
    List<Choice> spots = new ArrayList<>();
    spots.add(
        new Choice(
            words.say("Midden van het gebied"),
            null,
            AreaQuery.href(code, null) + "#stel",
            opening.site() == null));
    report.others().stream()
        .filter(other -> other.details().canHost() || other.site().status() == SiteStatus.WISHED)
        .forEach(
            other ->
                spots.add(
                    new Choice(
                        other.site().name(),
                        null,
                        AreaQuery.href(code, other.site().id()) + "#stel",
                        other.site().id().equals(opening.site()))));
    return spots;
  }

  /** The buurten as a table. */
  static Csv csv(AreaReport report, Csv.Form form) {
    Csv csv = new Csv(HEADINGS, form);
    for (Home home : report.buurten()) {
      Buurt buurt = home.buurt();
      csv.row(
          buurt.code(),
          buurt.name(),
          buurt.inhabitants(),
          buurt.inhabitants0to14(),
          buurt.inhabitants65plus(),
          home.nearest() == null ? null : home.nearest().name(),
          home.km(),
          home.over(),
          home.byHand());
    }
    return csv;
  }
}
