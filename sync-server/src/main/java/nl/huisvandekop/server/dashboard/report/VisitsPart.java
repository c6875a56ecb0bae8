package nl.huisvandekop.server.dashboard.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.chart.Bars;
import nl.huisvandekop.server.dashboard.chart.Bars.Bar;
import nl.huisvandekop.server.dashboard.chart.Bars.Kind;
import nl.huisvandekop.server.dashboard.chart.Basis;
import nl.huisvandekop.server.report.Tally;
import nl.huisvandekop.server.report.YearReport;
import nl.huisvandekop.server.report.YearReport.Before;
import nl.huisvandekop.server.report.YearReport.PlaceYear;
import nl.huisvandekop.server.summary.Comparison;
import nl.huisvandekop.server.summary.OpenHours;

/** Check-ins in words; what is not told is named, and never filled in. */
public final class VisitsPart {
  private static final int MONTHS_IN_QUARTER = 3;

  private VisitsPart() {}

  /** Per month, per place, and what it rests on. */
  public record Tables(ReportTable months, ReportTable places, ReportTable hours) {}

  static Tables of(Wording t, YearReport report) {
    return new Tables(months(t, report), places(t, report), hours(t, report));
  }

  static Bars bars(Wording t, YearReport report) {
    List<Bar> bars = new ArrayList<>();
    for (int month = 0; month < report.months().size(); month++) {
      Tally tally = report.months().get(month);
      LocalDate first = LocalDate.of(report.year(), month + 1, 1);
      Kind kind = tally.told() == 0 ? Kind.NONE : tally.whole() ? Kind.WHOLE : Kind.PART;
      bars.add(
          new Bar(
              t.say("{0}: {1} check-ins, {2}", t.month(first), value(t, tally), missing(t, tally)),
              month % MONTHS_IN_QUARTER == 0 ? t.month(first) : "",
              tally.visits(),
              "",
              kind));
    }
    return Bars.of("maanden", t.say("Staafdiagram van de check-ins per maand."), bars);
  }

  /** The number that is told; a sign where no week is. */
  static String value(Wording t, Tally tally) {
    return tally.told() == 0 ? Wording.NONE : t.number(tally.visits());
  }

  /** Of how many weeks it is, and which are missing. */
  static String missing(Wording t, Tally tally) {
    if (tally.weeks() == 0) {
      return t.say("geen weken om te tellen");
    }
    List<String> notes = new ArrayList<>();
    notes.add(t.say("{0} van de {1} weken", tally.told(), tally.weeks()));
    if (tally.hidden() > 0) {
      notes.add(t.say("{0} verborgen", tally.hidden()));
    }
    if (tally.unknown() > 0) {
      notes.add(t.say("{0} niets bekend", tally.unknown()));
    }
    if (tally.unreleased() > 0) {
      notes.add(t.say("{0} niet vrijgegeven", tally.unreleased()));
    }
    if (tally.byHand()) {
      notes.add(t.say("deels met de hand geteld"));
    }
    return String.join(" · ", notes);
  }

  private static ReportTable months(Wording t, YearReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      int from = quarter * MONTHS_IN_QUARTER;
      for (int month = from; month < from + MONTHS_IN_QUARTER; month++) {
        rows.add(
            row(t, t.month(LocalDate.of(report.year(), month + 1, 1)), report.months().get(month)));
      }
      rows.add(row(t, t.say("Kwartaal {0}", quarter + 1), quarter(report.months(), quarter)));
    }
    rows.add(row(t, t.say("Heel {0}", String.valueOf(report.year())), report.total()));
    return new ReportTable(
        t.say("Check-ins per maand en per kwartaal"), heads(t, t.say("Maand")), rows);
  }

  private static List<ReportTable.Head> heads(Wording t, String first) {
    return List.of(
        new ReportTable.Head(first, false),
        new ReportTable.Head(t.say("Check-ins"), true),
        new ReportTable.Head(t.say("Weken die meetellen"), false));
  }

  private static List<String> row(Wording t, String name, Tally tally) {
    return List.of(name, value(t, tally), missing(t, tally));
  }

  static Tally quarter(List<Tally> months, int quarter) {
    int from = quarter * MONTHS_IN_QUARTER;
    return months.subList(from, from + MONTHS_IN_QUARTER).stream()
        .reduce(Tally::plus)
        .orElseThrow();
  }

  private static ReportTable places(Wording t, YearReport report) {
    return new ReportTable(
        t.say("Check-ins per plek"),
        List.of(
            new ReportTable.Head(t.say("Plek"), false),
            new ReportTable.Head(t.say("Kwartaal {0}", 1), true),
            new ReportTable.Head(t.say("Kwartaal {0}", 2), true),
            new ReportTable.Head(t.say("Kwartaal {0}", 3), true),
            new ReportTable.Head(t.say("Kwartaal {0}", 4), true),
            new ReportTable.Head(t.say("Heel {0}", String.valueOf(report.year())), true),
            new ReportTable.Head(t.say("Weken die meetellen"), false)),
        report.places().stream().map(place -> row(t, place)).toList());
  }

  private static List<String> row(Wording t, PlaceYear place) {
    return List.of(
        place.site().name(),
        value(t, quarter(place.months(), 0)),
        value(t, quarter(place.months(), 1)),
        value(t, quarter(place.months(), 2)),
        value(t, quarter(place.months(), 3)),
        value(t, place.total()),
        missing(t, place.total()));
  }

  private static ReportTable hours(Wording t, YearReport report) {
    return new ReportTable(
        t.say("Open uren, en van hoeveel we weten of er iemand kwam"),
        ReportTable.numbers(
            t.say("Plek"),
            t.say("Open uren"),
            t.say("Bekend"),
            t.say("Deel bekend"),
            t.say("Kiosk uit"),
            t.say("Nog niet binnen"),
            t.say("Zonder kiosk")),
        report.places().stream()
            .map(
                place -> {
                  OpenHours open = place.open();
                  return List.of(
                      place.site().name(),
                      t.number(open.planned()),
                      t.number(open.known()),
                      t.percent(open.known(), open.planned()),
                      t.number(open.down()),
                      t.number(open.notSynced()),
                      t.number(open.withoutKiosk()));
                })
            .toList());
  }

  /** The year before, or why it can't stand beside this one. */
  static String beside(Wording t, YearReport report) {
    String year = String.valueOf(report.year() - 1);
    if (report.before().isEmpty()) {
      return t.say(
          "Er is geen week die in beide jaren is vrijgegeven: met {0} is niets te vergelijken.",
          year);
    }
    Before before = report.before().get();
    Comparison both = before.comparison();
    return t.say(
        "In de {0} weken die in beide jaren zijn vrijgegeven: {1} check-ins, in {2} waren dat er"
            + " {3} ({4}). Nu {5}; toen {6}.",
        before.weeks(),
        both.now().visits(),
        year,
        both.before().visits(),
        Basis.difference(t, both),
        Basis.line(t, both.now()),
        Basis.line(t, both.before()));
  }
}
