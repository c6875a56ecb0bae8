package nl.huisvandekop.server.visits;

import java.util.List;
import nl.huisvandekop.server.csv.Csv;

/**
 * The answer to a {@link VisitQuery} without a login.
 *
 * @param rows by site, then by period
 */
public record PublicReport(List<PublicRow> rows) {
  public PublicReport {
    rows = List.copyOf(rows);
  }

  /** The same as a table; headings are the JSON's names. */
  public String csv() {
    Csv csv = new Csv(VisitReport.HEADINGS);
    for (PublicRow row : rows) {
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
