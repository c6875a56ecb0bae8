package nl.huisvandekop.server.dashboard.norm;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * Where a person judges a criterion of a place.
 *
 * @param back to the card
 * @param question in plain Dutch
 * @param explained why it matters, how long an answer holds, what to keep in mind
 * @param action where the form goes
 * @param earlier answers, newest first
 */
public record AssessView(
    Frame frame,
    Frame.Choice back,
    String question,
    List<String> explained,
    String action,
    List<Field> fields,
    List<Earlier> earlier) {
  public AssessView {
    explained = List.copyOf(explained);
    fields = List.copyOf(fields);
    earlier = List.copyOf(earlier);
  }

  /**
   * An earlier answer.
   *
   * @param confirm its id, to be confirmed by who looks; null where that is not for them
   */
  public record Earlier(String answer, String evidence, String when, String confirm) {}
}
