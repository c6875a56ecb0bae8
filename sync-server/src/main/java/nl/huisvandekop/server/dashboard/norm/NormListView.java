package nl.huisvandekop.server.dashboard.norm;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * All versions.
 *
 * @param compare the two versions to choose; empty where there is only one
 */
public record NormListView(Frame frame, List<Row> rows, List<Field> compare) {
  public NormListView {
    rows = List.copyOf(rows);
    compare = List.copyOf(compare);
  }

  /**
   * A version.
   *
   * @param since since when it is in its stage, in words
   * @param replaces the version that it comes in the place of; null for none
   */
  public record Row(
      String version,
      String name,
      String href,
      String stage,
      String since,
      boolean inForce,
      String replaces) {}
}
