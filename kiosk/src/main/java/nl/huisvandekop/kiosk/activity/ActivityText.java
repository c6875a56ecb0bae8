package nl.huisvandekop.kiosk.activity;

import java.text.Normalizer;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.problem.Problem;

/** The texts of an activity: one line each, shown to everyone, in any language and with emoji. */
public final class ActivityText {
  /** Longest title, in characters as people count them. */
  public static final int LONGEST_TITLE = 80;

  /** Longest other text. */
  public static final int LONGEST_TEXT = 120;

  /**
   * What shows nothing itself and changes what stands around it: control characters, line ends,
   * marks that turn the direction of writing, halves of characters. Not what this Java does not
   * know yet: there are new emoji every year.
   */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF"
              + "\\uFFF9-\\uFFFF\\p{Cs}\\p{Co}]");

  private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{S}\\p{P}]");

  /** No script puts more marks upon one letter; more of them paint over what stands near. */
  private static final Pattern PILE = Pattern.compile("\\p{M}{4,}");

  private ActivityText() {}

  /**
   * Holds a text to the rules.
   *
   * @param field its name in the API, which begins the problem's code
   * @param word its name for volunteers
   * @param text null is none
   * @return the text without blanks around it
   * @throws Problem 422 {@code field-empty}, {@code field-too-long}, {@code field-not-plain}
   */
  static String require(String field, String word, String text, int longest) {
    if (text == null) {
      return null;
    }
    String trimmed = text.strip();
    if (HIDDEN.matcher(trimmed).find() || PILE.matcher(trimmed).find()) {
      throw new Problem(
          422,
          field + "-not-plain",
          word + " heeft tekens die je niet ziet. Typ de tekst opnieuw.");
    }
    if (!VISIBLE.matcher(trimmed).find()) {
      throw new Problem(422, field + "-empty", word + " is nog leeg. Vul iets in.");
    }
    if (length(trimmed) > longest) {
      throw new Problem(
          422,
          field + "-too-long",
          word + " is te lang. Gebruik hooguit " + longest + " letters en tekens.");
    }
    return trimmed;
  }

  /** A text from elsewhere made to fit, null when nothing of it is left. */
  public static String fitted(String text, int longest) {
    if (text == null) {
      return null;
    }
    String composed = Normalizer.normalize(text.replaceAll("\\s+", " "), Normalizer.Form.NFC);
    String plain = PILE.matcher(HIDDEN.matcher(composed).replaceAll("")).replaceAll("").strip();
    if (length(plain) > longest) {
      plain = plain.substring(0, plain.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
    return VISIBLE.matcher(plain).find() ? plain : null;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
