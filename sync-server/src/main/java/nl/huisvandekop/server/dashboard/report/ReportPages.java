package nl.huisvandekop.server.dashboard.report;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.Downloads;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.Source;
import nl.huisvandekop.server.report.Tally;
import nl.huisvandekop.server.report.YearReport;
import nl.huisvandekop.server.report.YearReport.PlaceYear;
import nl.huisvandekop.server.report.YearReports;

/** The yearly reports. Thread-safe. */
public final class ReportPages {
  private static final String ADDRESS = "/verslag/";

  private final Pages pages = new Pages();
  private final RegionPack pack;
  private final YearReports reports;
  private final Frames frames;

  public ReportPages(RegionPack pack, YearReports reports, Frames frames) {
    this.pack = requireNonNull(pack);
    this.reports = requireNonNull(reports);
    this.frames = requireNonNull(frames);
  }

  /** Which gemeente and year. */
  public void list(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    List<Integer> years = reports.years();
    List<ReportListView.Row> rows =
        frames.gemeenten(visitor.reach()).stream()
            .map(
                gemeente ->
                    new ReportListView.Row(
                        gemeente.name(),
                        years.stream()
                            .map(
                                year ->
                                    new Choice(year.toString(), null, href(gemeente, year), false))
                            .toList()))
            .toList();
    if (rows.isEmpty()) {
      throw new Problem(403, "out-of-reach", "This account sees its own site only.");
    }
    pages.answer(
        ctx,
        "reports.jte",
        new ReportListView(
            frames.inside(visitor.say("Verslagen"), Frames.Section.REPORTS, visitor, false), rows));
  }

  private static String href(Gemeente gemeente, int year) {
    return ADDRESS + gemeente.code() + "/" + year;
  }

  /** One report. */
  public void show(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    pages.answer(ctx, "report.jte", view(visitor, report(ctx, visitor)));
  }

