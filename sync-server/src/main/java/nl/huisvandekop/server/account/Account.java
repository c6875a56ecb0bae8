package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

/** A member of staff: the name that they log in with, and how far they reach. Immutable. */
public record Account(String name, Reach reach) {
  private static final int MAX_NAME = 64;

  public Account {
    requireNonNull(reach, "reach");
    if (name.isBlank()
        || !name.equals(name.strip())
        || name.length() > MAX_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
    }
  }
}
