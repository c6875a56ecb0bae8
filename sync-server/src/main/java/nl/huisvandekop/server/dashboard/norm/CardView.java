package nl.huisvandekop.server.dashboard.norm;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * How a place stands.
 *
 * @param back to the place
 * @param meets null where it is not judged
 * @param summary in words; several sentences
 * @param todo what the place must do to meet the norm; empty where there is nothing
 * @param themes the criteria by theme
 * @param history how it stood, newest first
 * @param done what was just done; null for nothing
 */
public record CardView(
    Frame frame,
    Frame.Choice back,
    NormSign meets,
    List<String> summary,
    List<Todo> todo,
    List<Theme> themes,
    List<Past> history,
    String done) {
  public CardView {
    summary = List.copyOf(summary);
    todo = List.copyOf(todo);
    themes = List.copyOf(themes);
    history = List.copyOf(history);
  }

  /**
   * A criterion that stands in the way, and what helps.
   *
   * @param assessHref where it is judged; null where it is measured or not for the visitor
   */
  public record Todo(String title, NormSign sign, String weight, String tip, String assessHref) {}

  /** The criteria of a theme. */
  public record Theme(String name, List<Line> lines) {
    public Theme {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A criterion.
   *
   * @param measured – where nothing was
   * @param assessHref where it is judged; null where it is measured or not for the visitor
   */
  public record Line(
      String title,
      String weight,
      NormSign sign,
      String measured,
      String threshold,
      String window,
      String evidence,
      String tip,
      String assessHref) {}

  /**
   * Days on which it stood the same.
   *
   * @param changed what had changed since the time before, in words
   */
  public record Past(String days, String version, NormSign meets, List<String> changed) {
    public Past {
      changed = List.copyOf(changed);
    }
  }
}
