package nl.huisvandekop.server.visits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.state.HourState;

/**
 * The answer to a {@link VisitQuery}.
 *
 * @param rows by site, then by period
 * @param samples ids of sites whose figures are a generated example; in the tables only
 */
public record VisitReport(List<VisitRow> rows, @JsonIgnore Set<String> samples) {
  static final List<String> HEADINGS =
      List.of(
          "site",
          "period",
          "visits",
          "suppressed",
          "byHand",
          "counted",
          "zero",
          "closed",
          "down",
          "notSynced",
          "undated",
          "openingHoursKnown");

  private static final List<String> DUTCH =
      List.of(
          "Plek",
          "Periode",
          "Check-ins",
          "Klein aantal verborgen",
          "Met de hand",
          "Uren met check-ins",
          "Uren open, 0 check-ins",
          "Uren gesloten",
          "Uren kiosk uit",
          "Uren nog niet binnen",
          "Check-ins zonder uur",
          "Openingstijden bekend",
          "Waarom geen getal",
          "Voorbeeldcijfers");

  public VisitReport {
    rows = List.copyOf(rows);
    samples = Set.copyOf(samples);
  }

  private static List<String> headings(Csv.Form form) {
    return form == Csv.Form.SEMICOLON
        ? DUTCH
        : Stream.concat(HEADINGS.stream(), Stream.of("reason", "sample")).toList();
  }

  /**
   * The same as a table; headings are the JSON's names, or Dutch for a Dutch spreadsheet. Where
   * nothing is known there is no number, and the reason stands beside it.
   */
  public String csv(Csv.Form form) {
    Csv csv = new Csv(headings(form), form);
    for (VisitRow row : rows) {
      csv.row(
          row.site(),
          row.period(),
          row.known() ? row.visits() : null,
          row.suppressed(),
          row.byHand(),
          row.hours().counted(),
          row.hours().zero(),
          row.hours().closed(),
          row.hours().down(),
          row.hours().notSynced(),
          row.undated(),
          row.openingHoursKnown(),
          reason(row, form == Csv.Form.SEMICOLON),
          samples.contains(row.site()));
    }
    return csv.toString();
  }

  private static String reason(VisitRow row, boolean dutch) {
    if (row.suppressed()) {
      return dutch ? "1 tot 4" : "suppressed";
    }
    if (row.known()) {
      return "";
    }
    if (row.hours().notSynced() > 0) {
      return dutch ? "nog niet binnen" : HourState.NOT_SYNCED.toString();
    }
    if (row.hours().down() > 0) {
      return dutch ? "kiosk stond uit" : HourState.DOWN.toString();
    }
    if (row.openingHoursKnown()) {
      return dutch ? "gesloten" : HourState.CLOSED.toString();
    }
    return dutch ? "openingstijden niet bekend" : "openingHoursUnknown";
  }
}
