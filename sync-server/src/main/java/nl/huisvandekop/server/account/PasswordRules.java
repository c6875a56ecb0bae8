package nl.huisvandekop.server.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisvandekop.server.secret.Secrets;

/**
 * What a password that someone chose must be: long, and not among the first that a guesser tries.
 * No rule asks for signs or digits, and none that it be changed now and then: both make people
 * choose what is guessed. Immutable.
 */
public final class PasswordRules {
  /** Fewest characters. */
  public static final int LEAST = 12;

  private static final int FEWEST_DIFFERENT = 5;

  /** So many characters must be left beside one's own name or a common word. */
  private static final int LEAST_BESIDE = 8;

  private static final int SHORTEST_WORD = 4;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
  private static final Set<String> COMMON = read();

  private final Set<String> local;

  /**
   * @param local names that everybody here knows, such as the region's gemeenten
   */
  public PasswordRules(Set<String> local) {
    this.local = local.stream().map(PasswordRules::folded).collect(Collectors.toSet());
  }

  /** Why a password is not taken. */
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    TOO_SIMPLE,
    LIKE_THE_NAME
  }

  /**
   * Why this password is not good enough; empty when it is.
   *
   * @param name of the account
   */
  public Optional<Weakness> weakness(String password, String name) {
    if (password.codePointCount(0, password.length()) < LEAST) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (!Passwords.comparable(password)) {
      return Optional.of(Weakness.TOO_LONG);
    }
    String folded = folded(password);
    if (folded.chars().distinct().count() < FEWEST_DIFFERENT || repeats(folded)) {
      return Optional.of(Weakness.TOO_SIMPLE);
    }
    if (isKnown(folded)) {
      return Optional.of(Weakness.COMMON);
    }
    String own = NO_LETTERS.matcher(folded(name)).replaceAll("");
    String plain = NO_LETTERS.matcher(folded).replaceAll("");
    boolean likeTheName =
        own.length() >= SHORTEST_WORD
            && plain.contains(own)
            && folded.length() - own.length() < LEAST_BESIDE;
    return likeTheName ? Optional.of(Weakness.LIKE_THE_NAME) : Optional.empty();
  }

  /** As it is, or a known word with digits and signs around, in or instead of its letters. */
  private boolean isKnown(String folded) {
    String plain = NO_LETTERS.matcher(folded).replaceAll("");
    String core = AROUND.matcher(folded).replaceAll("");
    String spelled = NO_LETTERS.matcher(spelled(core)).replaceAll("");
    return isWord(folded) || isWord(plain) || isWord(spelled);
  }

  private boolean isWord(String text) {
    return text.length() >= SHORTEST_WORD
        && (local.contains(text) || COMMON.contains(Secrets.print(text)) || isTwice(text));
  }

  private boolean isTwice(String text) {
    int half = text.length() / 2;
    return half >= SHORTEST_WORD
        && text.length() % 2 == 0
        && text.regionMatches(0, text, half, half)
        && isWord(text.substring(0, half));
  }

  /** {@code abcdabcdabcd}: one short piece over and over. */
  private static boolean repeats(String text) {
    for (int length = 1; length <= text.length() / 3; length++) {
      String piece = text.substring(0, length);
      if (piece.repeat(text.length() / length + 1).startsWith(text)) {
        return true;
      }
    }
    return false;
  }

  /** Signs back to the letters that they stand for: {@code w3lk0m}. */
  private static String spelled(String text) {
    String signs = "013457@$!";
    String letters = "oieastasi";
    StringBuilder spelled = new StringBuilder(text);
    for (int i = 0; i < spelled.length(); i++) {
      int sign = signs.indexOf(spelled.charAt(i));
      if (sign >= 0) {
        spelled.setCharAt(i, letters.charAt(sign));
      }
    }
    return spelled.toString();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static Set<String> read() {
    try (InputStream list =
        PasswordRules.class.getResourceAsStream("/account/common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
