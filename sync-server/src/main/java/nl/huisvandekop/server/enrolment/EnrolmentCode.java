package nl.huisvandekop.server.enrolment;

import java.util.Locale;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.secret.Secrets;

/**
 * A one-time code, as an installer types it on a touch screen: eleven random characters of
 * Crockford's base 32 (55 bits) and one that checks them. It works once, for a week, and guessing
 * is bounded, so this is enough.
 *
 * <p>The check character is a weighted sum over the field of 32 elements; one wrong character or
 * two neighbours swapped never pass it.
 */
final class EnrolmentCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_CHARACTERS = 11;
  private static final int GROUP = 4;

  /** x^5 + x^2 + 1, which makes the field. */
  private static final int POLYNOMIAL = 0b100101;

  private static final int OVERFLOW = 0b100000;

  private final String characters;

  private EnrolmentCode(String characters) {
    this.characters = characters;
  }

  static EnrolmentCode random() {
    String random = Secrets.text(ALPHABET, RANDOM_CHARACTERS);
    return new EnrolmentCode(random + ALPHABET.charAt(sum(random)));
  }

  /**
   * Understands lower case, spaces, dashes, and O, I and L typed for 0 and 1.
   *
   * @throws Problem 422 {@code code-mistyped} when no code looks like this
   */
  static EnrolmentCode parse(String typed) {
    String code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-\u2010-\u2015]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    boolean whole =
        code.length() == RANDOM_CHARACTERS + 1
            && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    if (!whole || ALPHABET.charAt(sum(code.substring(0, RANDOM_CHARACTERS))) != lastOf(code)) {
      throw new Problem(
          422,
          "code-mistyped",
          "No code looks like this: it has three groups of four letters and digits."
              + " Compare it with what you were given.");
    }
    return new EnrolmentCode(code);
  }

  private static char lastOf(String code) {
    return code.charAt(RANDOM_CHARACTERS);
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

  /** Under what it is stored. */
  String hash() {
    return Secrets.hash(characters);
  }

  /** In groups, for a person. */
  String shown() {
    StringBuilder shown = new StringBuilder(characters);
    for (int at = characters.length() - GROUP; at > 0; at -= GROUP) {
      shown.insert(at, '-');
    }
    return shown.toString();
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "EnrolmentCode";
  }
}
