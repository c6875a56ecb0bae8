package nl.huisvandekop.server.dashboard.area;

import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.AreaCoverage.Basis;
import nl.huisvandekop.server.coverage.AreaCoverage.People;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.StandingSign;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.area.Grid.Cell;

/**
 * The cells of the coverage table, in words.
 *
 * @param most the largest number of visits per 1,000 that is shown, for the length of bars
 */
record CoverageCells(Wording words, double most) {
  static String label(CoverageColumn column, Wording words) {
    return switch (column) {
      case NAME -> words.say("Woonkern of wijk");
      case INHABITANTS -> words.say("Inwoners");
      case SITES -> words.say("Plekken");
      case NEAREST -> words.say("Afstand");
      case WALKING -> words.say("Binnen 1,2 km");
      case CYCLING -> words.say("Binnen 4 km");
      case STANDING -> words.say("Stand");
      case VISITS -> words.say("Bezoeken deze week");
      case PER_THOUSAND -> words.say("Bezoeken per 1.000");
      case ELDERS -> words.say("65 jaar en ouder");
      case CHILDREN -> words.say("0 tot en met 14 jaar");
      case LONELY -> words.say("Eenzaam (18+)");
      case WISHES -> words.say("Wensen");
      case HALLS -> words.say("Zalen die kunnen");
      case COST -> words.say("Kosten per jaar");
    };
  }

  static String choice(CoverageColumn.Choice choice, Wording words) {
    return switch (choice) {
      case REACH -> words.say("Bereik en bezoek");
      case PEOPLE -> words.say("Wie er wonen");
      case CHANCES -> words.say("Wensen, zalen en kosten");
    };
  }

  Cell of(CoverageColumn column, AreaCoverage area) {
    return cell(column, area).labelled(label(column, words));
  }

  private Cell cell(CoverageColumn column, AreaCoverage area) {
    return switch (column) {
      case NAME -> throw new IllegalArgumentException("the name is the row's heading");
      case INHABITANTS -> Cell.number(words.number(area.inhabitants()), "");
      case SITES -> sites(area);
      case NEAREST -> nearest(area);
      case WALKING -> share(area.within1200m(), area.inhabitants());
      case CYCLING -> share(area.within4km(), area.inhabitants());
      case STANDING -> Cell.standing(StandingSign.of(area.standing(), words));
      case VISITS -> visits(area);
      case PER_THOUSAND -> perThousand(area);
      case ELDERS -> part(area.people().inhabitants65plus(), area.inhabitants());
      case CHILDREN -> part(area.people().inhabitants0to14(), area.inhabitants());
      case LONELY -> lonely(area.people());
      case WISHES -> listed(area.wished(), area, "wished");
      case HALLS -> Cell.number(words.number(area.chances().halls()), "");
      case COST -> cost(area);
    };
  }

  private Cell sites(AreaCoverage area) {
    Cell cell = Cell.number(words.number(area.sites()), note(area));
    return area.sites() + area.sitesToCheck() + area.wished() > 0
        ? cell.linked(Links.to("/plekken", "gebied", area.code()))
        : cell;
  }

  private String note(AreaCoverage area) {
    List<String> notes = new ArrayList<>();
    if (area.sitesToCheck() > 0) {
      notes.add(words.say("{0} na te gaan", area.sitesToCheck()));
    }
    if (area.wished() > 0) {
      notes.add(words.say("{0} gewenst", area.wished()));
    }
    return String.join(", ", notes);
  }

  private Cell nearest(AreaCoverage area) {
    if (area.nearestKm() == null) {
      return Cell.number(Wording.NONE, "");
    }
    return Cell.number(
        words.decimal(area.nearestKm()) + "\u00a0km",
        distanceNote(area.nearestOver(), area.nearestByHand(), words));
  }

  /** What must be known of a distance; empty for nothing. */
  static String distanceNote(String over, boolean byHand, Wording words) {
    if (over != null) {
      return words.say("over water: {0}", over);
    }
    return byHand ? words.say("met de hand ingevuld") : "";
  }

  private Cell share(int people, int all) {
    return Cell.number(words.percent(people, all), words.number(people));
  }

  private Cell part(int people, int all) {
    return Cell.number(words.number(people), words.percent(people, all));
  }

  private Cell visits(AreaCoverage area) {
    Basis basis = area.basis();
    return Cell.number(
        area.kiosks() == 0 && area.visitsThisWeek() == 0
            ? Wording.NONE
            : words.number(area.visitsThisWeek()),
        basis.openHoursThisWeek() == 0
            ? ""
            : words.say(
                "{0} van {1} open uren",
                basis.openHoursKnownThisWeek(), basis.openHoursThisWeek()));
  }

  private Cell perThousand(AreaCoverage area) {
    Double value = area.visitsPer1000PerWeek();
    if (value == null) {
      return Cell.text(Wording.NONE, "").barred(0);
    }
    String sub =
        area.weeksWithData() < 8 ? words.say("over {0} van 8 weken", area.weeksWithData()) : "";
    return Cell.text(words.decimal(value), sub)
        .barred(most == 0 ? 0 : (int) Math.round(100 * value / most));
  }

  private Cell lonely(People people) {
    return people.lonely18plus() == null
        ? Cell.number(Wording.NONE, "")
        : Cell.number(words.decimal(people.lonely18plus()) + "\u00a0%", lonelyNote(people, words));
  }

  /** Of which year the figure is, and what it is about. */
  static String lonelyNote(People people, Wording words) {
    String year = String.valueOf(people.lonelinessYear());
    return people.lonelinessBasis().equals(People.GEMEENTE)
        ? words.say("hele gemeente, {0}", year)
        : words.say("in {0}", year);
  }

  private Cell listed(int count, AreaCoverage area, String status) {
    Cell cell = Cell.number(words.number(count), "");
    return count == 0
        ? cell
        : cell.linked(Links.to("/plekken", "gebied", area.code(), "status", status));
  }

  private Cell cost(AreaCoverage area) {
    Long euro = area.chances().yearlyCostEuro();
    if (euro == null) {
      return Cell.number(Wording.NONE, "");
    }
    int known = area.chances().sitesWithCost();
    return Cell.number(
        "€\u00a0" + words.number(euro),
        known < area.sites() ? words.say("van {0} van {1} plekken", known, area.sites()) : "");
  }
}
