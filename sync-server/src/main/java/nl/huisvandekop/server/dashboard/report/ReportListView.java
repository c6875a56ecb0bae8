package nl.huisvandekop.server.dashboard.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;

/** The reports that the visitor may choose from. */
public record ReportListView(Frame frame, List<Row> rows) {
  public ReportListView {
    requireNonNull(frame, "frame");
    rows = List.copyOf(rows);
  }

  /** A gemeente, and its years. */
  public record Row(String gemeente, List<Choice> years) {
    public Row {
      requireNonNull(gemeente, "gemeente");
      years = List.copyOf(years);
    }
  }
}
