package nl.huisvandekop.chassis.code;

import java.util.Locale;
import java.util.Optional;

/**
 * What a one-time code looks like: eleven characters of Crockford's base 32 and one that checks
 * them, in groups of four.
 *
 * <p>The check character is a weighted sum over the field of 32 elements; one wrong character or
 * two neighbours swapped never pass it.
 */
public final class CodeForm {
  /** The characters of a code: no I, L, O or U, which are taken for others or make words. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** How many of a code's characters are free; the last one follows from them. */
  public static final int FREE_CHARACTERS = 11;

  private static final int GROUP = 4;

  /** x^5 + x^2 + 1, which makes the field. */
  private static final int POLYNOMIAL = 0b100101;

  private static final int OVERFLOW = 0b100000;

  private CodeForm() {}

  /** The whole code, without dashes. */
  public static String complete(String free) {
    return free + ALPHABET.charAt(sum(free));
  }

  /**
   * A code as it is stored, from what a person typed: understands lower case, spaces, dashes, and
   * O, I and L typed for 0 and 1. Empty when no code looks like this.
   */
  public static Optional<String> read(String typed) {
    String code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-\u2010-\u2015]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    boolean whole =
        code.length() == FREE_CHARACTERS + 1
            && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    return whole && code.equals(complete(code.substring(0, FREE_CHARACTERS)))
        ? Optional.of(code)
        : Optional.empty();
  }

  /** In groups, for a person. */
  public static String shown(String code) {
    StringBuilder shown = new StringBuilder(code);
    for (int at = code.length() - GROUP; at > 0; at -= GROUP) {
      shown.insert(at, '-');
    }
    return shown.toString();
  }

  private static int sum(String characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      sum = timesX(sum ^ ALPHABET.indexOf(characters.charAt(i)));
    }
    return sum;
  }

  private static int timesX(int element) {
    int shifted = element << 1;
    return (shifted & OVERFLOW) == 0 ? shifted : shifted ^ POLYNOMIAL;
  }
}
