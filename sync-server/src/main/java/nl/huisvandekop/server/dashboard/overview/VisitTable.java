package nl.huisvandekop.server.dashboard.overview;

import java.util.List;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.chart.Basis;
import nl.huisvandekop.server.summary.Comparison;
import nl.huisvandekop.server.summary.Figure;
import nl.huisvandekop.server.summary.OpenHours;

/**
 * Visits as a table for programs or for a Dutch spreadsheet. A cell of which nothing is known is
 * empty, and the table says why; it is never 0.
 */
final class VisitTable {
  private static final List<String> NAMES =
      List.of(
          "naam",
          "van",
          "tot",
          "checkIns",
          "openUren",
          "urenBekend",
          "urenKioskUit",
          "urenNietBinnen",
          "vanErvoor",
          "totErvoor",
          "checkInsErvoor",
          "openUrenErvoor",
          "urenBekendErvoor",
          "vergelijkbaar",
          "urenNietGeteld",
          "reden",
          "voorbeeld");

  private static final List<String> DUTCH =
      List.of(
          "Naam",
          "Van week",
          "Tot en met week",
          "Check-ins",
          "Open uren",
          "Uren bekend",
          "Uren kiosk uit",
          "Uren nog niet binnen",
          "Van week, ervoor",
          "Tot en met week, ervoor",
          "Check-ins ervoor",
          "Open uren ervoor",
          "Uren bekend ervoor",
          "Te vergelijken",
          "Uren niet geteld",
          "Waar het op rust",
          "Voorbeeldcijfers");

  private VisitTable() {}

  /**
   * A line: a gemeente or a place.
   *
   * @param sample whether a generated example is in it
   */
  record Line(String name, String href, Comparison figures, boolean sample) {}

  /** Whether anything is known of whether people came: else there is no number, not 0. */
  static boolean known(Figure figure) {
    return figure.open().known() > 0 || figure.visits() > 0 || figure.byHand();
  }

  static Csv of(VisitQuestion question, List<Line> lines, Csv.Form form) {
    boolean dutch = form == Csv.Form.SEMICOLON;
    Csv csv = new Csv(dutch ? DUTCH : NAMES, form);
    for (Line line : lines) {
      Figure now = line.figures().now();
      Figure before = line.figures().before();
      OpenHours open = now.open();
      csv.row(
          line.name(),
          question.from().name(),
          question.to().name(),
          visits(now),
          planned(now, open.planned()),
          planned(now, open.known()),
          planned(now, open.down()),
          planned(now, open.notSynced()),
          question.fromBefore().name(),
          question.toBefore().name(),
          visits(before),
          planned(before, before.open().planned()),
          planned(before, before.open().known()),
          line.figures().likeness() == Comparison.Likeness.ALIKE,
          planned(now, open.withoutKiosk()),
          dutch ? Basis.line(Wording.DUTCH, now) : reason(now),
          line.sample());
    }
    return csv;
  }

  private static Long visits(Figure figure) {
    return known(figure) ? figure.visits() : null;
  }

  /** Without opening hours none of them can be counted. */
  private static Integer planned(Figure figure, int hours) {
    return figure.open().planned() == 0 ? null : Integer.valueOf(hours);
  }

  /** Why there is no number of check-ins, or none of hours; empty for neither. */
  private static String reason(Figure figure) {
    OpenHours open = figure.open();
    if (open.planned() == 0) {
      return "openingHoursUnknown";
    }
    if (known(figure)) {
      return "";
    }
    if (open.countable() == 0) {
      return "notCounted";
    }
    return open.notSynced() >= open.down() ? "notSynced" : "down";
  }
}
