package nl.huisvandekop.server.region;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One record of a table. A getter that finds a wrong value notes the problem and returns a harmless
 * one, so that one pass finds everything; {@link #sound()} tells whether the record may be used.
 */
final class CsvRow {
  private final String file;
  private final int line;
  private final Map<String, String> cells;
  private final Problems problems;
  private boolean sound = true;

  CsvRow(String file, int line, Map<String, String> cells, Problems problems) {
    this.file = file;
    this.line = line;
    this.cells = cells;
    this.problems = problems;
  }

  int line() {
    return line;
  }

  boolean sound() {
    return sound;
  }

  void wrong(String reason) {
    sound = false;
    problems.add(file, line, reason);
  }

  /** Null if the cell is empty. */
  String textOrNull(String column) {
    String text = cells.get(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.equals(text.strip())) {
      wrong(column + " has white space around it: \"" + text + "\"");
    }
    return text;
  }

  String text(String column) {
    String text = textOrNull(column);
    if (text == null) {
      wrong(column + " is empty");
      return "";
    }
    return text;
  }

  String code(String column, Pattern form) {
    String text = text(column);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      wrong(column + " \"" + text + "\" must look like " + form);
    }
    return text;
  }

  /** Null if the cell is empty. */
  String codeOrNull(String column, Pattern form) {
    return textOrNull(column) == null ? null : code(column, form);
  }

  /** At least one, with a space between them. */
  List<String> codes(String column, Pattern form) {
    List<String> codes = List.of(text(column).split(" "));
    for (String code : codes) {
      if (!code.isEmpty() && !form.matcher(code).matches()) {
        wrong(column + " \"" + code + "\" must look like " + form);
      }
    }
    return codes;
  }

  /** Null if the cell is empty; most counts characters, since a screen has no room for more. */
  String shortTextOrNull(String column, int most) {
    String text = textOrNull(column);
    if (text != null && text.codePointCount(0, text.length()) > most) {
      wrong(column + " has more than " + most + " characters");
    }
    return text;
  }

  String shortText(String column, int most) {
    return text(column).isEmpty() ? "" : shortTextOrNull(column, most);
  }

  boolean yesNo(String column) {
    String text = text(column);
    if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
      wrong(column + " \"" + text + "\" must be yes or no");
    }
    return text.equals("yes");
  }

  LocalTime time(String column) {
    String text = text(column);
    try {
      return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeException e) {
      wrong(column + " \"" + text + "\" must be a time such as 09:30");
      return LocalTime.MIDNIGHT;
    }
  }

  /** Null if the cell is empty. */
  LocalDate dateOrNull(String column) {
    String text = textOrNull(column);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong(column + " \"" + text + "\" must be a date such as 2027-01-31");
      return null;
    }
  }

  int whole(String column, int least, int most) {
    return whole(column, text(column), least, most);
  }

  Integer wholeOrNull(String column, int least, int most) {
    String text = textOrNull(column);
    return text == null ? null : Integer.valueOf(whole(column, text, least, most));
  }

  /** For counts that CBS leaves empty: none, unknown or secret. */
  int wholeOrZero(String column, int least, int most) {
    Integer number = wholeOrNull(column, least, most);
    return number == null ? 0 : number;
  }

  private int whole(String column, String text, int least, int most) {
    if (text.isEmpty()) {
      return least;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with what is out of bounds.
    }
    wrong(column + " \"" + text + "\" must be a whole number from " + least + " to " + most);
    return least;
  }

  double decimal(String column, double least, double most) {
    String text = text(column);
    if (text.isEmpty()) {
      return least;
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with what is out of bounds.
    }
    wrong(column + " \"" + text + "\" must be a number from " + least + " to " + most);
    return least;
  }

  /** From the columns lon and lat, within the region. */
  Position position(Bounds bounds) {
    return new Position(
        decimal("lon", bounds.west(), bounds.east()),
        decimal("lat", bounds.south(), bounds.north()));
  }

  <E extends Enum<E>> E oneOf(String column, E[] values) {
    String text = text(column);
    for (E value : values) {
      if (value.toString().equals(text)) {
        return value;
      }
    }
    if (!text.isEmpty()) {
      wrong(column + " \"" + text + "\" must be one of " + Arrays.toString(values));
    }
    return values[0];
  }
}
