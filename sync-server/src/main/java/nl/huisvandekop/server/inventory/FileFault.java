package nl.huisvandekop.server.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a file as a whole can't be read as the table.
 *
 * @param args as the code says
 */
public record FileFault(Code code, List<Object> args) {
  public FileFault {
    requireNonNull(code, "code");
    args = List.copyOf(args);
  }

  /** What is wrong. */
  public enum Code {
    /** Nothing was chosen, or the file holds nothing. */
    EMPTY,
    /** More than {@code args[0]} bytes. */
    TOO_LARGE,
    /** A workbook, not a CSV file. */
    WORKBOOK,
    /** In no encoding that is known here. */
    NOT_TEXT,
    /** The column {@code args[0]} is missing; {@code args[1]} are those that were found. */
    COLUMN_MISSING,
    /** The column {@code args[0]} is there twice. */
    COLUMN_TWICE,
    /** More than {@code args[0]} lines. */
    TOO_MANY_LINES,
    /** From line {@code args[0]} on it can't be read; a quote may be missing. */
    UNREADABLE
  }

  static FileFault of(Code code, Object... args) {
    return new FileFault(code, Stream.of(args).map(Quoted::of).toList());
  }
}
