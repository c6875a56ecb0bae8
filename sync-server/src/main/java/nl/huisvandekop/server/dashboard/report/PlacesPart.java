package nl.huisvandekop.server.dashboard.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.inventory.FieldWords;
import nl.huisvandekop.server.dashboard.norm.NormWords;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Indicator;
import nl.huisvandekop.server.norm.Weight;
import nl.huisvandekop.server.normenkader.CardLine;
import nl.huisvandekop.server.normenkader.CardWords;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.Result;
import nl.huisvandekop.server.report.YearReport;
import nl.huisvandekop.server.report.YearReport.Judged;
import nl.huisvandekop.server.report.YearReport.PlaceYear;
import nl.huisvandekop.server.report.YearReport.What;
import nl.huisvandekop.server.report.YearReport.Wished;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteDetails.Cost;

/** The places, how they stand and what changed, in words. */
public final class PlacesPart {
  /** What is measured from visits that were not released is not written down in numbers. */
  private static final Set<Indicator> FROM_VISITS =
      Set.of(Indicator.CHECK_INS, Indicator.CONFIRMED);

  private PlacesPart() {}

  /**
   * All about places.
   *
   * @param norms what each falls short of
   * @param adopted what happened to the normenkader, a sentence each
   */
  public record Tables(
      ReportTable places,
      List<PlaceNorm> norms,
      ReportTable wishes,
      ReportTable changes,
      List<String> adopted) {
    public Tables {
      norms = List.copyOf(norms);
      adopted = List.copyOf(adopted);
    }
  }

  /** What a place falls short of, and what is not known of it. */
  public record PlaceNorm(String name, String standing, List<String> missed, String unknown) {
    public PlaceNorm {
      missed = List.copyOf(missed);
    }
  }

  static Tables of(Wording t, YearReport report) {
    return new Tables(
        places(t, report),
        report.places().stream().map(place -> norm(t, place)).toList(),
        wishes(t, report),
        changes(t, report),
        adopted(t, report));
  }

  private static ReportTable places(Wording t, YearReport report) {
    return new ReportTable(
        t.say("De plekken"),
        ReportTable.words(
            t.say("Plek"),
            t.say("Woonkern of wijk"),
            t.say("Soort"),
            t.say("Norm"),
            t.say("Kosten per jaar"),
            t.say("Wie betaalt"),
            t.say("Proef sinds")),
        report.places().stream()
            .map(
                place ->
                    List.of(
                        sample(t, place),
                        place.areaName(),
                        place.details().kind() == null
                            ? Wording.NONE
                            : FieldWords.kind(t, place.details().kind()),
                        standing(t, place.judged()),
                        cost(t, place.details().cost()),
                        text(place.details().cost().paidBy()),
                        place.details().pilotSince() == null
                            ? Wording.NONE
                            : t.date(place.details().pilotSince())))
            .toList());
  }

  private static String sample(Wording t, PlaceYear place) {
    return place.site().sample()
        ? t.say("{0} (voorbeeld)", place.site().name())
        : place.site().name();
  }

  private static String text(String text) {
    return text == null ? Wording.NONE : text;
  }

  private static String cost(Wording t, Cost cost) {
    if (cost.yearlyEuro() == null) {
      return Wording.NONE;
    }
    String euro = t.say("€ {0}", t.number(cost.yearlyEuro()));
    return cost.year() == null ? euro : t.say("{0} (van {1})", euro, String.valueOf(cost.year()));
  }

  static String standing(Wording t, Optional<Judged> judged) {
    Meets meets = judged.map(one -> one.card().meets()).orElse(Meets.UNKNOWN);
    return switch (meets) {
      case YES -> t.say("voldoet");
      case NO -> t.say("voldoet niet");
      case UNKNOWN -> t.say("nog onbekend");
    };
  }

