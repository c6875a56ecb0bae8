package nl.huisvandekop.server.dashboard.overview;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.CoverageReport;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.CoverageMaps;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.KioskWords;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Week;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.chart.Basis;
import nl.huisvandekop.server.dashboard.kiosk.SeenSites;
import nl.huisvandekop.server.dashboard.overview.OverviewView.Care;
import nl.huisvandekop.server.dashboard.overview.OverviewView.Headline;
import nl.huisvandekop.server.dashboard.overview.OverviewView.Missing;
import nl.huisvandekop.server.dashboard.overview.OverviewView.WeekRow;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.summary.Comparison;
import nl.huisvandekop.server.summary.Figure;
import nl.huisvandekop.server.time.Hours;

/** The first page of whoever sees more than one place. Thread-safe. */
public final class OverviewPages {
  private static final int MOST_KIOSKS = 8;
  private static final int MOST_MISSING = 8;

  /** So many weeks back the calendar is the same to the day of the week. */
  private static final int WEEKS_OF_YEAR = 52;

  private final Pages pages = new Pages();
  private final RegionPack pack;
  private final Coverage coverage;
  private final KioskCare care;
  private final SeenSites sites;
  private final Weekly weekly;
  private final CoverageMaps maps;
  private final Frames frames;
  private final Clock clock;

  public OverviewPages(
      RegionPack pack,
      Coverage coverage,
      KioskCare care,
      SeenSites sites,
      Weekly weekly,
      Frames frames,
      Clock clock) {
    this.pack = requireNonNull(pack);
    this.coverage = requireNonNull(coverage);
    this.care = requireNonNull(care);
    this.sites = requireNonNull(sites);
    this.weekly = requireNonNull(weekly);
    this.frames = requireNonNull(frames);
    maps = new CoverageMaps(pack);
    this.clock = requireNonNull(clock);
  }

  /** The page; who sees one place only is led there. */
  public void show(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    if (visitor.reach().role() == Role.SITE) {
      ctx.redirect(Frames.start(visitor).href(), HttpStatus.SEE_OTHER);
    } else {
      pages.answer(ctx, "overview.jte", view(visitor));
    }
  }

  private OverviewView view(Visitor visitor) {
    Map<String, Site> seen = new HashMap<>();
    sites.by(visitor).forEach(site -> seen.put(site.id(), site));
    CoverageReport report = coverage.report(Optional.empty(), visitor.reach());
    List<KioskCondition> present =
        care.list().stream()
            .filter(kiosk -> kiosk.ended() == null && seen.containsKey(kiosk.siteId()))
            .toList();
    Instant now = clock.instant();
    List<KioskCondition> concerned =
        present.stream().filter(kiosk -> !kiosk.concerns(now).isEmpty()).toList();
    Week week = Week.of(now);
    Map<String, Figure> thisWeek = figures(week, seen);
    Map<String, Figure> lastWeek = figures(week.plus(-1), seen);
    boolean sample = seen.values().stream().anyMatch(Site::sample);
    return new OverviewView(
        frames.inside(visitor.say("Overzicht"), Frames.Section.OVERVIEW, visitor, sample),
        subtitle(visitor, report, now),
        headlines(visitor, report.areas(), present.size(), concerned.size()),
        weeks(visitor, week, seen, thisWeek, lastWeek),
        Weekly.notActive(visitor.wording(), sites.by(visitor), Weekly.both(thisWeek, lastWeek)),
        missing(visitor, week, seen, thisWeek, lastWeek),
        concerned.stream().limit(MOST_KIOSKS).map(one -> care(visitor, one, seen, now)).toList(),
        Math.max(0, concerned.size() - MOST_KIOSKS),
        report.areas().isEmpty()
            ? null
            : maps.of(report.areas(), located(seen.values()), visitor.wording()));
  }

  private Map<String, Figure> figures(Week week, Map<String, Site> seen) {
    return Weekly.of(weekly.perSite(week.monday(), week.monday()), seen.keySet());
  }

  private static List<Site> located(Collection<Site> seen) {
    return seen.stream()
        .filter(site -> site.status() == SiteStatus.ACTIVE && site.located())
        .sorted(Comparator.comparing(Site::name))
        .toList();
  }

  private String subtitle(Visitor visitor, CoverageReport report, Instant now) {
    String day = visitor.wording().weekdayAndDate(now.atZone(Hours.ZONE).toLocalDate());
    return report.normVersion() == null
        ? visitor.say("{0} · {1} · nog geen normenkader", pack.name(), day)
        : visitor.say("{0} · {1} · normenkader {2}", pack.name(), day, report.normVersion());
  }

