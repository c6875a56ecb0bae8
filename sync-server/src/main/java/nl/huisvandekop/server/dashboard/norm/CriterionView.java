package nl.huisvandekop.server.dashboard.norm;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * A form that changes a concept.
 *
 * @param back to the version
 * @param action where the form goes
 * @param edit of the version when the form was made
 * @param lead what it is about
 * @param removeAction where the criterion is taken out; null where there is none to take out
 */
public record CriterionView(
    Frame frame,
    Frame.Choice back,
    String action,
    long edit,
    String lead,
    List<Field> fields,
    String removeAction) {
  public CriterionView {
    fields = List.copyOf(fields);
  }
}
