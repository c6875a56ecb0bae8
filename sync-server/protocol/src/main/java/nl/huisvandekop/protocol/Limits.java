package nl.huisvandekop.protocol;

import java.util.regex.Pattern;

/** Bounds of the wire contract; both sides hold to them. */
public final class Limits {
  /** Largest sync request after gunzip, in bytes. */
  public static final int MAX_REQUEST_BYTES = 1 << 20;

  /** Most rows (cells, hours, undated and documents together) in one request. */
  public static final int MAX_ROWS = 5_000;

  /** Most entries in {@code holds}; a site's agenda stays far below it. */
  public static final int MAX_HOLDS = 5_000;

  /** Most epochs that an answer names. */
  public static final int MAX_OTHER_EPOCHS = 1_000;

  /** Largest document body, in characters of JSON. */
  public static final int MAX_BODY_CHARACTERS = 16_384;

  /** Largest absolute value of one row; one hour at one screen cannot reach it. */
  public static final int MAX_ABSOLUTE_VALUE = 10_000;

  /** Most people that one check-in can stand for. */
  public static final int MAX_PEOPLE = 50;

  /** Most that {@code sentAt} may differ from the server's clock, in seconds. */
  public static final int MAX_CLOCK_DIFFERENCE_SECONDS = 300;

  /** An hour or day is closed once it ended this long ago: longer than a check-in can be undone. */
  public static final int CLOSED_AFTER_SECONDS = 600;

  /** First year that a document can speak of: far from what calendars can't compute. */
  public static final int FIRST_YEAR = 2000;

  /** Last year that a document can speak of. */
  public static final int LAST_YEAR = 2100;

  /** An answer's stamp: up to 64 letters and digits, so that no store or log trips over it. */
  private static final Pattern STAMP = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private Limits() {}

  /** Whether a text can be an answer's stamp. */
  public static boolean isStamp(String text) {
    return STAMP.matcher(text).matches();
  }

  /**
   * Holds a stamp, where there is one, to its form.
   *
   * @throws IllegalArgumentException naming the field
   */
  static void requireStamp(String field, String stamp) {
    if (stamp != null && !isStamp(stamp)) {
      throw new IllegalArgumentException(field + " must be 1 to 64 letters and digits");
    }
  }

  /**
   * Holds a document's date to the years that it can speak of.
   *
   * @throws IllegalArgumentException naming the field
   */
  static void requireYear(String field, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          field + " must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }
}
