package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * What staff changed.
 *
 * @param filter to be filled in
 * @param newer where newer entries are; null for none
 * @param older where older entries are; null for none
 * @param csv where all of them are as a table
 */
public record ChangesView(
    Frame frame, List<Field> filter, List<Row> rows, String newer, String older, String csv) {
  public ChangesView {
    requireNonNull(frame, "frame");
    filter = List.copyOf(filter);
    rows = List.copyOf(rows);
    requireNonNull(csv, "csv");
  }

  /** One entry, in words. */
  public record Row(
      String when, String account, String action, String subject, List<String> changes) {
    public Row {
      changes = List.copyOf(changes);
    }
  }
}
