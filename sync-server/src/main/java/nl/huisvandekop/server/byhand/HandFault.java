package nl.huisvandekop.server.byhand;

import static java.util.Objects.requireNonNull;

/** Something wrong with one field of a form. */
public record HandFault(String field, Code code) {
  public HandFault {
    requireNonNull(field, "field");
    requireNonNull(code, "code");
  }

  /** What is wrong; how that is said is the pages' matter. */
  public enum Code {
    /** Nothing was entered where something must be. */
    MISSING,
    /** Longer than there is room for. */
    TOO_LONG,
    /** Holds a character that no text should have. */
    STRANGE_CHARACTER,
    /** Not a date within the years that a document can speak of. */
    NOT_A_DATE,
    /** Not a time. */
    NOT_A_TIME,
    /** Only one of from and until is there. */
    HALF,
    /** Until is not later than from. */
    ORDER,
    /** Begins before the one before it ends. */
    OVERLAP,
    /** The last date lies before the first. */
    DATES_ORDER,
    /** More days than a holiday lasts. */
    TOO_MANY_DAYS,
    /** Not a whole number within its bounds. */
    NOT_WHOLE,
    /** Not one of the choices. */
    UNKNOWN_CHOICE,
    /** A series ends before it begins. */
    ENDS_BEFORE
  }
}
