package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A field of a form, as it is shown and as it was filled in. Immutable.
 *
 * @param name under which it is sent, and its id on the page
 * @param kind of input: {@code text}, {@code number}, {@code date}, {@code time}, {@code url},
 *     {@code password}, {@code textarea}, {@code select}, {@code checkbox} or {@code file}
 * @param label in words
 * @param value as it was filled in; for a checkbox {@code on} or empty
 * @param hint what to fill in, null if the label says it all
 * @param error what is wrong and what to do about it, null if nothing is
 * @param required whether it must be filled in
 * @param options to choose from, for a {@code select}
 * @param complete what a browser may fill in by itself, as HTML's {@code autocomplete} names it;
 *     null for what HTML leaves it to
 */
public record Field(
    String name,
    String kind,
    String label,
    String value,
    String hint,
    String error,
    boolean required,
    List<Option> options,
    String complete) {
  public Field {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(label, "label");
    value = value == null ? "" : value;
    options = List.copyOf(options);
  }

  /** One to choose. */
  public record Option(String value, String label) {}

  /** A field that must be filled in, without a hint. */
  public static Field of(String name, String kind, String label, String value) {
    return new Field(name, kind, label, value, null, null, true, List.of(), null);
  }

  /** A field to choose one of some options in. */
  public static Field select(String name, String label, String value, List<Option> options) {
    return new Field(name, "select", label, value, null, null, true, options, null);
  }

  /** The same, to be left empty if one likes. */
  public Field optional() {
    return new Field(name, kind, label, value, hint, error, false, options, complete);
  }

  /** The same with a hint. */
  public Field hinted(String words) {
    return new Field(name, kind, label, value, words, error, required, options, complete);
  }

  /** The same with what is wrong; null for nothing. */
  public Field wrong(String words) {
    return new Field(name, kind, label, value, hint, words, required, options, complete);
  }

  /** The same, which a browser may fill in by itself. */
  public Field completed(String as) {
    return new Field(name, kind, label, value, hint, error, required, options, as);
  }

  /** The ids of what describes it, for who hears the page; null if nothing does. */
  public String describedBy() {
    if (hint == null && error == null) {
      return null;
    }
    String described =
        (hint == null ? "" : name + "-uitleg ") + (error == null ? "" : name + "-fout");
    return described.strip();
  }
}
