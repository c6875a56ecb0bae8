package nl.huisvandekop.server.audit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one field of a change was and became. Immutable.
 *
 * @param field as the form calls it, in Dutch; the page looks its English up
 * @param was null where there was nothing
 * @param became null where there is nothing now
 */
public record Change(String field, String was, String became) {
  /** Longer texts are cut: the log says what was changed, it is no copy of all there was. */
  private static final int MOST_CHARACTERS = 200;

  public Change {
    requireNonNull(field, "field");
    was = cut(was);
    became = cut(became);
  }

  private static String cut(String text) {
    if (text == null || text.codePointCount(0, text.length()) <= MOST_CHARACTERS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
  }

  /**
   * The fields that differ, in the order they were told.
   *
   * <p>{@code Change.fields().of("naam", old.name(), name).of("soort", old.kind(), kind).list()}
   */
  public static Fields fields() {
    return new Fields();
  }

  /** Gathers fields; those that stayed as they were are left out. Not thread-safe. */
  public static final class Fields {
    private final List<Change> changes = new ArrayList<>();

    private Fields() {}

    /** Adds the field if it changed; values are noted as their text. */
    public Fields of(String field, Object was, Object became) {
      if (!Objects.equals(was, became)) {
        changes.add(new Change(field, Objects.toString(was, null), Objects.toString(became, null)));
      }
      return this;
    }

    /** What changed; empty when nothing did. */
    public List<Change> list() {
      return List.copyOf(changes);
    }
  }
}
