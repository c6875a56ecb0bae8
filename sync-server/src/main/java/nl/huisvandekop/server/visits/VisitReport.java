package nl.huisvandekop.server.visits;

import java.util.List;
import nl.huisvandekop.server.csv.Csv;

/**
 * The answer to a {@link VisitQuery}.
 *
 * @param rows by site, then by period
 */
public record VisitReport(List<VisitRow> rows) {
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

  public VisitReport {
    rows = List.copyOf(rows);
  }

  /** The same as a table; headings are the JSON's names. */
  public String csv(Csv.Form form) {
    Csv csv = new Csv(HEADINGS, form);
    for (VisitRow row : rows) {
      csv.row(
          row.site(),
          row.period(),
          row.visits(),
          row.suppressed(),
          row.byHand(),
          row.hours().counted(),
          row.hours().zero(),
          row.hours().closed(),
          row.hours().down(),
          row.hours().notSynced(),
          row.undated(),
          row.openingHoursKnown());
    }
    return csv.toString();
  }
}
