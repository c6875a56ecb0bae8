package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

/** A member of staff: the name that they log in with, and how far they reach. Immutable. */
public record Account(String name, Reach reach) {
  private static final int MAX_NAME = 64;

  public Account {
    requireNonNull(reach, "reach");
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a name has 1 to " + MAX_NAME + " characters and begins with a letter or a digit");
    }
  }

  /** Whether an account can have this name. */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_NAME
        && Character.isLetterOrDigit(name.codePointAt(0))
        && name.equals(name.strip())
        && name.chars().noneMatch(Character::isISOControl);
  }
}
