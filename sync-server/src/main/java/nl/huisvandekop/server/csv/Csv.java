package nl.huisvandekop.server.csv;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/**
 * A table as CSV: RFC 4180, comma, CRLF, one line of headings, empty for null. Not thread-safe.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection).
 */
public final class Csv {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder();
  private final int columns;

  public Csv(List<String> headings) {
    columns = headings.size();
    row(headings.toArray());
  }

  /** Adds a line; numbers and booleans stand as they are. */
  public Csv row(Object... values) {
    if (values.length != columns) {
      throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
    }
    text.append(Arrays.stream(values).map(Csv::field).collect(joining(","))).append("\r\n");
    return this;
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    String plain = value.toString();
    if (value instanceof Number || value instanceof Boolean) {
      return plain;
    }
    String safe =
        !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
