package nl.huisvandekop.server.dashboard.overview;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * How many people come, and whether that is more than before.
 *
 * @param frame around it
 * @param period the weeks in words
 * @param before the weeks that they are compared with, in words
 * @param gemeente that was chosen; null for all
 * @param gemeenten to choose from
 * @param fields of the form
 * @param total of all rows
 * @param rows a gemeente each, or a place each where a gemeente was chosen
 * @param note which of the places that count are not active; empty for none
 * @param files of the rows
 */
public record VisitView(
    Frame frame,
    String period,
    String before,
    String gemeente,
    List<Frame.Choice> gemeenten,
    List<Field> fields,
    Row total,
    List<Row> rows,
    String note,
    List<Frame.Choice> files) {
  public VisitView {
    requireNonNull(frame, "frame");
    requireNonNull(period, "period");
    requireNonNull(before, "before");
    gemeenten = List.copyOf(gemeenten);
    fields = List.copyOf(fields);
    requireNonNull(total, "total");
    rows = List.copyOf(rows);
    requireNonNull(note, "note");
    files = List.copyOf(files);
  }

  /**
   * A line.
   *
   * @param name of the gemeente or place
   * @param href where more of it is; null for nowhere
   * @param visits check-ins
   * @param basis what they rest on
   * @param visitsBefore check-ins of the weeks to compare with
   * @param basisBefore what these rest on
   * @param difference or why there is none
   */
  public record Row(
      String name,
      String href,
      String visits,
      String basis,
      String visitsBefore,
      String basisBefore,
      String difference) {}
}
