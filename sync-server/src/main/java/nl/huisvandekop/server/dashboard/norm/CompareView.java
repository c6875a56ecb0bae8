package nl.huisvandekop.server.dashboard.norm;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;

/**
 * What another version would change.
 *
 * @param choose the two versions
 * @param gemeenten to choose from
 * @param summary in words; several sentences
 * @param columns what the two versions are called
 * @param texts how the versions themselves differ, criterion by criterion
 * @param rows the places that are judged differently, those that turn first
 * @param csvHref all places as a table; null where there is none
 */
public record CompareView(
    Frame frame,
    List<Field> choose,
    List<Choice> gemeenten,
    List<String> summary,
    List<String> columns,
    List<Text> texts,
    List<Row> rows,
    String csvHref) {
  public CompareView {
    choose = List.copyOf(choose);
    gemeenten = List.copyOf(gemeenten);
    summary = List.copyOf(summary);
    columns = List.copyOf(columns);
    texts = List.copyOf(texts);
    rows = List.copyOf(rows);
  }

  /** A criterion of which weight or threshold differ. */
  public record Text(String title, String was, String becomes) {}

  /**
   * A place.
   *
   * @param why what comes out differently, in words
   */
  public record Row(
      String name, String href, String area, NormSign was, NormSign becomes, List<String> why) {
    public Row {
      why = List.copyOf(why);
    }
  }
}
