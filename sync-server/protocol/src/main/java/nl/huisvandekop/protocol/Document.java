package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A whole document of a site: an activity, its opening hours from a date on, or a headcount.
 *
 * @param id unique within the site; 1 to 64 of {@code A-Z a-z 0-9 -}
 * @param kind what the body is
 * @param version rises with each change; at least 1
 * @param base the version last acknowledged or received, 0 for none; in an answer equal to version
 * @param deleted a tombstone, kept for ever so that the document does not come back
 * @param body the JSON object, read as {@link ActivityBody}, {@link OpeningHoursBody} or {@link
 *     HeadcountBody}; null exactly when deleted
 */
public record Document(
    String id,
    DocumentKind kind,
    long version,
    long base,
    boolean deleted,
    Map<String, Object> body) {
  public Document {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    if (deleted != (body == null)) {
      throw new IllegalArgumentException("body must be null exactly when deleted");
    }
  }

  /** How {@link Rejected} names this row. */
  public String key() {
    return id;
  }
}