  private static List<Headline> headlines(
      Visitor visitor, List<AreaCoverage> areas, int kiosks, int concerned) {
    List<AreaCoverage> with = areas.stream().filter(area -> area.sites() > 0).toList();
    List<AreaCoverage> meeting =
        areas.stream().filter(area -> area.standing() == Standing.GEDEKT).toList();
    return List.of(
        new Headline(
            visitor.say("{0} van de {1}", with.size(), areas.size()),
            visitor.say(
                "woonkernen en wijken hebben een plek; daar woont {0} van de inwoners",
                share(visitor, with, areas)),
            "/dekking",
            visitor.say("Naar de dekking")),
        new Headline(
            visitor.say("{0} van de {1}", meeting.size(), areas.size()),
            visitor.say(
                "hebben een plek die aan het normenkader voldoet; daar woont {0} van de inwoners",
                share(visitor, meeting, areas)),
            "/dekking",
            visitor.say("Naar de dekking")),
        new Headline(
            visitor.wording().number(concerned),
            kiosks == 0
                ? visitor.say("kiosken vragen aandacht; er staat nog geen kiosk")
                : visitor.say(
                    "kiosken vragen aandacht, van de {0,choice,1#ene die er staat|1<{0} die er"
                        + " staan}",
                    kiosks),
            Links.to("/kiosken", "toon", concerned > 0 ? "aandacht" : null),
            visitor.say("Naar de kiosken")));
  }

  private static String share(Visitor visitor, List<AreaCoverage> some, List<AreaCoverage> areas) {
    return visitor.wording().percent(inhabitants(some), inhabitants(areas));
  }

  private static long inhabitants(List<AreaCoverage> areas) {
    return areas.stream().mapToLong(AreaCoverage::inhabitants).sum();
  }

  private List<WeekRow> weeks(
      Visitor visitor,
      Week week,
      Map<String, Site> seen,
      Map<String, Figure> thisWeek,
      Map<String, Figure> lastWeek) {
    Week last = week.plus(-1);
    Figure reference = Weekly.sum(lastWeek, seen.keySet());
    List<WeekRow> rows = new ArrayList<>();
    rows.add(
        row(
            visitor,
            visitor.say("Deze week, {0}", week.title(visitor.wording())),
            Weekly.sum(thisWeek, seen.keySet()),
            visitor.say("loopt nog, niet te vergelijken")));
    rows.add(
        row(
            visitor,
            visitor.say("Vorige week, {0}", last.title(visitor.wording())),
            reference,
            visitor.say(
                "met de week daarvoor: {0}",
                Basis.difference(
                    visitor.wording(),
                    new Comparison(
                        reference, Weekly.sum(figures(last.plus(-1), seen), seen.keySet()))))));
    for (int back : List.of(1, WEEKS_OF_YEAR)) {
      Week before = last.plus(-back);
      Figure figure = Weekly.sum(figures(before, seen), seen.keySet());
      String name =
          back == 1
              ? visitor.say("De week daarvoor, {0}", before.title(visitor.wording()))
              : visitor.say("Een jaar eerder, {0}", before.title(visitor.wording()));
      Comparison comparison = new Comparison(reference, figure);
      rows.add(
          row(
              visitor,
              name,
              figure,
              visitor.say("vorige week: {0}", Basis.difference(visitor.wording(), comparison))));
    }
    return rows;
  }

  private static WeekRow row(Visitor visitor, String name, Figure figure, String difference) {
    return new WeekRow(
        name,
        VisitTable.known(figure) ? visitor.wording().number(figure.visits()) : Wording.NONE,
        Basis.line(visitor.wording(), figure),
        difference);
  }

  private static List<Missing> missing(
      Visitor visitor,
      Week week,
      Map<String, Site> seen,
      Map<String, Figure> thisWeek,
      Map<String, Figure> lastWeek) {
    record Gap(Week week, String site, Figure figure) {}
    List<Gap> gaps = new ArrayList<>();
    thisWeek.forEach((site, figure) -> gaps.add(new Gap(week, site, figure)));
    lastWeek.forEach((site, figure) -> gaps.add(new Gap(week.plus(-1), site, figure)));
    return gaps.stream()
        .filter(gap -> gap.figure().open().down() > 0)
        .sorted(Comparator.comparing((Gap gap) -> -gap.figure().open().down()))
        .limit(MOST_MISSING)
        .map(
            gap ->
                new Missing(
                    seen.get(gap.site()).name(),
                    Links.to("/plekken/" + gap.site(), "week", gap.week().name()) + "#week",
                    visitor.say(
                        "week {0}: kiosk {1} van de {2} open uren uit",
                        gap.week().number(),
                        gap.figure().open().down(),
                        gap.figure().open().planned())))
        .toList();
  }

  private static Care care(
      Visitor visitor, KioskCondition kiosk, Map<String, Site> seen, Instant now) {
    return new Care(
        seen.get(kiosk.siteId()).name(),
        "/kiosken/" + kiosk.kioskId(),
        new KioskWords(visitor.wording()).sign(kiosk, now).text());
  }
}
