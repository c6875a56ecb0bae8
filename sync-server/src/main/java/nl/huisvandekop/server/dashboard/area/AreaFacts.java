package nl.huisvandekop.server.dashboard.area;

import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.AreaCoverage.People;
import nl.huisvandekop.server.coverage.AreaReport;
import nl.huisvandekop.server.coverage.AreaReport.Other;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.area.AreaView.Fact;
import nl.huisvandekop.server.dashboard.area.AreaView.Item;
import nl.huisvandekop.server.region.Loneliness.Basis;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteStatus;

/** What is known of an area, in words. */
final class AreaFacts {
  private AreaFacts() {}

  /** Why the area stands as it does. */
  static String standingNote(AreaReport report, Wording words) {
    long active = report.around().stream().filter(AreaReport.Around::inside).count();
    return switch (report.standing()) {
      case GEDEKT -> words.say("Hier is een plek die aan de norm voldoet.");
      case VOLDOET_NIET ->
          words.say(
              "{0,choice,1#De plek hier voldoet|1<De {0} plekken hier voldoen} niet aan de norm.",
              active);
      case NOG_ONBEKEND ->
          words.say(
              "Van {0,choice,1#de plek|1<de {0} plekken} hier is nog te weinig bekend om te"
                  + " zeggen of {0,choice,1#die voldoet|1<een ervan voldoet}.",
              active);
      case NABIJ ->
          words.say(
              "Hier is geen plek. Binnen 4 km hemelsbreed is er wel een die aan de norm voldoet.");
      case WITTE_VLEK ->
          words.say("Hier is geen plek, en binnen 4 km geen die aan de norm voldoet.");
    };
  }

  static List<Headline> figures(AreaCoverage area, Wording words) {
    Double visits = area.visitsPer1000PerWeek();
    return List.of(
        new Headline(
            AreaPage.km(area.nearestKm(), words),
            "",
            nearest(area, words),
            area.nearestOver() != null,
            null),
        new Headline(
            words.percent(area.within1200m(), area.inhabitants()),
            words.number(area.within1200m()),
            words.say("van de inwoners woont binnen 1,2 km (lopen) van een plek"),
            false,
            null),
        new Headline(
            words.percent(area.within4km(), area.inhabitants()),
            words.number(area.within4km()),
            words.say("van de inwoners woont binnen 4 km (fietsen) van een plek"),
            false,
            null),
        new Headline(
            visits == null ? Wording.NONE : words.decimal(visits),
            "",
            visits == null
                ? words.say("bezoeken per week: niet bekend")
                : words.say(
                    "bezoeken per week op 1.000 inwoners, gemiddeld over {0} van de laatste 8"
                        + " weken. Het zijn bezoeken, geen bewoners.",
                    area.weeksWithData()),
            false,
            null));
  }

  private static String nearest(AreaCoverage area, Wording words) {
    if (area.nearestKm() == null) {
      return words.say("naar de dichtstbijzijnde plek: er is geen plek met een bekende locatie");
    }
    if (area.nearestOver() != null) {
      return words.say(
          "hemelsbreed naar de dichtstbijzijnde plek, maar over water ({0}): de weg is langer",
          area.nearestOver());
    }
    return area.nearestByHand()
        ? words.say("naar de dichtstbijzijnde plek, met de hand ingevuld")
        : words.say("hemelsbreed naar de dichtstbijzijnde plek, gemiddeld over de inwoners");
  }

  static List<Fact> facts(AreaReport report, AreaCoverage coverage, Wording words) {
    People people = report.people();
    int inhabitants = report.area().inhabitants();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            words.say("65 jaar en ouder"),
            words.number(people.inhabitants65plus()),
            words.percent(people.inhabitants65plus(), inhabitants)));
    facts.add(
        new Fact(
            words.say("0 tot en met 14 jaar"),
            words.number(people.inhabitants0to14()),
            words.percent(people.inhabitants0to14(), inhabitants)));
    facts.add(
        people.lonely18plus() == null
            ? new Fact(words.say("Eenzaam (18+)"), Wording.NONE, words.say("niet bekend"))
            : new Fact(
                words.say("Eenzaam (18+)"),
                words.decimal(people.lonely18plus()) + "\u00a0%",
                basis(people, words)));
    Long cost = coverage.chances().yearlyCostEuro();
    facts.add(
        new Fact(
            words.say("Kosten per jaar"),
            cost == null ? Wording.NONE : "€\u00a0" + words.number(cost),
            cost == null
                ? words.say("van geen plek bekend")
                : words.say(
                    "van {0} van {1} plekken",
                    coverage.chances().sitesWithCost(), coverage.sites())));
    return facts;
  }

  /** Year, source and how sure it is. */
  private static String basis(People people, Wording words) {
    String year = String.valueOf(people.lonelinessYear());
    if (people.lonelinessBasis().equals(People.GEMEENTE)) {
      return words.say(
          "cijfer van de hele gemeente · RIVM en GGD, {0}, berekend met een model", year);
    }
    if (people.lonelinessBasis().equals(Basis.MEAN_OF_BUURTEN.toString())) {
      return words.say(
          "gemiddelde van de buurten · RIVM en GGD, {0}, berekend met een model", year);
    }
    return words.say("RIVM en GGD, {0}, berekend met een model", year);
  }

  /** A place that is none yet, or no more. */
  static Item item(Other other, Wording words) {
    SiteDetails details = other.details();
    return new Item(
        other.site().name(),
        "/plekken/" + other.site().id(),
        line(other, words),
        details.wish() != null && details.wish().evidence() != null
            ? words.say("Bron: {0}", details.wish().evidence())
            : details.hostNote() == null ? "" : details.hostNote());
  }

  private static String line(Other other, Wording words) {
    SiteDetails details = other.details();
    List<String> parts = new ArrayList<>();
    if (details.wish() != null) {
      parts.add(
          words.say("wens van {0}, {1}", details.wish().by(), words.date(details.wish().on())));
    }
    if (other.site().status() == SiteStatus.TO_CHECK) {
      parts.add(words.say("nog na te gaan"));
    }
    if (other.site().status() == SiteStatus.CLOSED) {
      parts.add(words.say("gesloten"));
    }
    if (details.cost().yearlyEuro() != null) {
      String euro = "€\u00a0" + words.number(details.cost().yearlyEuro());
      parts.add(
          details.cost().paidBy() == null
              ? words.say("{0} per jaar", euro)
              : words.say("{0} per jaar, betaald door {1}", euro, details.cost().paidBy()));
    }
    return String.join(" · ", parts);
  }
}