  /** The one that is asked for; out of reach and unknown are the same. */
  private YearReport report(Context ctx, Visitor visitor) {
    Gemeente gemeente =
        frames.gemeenten(visitor.reach()).stream()
            .filter(one -> one.code().equals(ctx.pathParam("gemeente")))
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        404, "gemeente-unknown", "There is no gemeente with this code here."));
    String year = ctx.pathParam("jaar");
    return reports.years().stream()
        .filter(one -> one.toString().equals(year))
        .findFirst()
        .map(one -> reports.of(gemeente, one))
        .orElseThrow(
            () ->
                new Problem(
                    404, "year-unknown", "There is no report of this year: see /verslagen."));
  }

  private ReportView view(Visitor visitor, YearReport report) {
    Wording t = visitor.wording();
    String year = String.valueOf(report.year());
    String title = t.say("Ontmoetingsplekken in {0}, {1}", report.gemeente().name(), year);
    String file = href(report.gemeente(), report.year());
    return new ReportView(
        frames.inside(title, Frames.Section.REPORTS, visitor, report.sample()),
        t.say("{0} · gemaakt op {1}", pack.name(), t.date(report.day())),
        warnings(t, report),
        summary(t, report),
        CoveragePart.of(t, report.areas()),
        PlacesPart.of(t, report),
        VisitsPart.bars(t, report),
        VisitsPart.of(t, report),
        VisitsPart.beside(t, report),
        method(t, report),
        pack.manifest().sources().stream().map(Source::credit).toList(),
        List.of(
            new Choice(t.say("Bezoek als CSV"), null, file + "/bezoek.csv", false),
            new Choice(t.say("Plekken als CSV"), null, file + "/plekken.csv", false)));
  }

  private static List<String> warnings(Wording t, YearReport report) {
    List<String> warnings = new ArrayList<>();
    if (report.running()) {
      warnings.add(
          report.lastWeek() == null
              ? t.say("Het jaar is net begonnen: er is nog geen hele week.")
              : t.say(
                  "Het jaar loopt nog. Weken tellen mee tot en met {0}.",
                  t.date(report.lastWeek().plusDays(6))));
    }
    Tally total = report.total();
    if (total.told() < total.weeks()) {
      warnings.add(
          t.say(
              "Van {0} van de {1} weken is het bezoek niet te zien. Dat is nergens aangevuld.",
              total.weeks() - total.told(), total.weeks()));
    }
    return warnings;
  }

  private static List<String> summary(Wording t, YearReport report) {
    int people = CoveragePart.people(report.areas());
    int covered =
        CoveragePart.people(
            report.areas().stream().filter(area -> area.standing() == Standing.GEDEKT).toList());
    int withPlace =
        CoveragePart.people(report.areas().stream().filter(area -> area.sites() > 0).toList());
    List<Integer> costs =
        report.places().stream()
            .map(place -> place.details().cost().yearlyEuro())
            .filter(Objects::nonNull)
            .toList();
    Tally total = report.total();
    return List.of(
        t.say(
            "{0} inwoners in {1} woonkernen en wijken. {2} woont waar een plek is, {3} waar een"
                + " plek aan de norm voldoet.",
            people,
            report.areas().size(),
            t.percent(withPlace, people),
            t.percent(covered, people)),
        t.say(
            "{0,choice,0#Geen plekken|1#1 plek|1<{0} plekken}; {1} {1,choice,0#voldoen|1#voldoet|1<voldoen}"
                + " aan de norm.",
            report.places().size(), report.places().stream().filter(ReportPages::meets).count()),
        t.say("{0} check-ins, {1}.", VisitsPart.value(t, total), VisitsPart.missing(t, total)),
        t.say(
            "Kosten per jaar: € {0}, bekend van {1} van de {2} plekken.",
            costs.stream().mapToLong(Integer::longValue).sum(),
            costs.size(),
            report.places().size()),
        t.say(
            "{0} {0,choice,0#gewenste plekken|1#gewenste plek|1<gewenste plekken}; {1}"
                + " {1,choice,0#zalen|1#zaal|1<zalen} om een plek in te beginnen.",
            report.wishes().size(), report.halls()));
  }

  private static boolean meets(PlaceYear place) {
    return place.judged().map(one -> one.card().meets() == Meets.YES).orElse(false);
  }

  private static List<String> method(Wording t, YearReport report) {
    String norm =
        report.inForce().map(version -> version.version()).orElse(t.say("nog geen versie"));
    return List.of(
        t.say(
            "Een check-in is een bezoek, geen persoon: niemand is te herkennen, en wie vaker komt"
                + " telt vaker."),
        t.say(
            "Bezoek komt alleen uit weken die zijn vrijgegeven: op de donderdag na de week, afgerond"
                + " op vijftallen. Aantallen van 1 tot en met 4 zijn verborgen, met andere erbij"
                + " zodat ze niet te berekenen zijn. Verborgen, onbekend en niet vrijgegeven is geen"
                + " 0, en is nergens aangevuld. Delen tellen daarom niet altijd op tot het geheel."),
        t.say("Een week hoort bij de maand en het jaar waarin zijn donderdag valt."),
        t.say(
            "Open uren zijn de uren die volgens het rooster open waren, in de weken die voorbij zijn."
                + " Bekend is een uur waarin de kiosk aanstond of iemand met de hand telde."),
        t.say(
            "Stand, afstanden en kosten zijn van de dag waarop dit is gemaakt, ook bij een eerder"
                + " jaar. Afstanden zijn hemelsbreed, vanaf waar inwoners wonen."),
        t.say("Of een plek aan de norm voldoet, is bekeken met normenkader {0}.", norm));
  }

  /** Check-ins per place and month, as a file. */
  public void visitsFile(Context ctx) {
    YearReport report = report(ctx, Visitor.of(ctx));
    Csv csv =
        new Csv(
            List.of(
                "code",
                "naam",
                "maand",
                "checkIns",
                "wekenVerteld",
                "wekenVerborgen",
                "wekenOnbekend",
                "wekenNietVrijgegeven",
                "metDeHand"),
            Downloads.form(ctx));
    rows(csv, report, report.gemeente().code(), report.gemeente().name(), report.months());
    report
        .places()
        .forEach(
            place -> rows(csv, report, place.site().id(), place.site().name(), place.months()));
    Downloads.csv(ctx, "bezoek-" + report.gemeente().code() + "-" + report.year(), csv);
  }

  private static void rows(
      Csv csv, YearReport report, String code, String name, List<Tally> months) {
    for (int month = 0; month < months.size(); month++) {
      Tally tally = months.get(month);
      csv.row(
          code,
          name,
          LocalDate.of(report.year(), month + 1, 1).toString().substring(0, 7),
          tally.told() == 0 ? null : tally.visits(),
          tally.told(),
          tally.hidden(),
          tally.unknown(),
          tally.unreleased(),
          tally.byHand());
    }
  }

  /** The places, as a file. */
  public void placesFile(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    YearReport report = report(ctx, visitor);
    Csv csv =
        new Csv(
            List.of(
                "id",
                "naam",
                "gebied",
                "norm",
                "kostenPerJaarEuro",
                "betaaldDoor",
                "openUren",
                "urenBekend",
                "urenKioskUit",
                "urenNietBinnen",
                "voorbeeld"),
            Downloads.form(ctx));
    for (PlaceYear place : report.places()) {
      csv.row(
          place.site().id(),
          place.site().name(),
          place.areaName(),
          PlacesPart.standing(visitor.wording(), place.judged()),
          place.details().cost().yearlyEuro(),
          place.details().cost().paidBy(),
          place.open().planned(),
          place.open().known(),
          place.open().down(),
          place.open().notSynced(),
          place.site().sample());
    }
    Downloads.csv(ctx, "plekken-" + report.gemeente().code() + "-" + report.year(), csv);
  }
}
