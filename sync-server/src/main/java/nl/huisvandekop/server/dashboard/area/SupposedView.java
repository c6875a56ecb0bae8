package nl.huisvandekop.server.dashboard.area;

import java.util.List;

/**
 * The places that are taken to be there on the page on new places.
 *
 * @param rows in the order in which they were set down; empty for none
 * @param walking how many people they reach together within 1.2 km
 * @param cycling the same within 4 km
 * @param noneHref takes all of them back
 * @param note that some could not be taken, or that no more can be; empty for nothing
 */
public record SupposedView(
    List<Row> rows, String walking, String cycling, String noneHref, String note) {
  public SupposedView {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param walking how many people it reaches within 1.2 km, beside those before it
   * @param cycling the same within 4 km
   * @param withoutHref takes it back
   */
  public record Row(String name, String sub, String walking, String cycling, String withoutHref) {}
}
