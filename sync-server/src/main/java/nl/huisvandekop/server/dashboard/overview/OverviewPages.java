package nl.huisvandekop.server.dashboard.overview;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.coverage.AreaStanding;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.Coverage.Standings;
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
import nl.huisvandekop.server.summary.Among;
import nl.huisvandekop.server.summary.Comparison;
import nl.huisvandekop.server.summary.Figure;
import nl.huisvandekop.server.summary.SiteWeek;
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
    weekly.freshen();
    List<Site> all = sites.by(visitor);
    Map<String, Site> seen = all.stream().collect(toMap(Site::id, site -> site));
    Standings standings = coverage.standings(visitor.reach());
    List<KioskCondition> present =
        care.list().stream()
            .filter(kiosk -> kiosk.ended() == null && seen.containsKey(kiosk.siteId()))
            .toList();
    Instant now = clock.instant();
    List<KioskCondition> concerned =
        present.stream().filter(kiosk -> !kiosk.concerns(now).isEmpty()).toList();
    Week week = Week.of(now);
    Among among = sites.among(visitor, null);
    boolean sample = all.stream().anyMatch(Site::sample);
    return new OverviewView(
        frames.inside(visitor.say("Overzicht"), Frames.Section.OVERVIEW, visitor, sample),
        subtitle(visitor, standings, now),
        headlines(visitor, standings.areas(), present.size(), concerned.size()),
        weeks(visitor, week, among),
        weekly.notActive(visitor.wording(), all, week.plus(-1), week, among),
        missing(visitor, weekly.mostDown(week.plus(-1), week, among, MOST_MISSING), seen),
        concerned.stream().limit(MOST_KIOSKS).map(one -> care(visitor, one, seen, now)).toList(),
        Math.max(0, concerned.size() - MOST_KIOSKS),
        standings.areas().isEmpty()
            ? null
            : maps.of(standings.areas(), located(all), visitor.wording()));
  }

  private static List<Site> located(List<Site> seen) {
    return seen.stream()
        .filter(site -> site.status() == SiteStatus.ACTIVE && site.located())
        .toList();
  }

  private String subtitle(Visitor visitor, Standings standings, Instant now) {
    String day = visitor.wording().weekdayAndDate(now.atZone(Hours.ZONE).toLocalDate());
    return standings.normVersion() == null
        ? visitor.say("{0} · {1} · nog geen normenkader", pack.name(), day)
        : visitor.say("{0} · {1} · normenkader {2}", pack.name(), day, standings.normVersion());
  }

  private static List<Headline> headlines(
      Visitor visitor, List<AreaStanding> areas, int kiosks, int concerned) {
    List<AreaStanding> with = areas.stream().filter(area -> area.sites() > 0).toList();
    List<AreaStanding> meeting =
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

  private static String share(Visitor visitor, List<AreaStanding> some, List<AreaStanding> areas) {
    return visitor.wording().percent(inhabitants(some), inhabitants(areas));
  }

  private static long inhabitants(List<AreaStanding> areas) {
    return areas.stream().mapToLong(AreaStanding::inhabitants).sum();
  }

  private List<WeekRow> weeks(Visitor visitor, Week week, Among among) {
    Week last = week.plus(-1);
    Week before = last.plus(-1);
    Week yearBefore = last.plus(-WEEKS_OF_YEAR);
    List<Figure> sums = weekly.sums(List.of(week, last, before, yearBefore), among);
    Figure reference = sums.get(1);
    return List.of(
        row(
            visitor,
            visitor.say("Deze week, {0}", week.title(visitor.wording())),
            sums.get(0),
            visitor.say("loopt nog, niet te vergelijken")),
        row(
            visitor,
            visitor.say("Vorige week, {0}", last.title(visitor.wording())),
            reference,
            visitor.say("met de week daarvoor: {0}", difference(visitor, reference, sums.get(2)))),
        row(
            visitor,
            visitor.say("De week daarvoor, {0}", before.title(visitor.wording())),
            sums.get(2),
            visitor.say("vorige week: {0}", difference(visitor, reference, sums.get(2)))),
        row(
            visitor,
            visitor.say("Een jaar eerder, {0}", yearBefore.title(visitor.wording())),
            sums.get(3),
            visitor.say("vorige week: {0}", difference(visitor, reference, sums.get(3)))));
  }

  private static String difference(Visitor visitor, Figure reference, Figure other) {
    return Basis.difference(visitor.wording(), new Comparison(reference, other));
  }

  private static WeekRow row(Visitor visitor, String name, Figure figure, String difference) {
    return new WeekRow(
        name,
        VisitTable.known(figure) ? visitor.wording().number(figure.visits()) : Wording.NONE,
        Basis.line(visitor.wording(), figure),
        difference);
  }

  private static List<Missing> missing(
      Visitor visitor, List<SiteWeek> weeks, Map<String, Site> seen) {
    return weeks.stream()
        // A place that was added this moment has none to show.
        .filter(gap -> seen.containsKey(gap.siteId()))
        .map(
            gap -> {
              Week week = new Week(gap.monday());
              return new Missing(
                  seen.get(gap.siteId()).name(),
                  Links.to("/plekken/" + gap.siteId(), "week", week.name()) + "#week",
                  visitor.say(
                      "week {0}: kiosk {1} van de {2} open uren uit",
                      week.number(), gap.open().down(), gap.open().planned()));
            })
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
