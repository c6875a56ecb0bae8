package nl.huisvandekop.kiosk.screen;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisvandekop.chassis.look.Icons;

/**
 * Which icon stands beside an activity: one that fits a word in its title, else its theme's. It
 * helps to find the line again and never stands alone. The words are texts, in order: soup with the
 * coffee is a meal. They are Dutch on every screen, since volunteers write in Dutch.
 */
final class ActivityIcon {
  private static final String OTHERWISE = "calendar-event";

  /** Each icon with the words that call for it, in order. */
  private static final Map<String, List<String>> WORDS = words(Texts.of(Language.NL));

  private ActivityIcon() {}

  /** The icon's trusted markup, for a title and its theme's icon, which may be null. */
  static String svg(String title, String themeIcon) {
    String lower = title.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(icon -> icon.getValue().stream().anyMatch(lower::contains))
        .findFirst()
        .map(Map.Entry::getKey)
        .map(Icons::svg)
        .orElseGet(() -> Icons.svg(themeIcon, OTHERWISE));
  }

  private static Map<String, List<String>> words(Texts dutch) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String icon : list(dutch, "icons")) {
      words.put(icon, list(dutch, "icon." + icon));
    }
    return words;
  }

  private static List<String> list(Texts t, String key) {
    return Arrays.stream(t.get(key).split(",")).map(String::strip).toList();
  }
}
