package nl.huisvandekop.server.csv;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/**
 * A table as CSV: RFC 4180, CRLF, one line of headings, empty for null. Not thread-safe.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection).
 */
public final class Csv {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder();
  private final Form form;
  private final int columns;

  /** How a table is written. */
  public enum Form {
    /** As RFC 4180 has it: commas between cells, a point in numbers. */
    COMMA(','),
    /**
     * As a spreadsheet with Dutch settings opens it: semicolons, a comma in numbers, and {@code ja}
     * or {@code nee}.
     */
    SEMICOLON(';');

    private final char separator;

    Form(char separator) {
      this.separator = separator;
    }
  }

  /** With commas. */
  public Csv(List<String> headings) {
    this(headings, Form.COMMA);
  }

  public Csv(List<String> headings, Form form) {
    this.form = requireNonNull(form);
    columns = headings.size();
    row(headings.toArray());
  }

  /** Adds a line; numbers and booleans stand as they are. */
  public Csv row(Object... values) {
    if (values.length != columns) {
      throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
    }
    String separator = String.valueOf(form.separator);
    text.append(Arrays.stream(values).map(this::field).collect(joining(separator))).append("\r\n");
    return this;
  }

  private String field(Object value) {
    if (value == null) {
      return "";
    }
    String plain = value.toString();
    if (value instanceof Number) {
      return form == Form.SEMICOLON ? plain.replace('.', ',') : plain;
    }
    if (value instanceof Boolean yes && form == Form.SEMICOLON) {
      return yes ? "ja" : "nee";
    }
    if (value instanceof Boolean) {
      return plain;
    }
    String safe =
        !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    boolean quoted =
        safe.chars().anyMatch(c -> c == form.separator || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