  private static PlaceNorm norm(Wording t, PlaceYear place) {
    if (place.judged().isEmpty()) {
      return new PlaceNorm(
          place.site().name(),
          standing(t, place.judged()),
          List.of(),
          t.say("nog niet beoordeeld"));
    }
    Judged judged = place.judged().get();
    List<CardLine> lines =
        new CardWords(t::say, t.locale(), false).lines(judged.norm(), judged.card());
    List<String> missed =
        lines.stream()
            .filter(line -> line.result().result() == Result.NOT_MET)
            .map(line -> line(t, line))
            .toList();
    List<String> unknown =
        lines.stream()
            .filter(line -> line.result().result() == Result.UNKNOWN)
            .map(line -> line.criterion().title())
            .toList();
    return new PlaceNorm(
        place.site().name(),
        standing(t, place.judged()),
        missed,
        unknown.isEmpty()
            ? ""
            : t.say("Nog niet bekend ({0}): {1}.", unknown.size(), String.join("; ", unknown)));
  }

  private static String line(Wording t, CardLine line) {
    Criterion criterion = line.criterion();
    String title =
        criterion.weight() == Weight.REQUIRED
            ? t.say("{0} (verplicht)", criterion.title())
            : criterion.title();
    boolean fromVisits =
        criterion.measures().stream().anyMatch(one -> FROM_VISITS.contains(one.indicator()));
    if (fromVisits) {
      return t.say("{0}: niet gehaald. Het getal rust op bezoek dat niet is vrijgegeven.", title);
    }
    if (line.measured() == null || line.threshold() == null) {
      return t.say("{0}: niet gehaald.", title);
    }
    return t.say("{0}: {1}; nodig is {2}.", title, line.measured(), line.threshold());
  }

  private static ReportTable wishes(Wording t, YearReport report) {
    return new ReportTable(
        t.say("Gewenste plekken"),
        ReportTable.words(
            t.say("Gewenste plek"),
            t.say("Woonkern of wijk"),
            t.say("Door wie"),
            t.say("Wanneer"),
            t.say("Waar dat staat")),
        report.wishes().stream().map(wish -> wish(t, wish)).toList());
  }

  private static List<String> wish(Wording t, Wished wished) {
    SiteDetails.Wish wish = wished.details().wish();
    return List.of(
        wished.site().name(),
        wished.areaName(),
        wish == null ? Wording.NONE : wish.by(),
        wish == null ? Wording.NONE : t.date(wish.on()),
        wish == null ? Wording.NONE : text(wish.evidence()));
  }

  private static ReportTable changes(Wording t, YearReport report) {
    return new ReportTable(
        t.say("Wat er veranderde"),
        ReportTable.words(t.say("Wanneer"), t.say("Plek"), t.say("Wat")),
        report.changes().stream()
            .map(
                change ->
                    List.of(t.date(change.day()), change.site().name(), what(t, change.what())))
            .toList());
  }

  private static String what(Wording t, What what) {
    return switch (what) {
      case PILOT -> t.say("begonnen als proef");
      case FIRST_KIOSK -> t.say("eerste kiosk: vanaf hier wordt geteld");
      case CLOSED -> t.say("gesloten");
    };
  }

  private static List<String> adopted(Wording t, YearReport report) {
    List<String> sentences = new ArrayList<>();
    for (NormVersion version : report.norms()) {
      version.steps().stream()
          .filter(step -> step.day().getYear() == report.year())
          .map(
              step ->
                  t.say(
                      "Normenkader {0}: {1} op {2}.",
                      version.version(), new NormWords(t).stage(step.stage()), t.date(step.day())))
          .forEach(sentences::add);
      version
          .decisionOf(report.gemeente().code())
          .filter(one -> one.day().getYear() == report.year())
          .map(
              one ->
                  t.say(
                      "{0} stelde normenkader {1} vast op {2} (besluit {3}).",
                      report.gemeente().name(), version.version(), t.date(one.day()), one.number()))
          .ifPresent(sentences::add);
    }
    return sentences;
  }
}
