package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * The form on which a place is added or changed.
 *
 * @param action where it is sent
 * @param stamp of the place as it was shown; empty for a new one
 * @param back where the visitor came from
 * @param groups the fields
 * @param fault what is wrong with all of it; null for nothing
 * @param questions what to look at before it is kept; empty for nothing
 * @param inMetres whether the location is in metres and can be converted
 */
public record SiteFormView(
    Frame frame,
    String action,
    String stamp,
    Frame.Choice back,
    List<Group> groups,
    String fault,
    List<String> questions,
    boolean inMetres) {
  public SiteFormView {
    requireNonNull(frame, "frame");
    requireNonNull(action, "action");
    requireNonNull(stamp, "stamp");
    requireNonNull(back, "back");
    groups = List.copyOf(groups);
    questions = List.copyOf(questions);
  }

  /** Fields that belong together. */
  public record Group(String title, List<Field> fields) {
    public Group {
      requireNonNull(title, "title");
      fields = List.copyOf(fields);
    }
  }

  /** All fields. */
  public List<Field> fields() {
    return groups.stream().flatMap(group -> group.fields().stream()).toList();
  }
}
