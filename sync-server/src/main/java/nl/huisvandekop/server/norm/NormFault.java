package nl.huisvandekop.server.norm;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a normenkader.
 *
 * @param criterion the id of the criterion that it is about, or its number from 1 where it has no
 *     id; null for the normenkader as a whole
 * @param field such as {@code threshold}
 * @param kind what sort of mistake
 * @param given what stands there, cut short
 * @param expected what could stand there
 */
public record NormFault(String criterion, String field, Kind kind, String given, String expected) {
  public NormFault {
    requireNonNull(field, "field");
    requireNonNull(kind, "kind");
    requireNonNull(given, "given");
    requireNonNull(expected, "expected");
  }

  /** Sorts of mistakes. */
  public enum Kind {
    /** It is not there, and must be. */
    MISSING,
    /** Nothing has that name. */
    UNKNOWN,
    /** It is of another type, such as a text where a number is meant. */
    WRONG_TYPE,
    /** A number outside its bounds, or a text that is too long. */
    OUT_OF_BOUNDS,
    /** It is there already. */
    TWICE,
    /** It does not go with the rest. */
    CONTRADICTS
  }

  /** For whoever mends a pack. */
  @Override
  public String toString() {
    String where = criterion == null ? field : criterion + ": " + field;
    return switch (kind) {
      case MISSING -> where + " is missing; " + expected;
      case UNKNOWN -> where + " \"" + given + "\" is not known; " + expected;
      case WRONG_TYPE -> where + " " + given + " is of the wrong type; " + expected;
      case OUT_OF_BOUNDS -> where + " " + given + " is out of bounds; " + expected;
      case TWICE -> where + " \"" + given + "\" is there twice; " + expected;
      case CONTRADICTS -> where + " \"" + given + "\" does not fit; " + expected;
    };
  }
}
