package nl.huisvandekop.server.inventory;

import java.util.ArrayList;
import java.util.List;

/** What is said back of what somebody entered: enough to find it by, however much it was. */
final class Quoted {
  static final int MOST_CHARACTERS = 60;
  static final int MOST_WORDS = 12;

  private static final String MORE = "…";

  private Quoted() {}

  /** A text cut to its beginning; anything else as it is. */
  static Object of(Object said) {
    return said instanceof String text ? beginning(text) : said;
  }

  /** The first few, each cut to its beginning. */
  static List<String> few(List<String> words) {
    List<String> few =
        new ArrayList<>(words.stream().limit(MOST_WORDS).map(Quoted::beginning).toList());
    if (words.size() > MOST_WORDS) {
      few.add(MORE);
    }
    return few;
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + MORE;
  }
}
