package nl.huisvandekop.server.dashboard.report;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the report; the first cell of a row says what it is about.
 *
 * @param rows numbers as the reader's language writes them
 */
public record ReportTable(String caption, List<Head> heads, List<List<String>> rows) {
  public ReportTable {
    requireNonNull(caption, "caption");
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A column's heading. */
  public record Head(String label, boolean numeric) {}

  /** With words in the first column, and numbers in the others. */
  static List<Head> numbers(String first, String... others) {
    return Stream.concat(
            Stream.of(new Head(first, false)),
            Arrays.stream(others).map(label -> new Head(label, true)))
        .collect(Collectors.toList());
  }

  static List<Head> words(String... labels) {
    return Arrays.stream(labels).map(label -> new Head(label, false)).toList();
  }
}
