package nl.huisvandekop.server.dashboard.area;

import java.util.Comparator;
import java.util.List;
import nl.huisvandekop.server.coverage.Candidate;
import nl.huisvandekop.server.coverage.Gain;
import nl.huisvandekop.server.dashboard.StandingSign;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.area.Grid.Cell;
import nl.huisvandekop.server.site.SiteDetails.Cost;
import nl.huisvandekop.server.site.SiteDetails.Wish;

/**
 * The cells of the table of new places, in words.
 *
 * @param beside whether people are counted beside those that supposed places reach
 */
record CandidateCells(Wording words, boolean beside) {
  String label(CandidateColumn column) {
    return switch (column) {
      case NAME -> words.say("Waar");
      case KIND -> words.say("Wat is het?");
      case WALKING ->
          beside
              ? words.say("Daar bovenop binnen 1,2 km")
              : words.say("Mensen erbij binnen 1,2 km");
      case CYCLING ->
          beside ? words.say("Daar bovenop binnen 4 km") : words.say("Mensen erbij binnen 4 km");
      case ELDERS -> words.say("65 of ouder, binnen 1,2 km");
      case CHILDREN -> words.say("0 tot en met 14, binnen 1,2 km");
      case LONELY -> words.say("Eenzaam (18+)");
      case NEAREST -> words.say("Afstand nu");
      case STANDING -> words.say("Stand nu");
      case WISH -> words.say("Wens");
      case HALL -> words.say("Zaal");
      case COST -> words.say("Kosten per jaar");
    };
  }

  static String kind(Candidate.Kind kind, Wording words) {
    return switch (kind) {
      case CENTRE -> words.say("midden van het gebied");
      case HALL -> words.say("zaal die kan");
      case WISH -> words.say("gewenste plek");
    };
  }

  Cell of(CandidateColumn column, Candidate one) {
    return cell(column, one).labelled(label(column));
  }

  private Cell cell(CandidateColumn column, Candidate one) {
    return switch (column) {
      case NAME -> throw new IllegalArgumentException("the name is the row's heading");
      case KIND ->
          Cell.text(
              kind(one.kind(), words),
              one.located() ? "" : words.say("plaats onbekend: gerekend vanaf het midden"));
      case WALKING -> Cell.number(words.number(one.walking().people()), "");
      case CYCLING -> Cell.number(words.number(one.cycling().people()), "");
      case ELDERS -> both(one.walking().elders(), one.cycling(), one.cycling().elders());
      case CHILDREN -> both(one.walking().children(), one.cycling(), one.cycling().children());
      case LONELY ->
          one.people().lonely18plus() == null
              ? Cell.number(Wording.NONE, "")
              : Cell.number(
                  words.decimal(one.people().lonely18plus()) + "\u00a0%",
                  CoverageCells.lonelyNote(one.people(), words));
      case NEAREST ->
          Cell.number(
              one.nearestKm() == null ? Wording.NONE : words.decimal(one.nearestKm()) + "\u00a0km",
              "");
      case STANDING -> Cell.standing(StandingSign.of(one.standing(), words));
      case WISH -> wish(one.wishes());
      case HALL -> hall(one);
      case COST -> cost(one.cost());
    };
  }

  private Cell both(int walking, Gain cycling, int part) {
    return Cell.number(
        words.number(walking), cycling.people() == 0 ? "" : words.say("binnen 4 km: {0}", part));
  }

  private Cell wish(List<Wish> wishes) {
    return wishes.stream()
        .max(Comparator.comparing(Wish::on))
        .map(
            last ->
                Cell.text(
                    last.by(),
                    wishes.size() == 1
                        ? words.date(last.on())
                        : words.say(
                            "{0}, en {1} eerder", words.date(last.on()), wishes.size() - 1)))
        .orElse(Cell.text(Wording.NONE, ""));
  }

  private Cell hall(Candidate one) {
    if (one.kind() == Candidate.Kind.CENTRE) {
      return Cell.number(words.number(one.halls()), "");
    }
    return Cell.number(one.halls() > 0 ? words.say("ja") : Wording.NONE, "");
  }

  private Cell cost(Cost cost) {
    if (cost.yearlyEuro() == null) {
      return Cell.number(Wording.NONE, "");
    }
    return Cell.number(
        "€\u00a0" + words.number(cost.yearlyEuro()),
        cost.paidBy() == null ? "" : words.say("betaalt: {0}", cost.paidBy()));
  }
}
