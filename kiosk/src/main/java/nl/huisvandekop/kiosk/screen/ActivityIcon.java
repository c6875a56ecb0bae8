package nl.huisvandekop.kiosk.screen;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.look.Icons;

/**
 * Which icon stands beside an activity: one that fits a word in its title, else its theme's. It
 * helps to find the line again and never stands alone. The words are texts, in order: soup with the
 * coffee is a meal.
 */
final class ActivityIcon {
  private static final String OTHERWISE = "calendar-event";

  private ActivityIcon() {}

  /** The icon's trusted markup. */
  static String svg(Happening happening, Texts t) {
    String title = happening.title().toLowerCase(Locale.ROOT);
    return list(t, "icons")
        .filter(icon -> list(t, "icon." + icon).anyMatch(title::contains))
        .findFirst()
        .map(Icons::svg)
        .orElseGet(() -> Icons.svg(happening.icon(), OTHERWISE));
  }

  private static Stream<String> list(Texts t, String key) {
    return Arrays.stream(t.get(key).split(",")).map(String::strip);
  }
}
