package nl.huisvandekop.kiosk.screen;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.huisvandekop.chassis.look.Icons;

/** Which icon stands beside an activity: one that fits a word in its title, else its theme's. */
final class ActivityIcon {
  private static final Map<String, String> BY_WORD = new LinkedHashMap<>();

  static {
    // In order: "soep bij de koffie" is a meal. Only a help to find the line again, never alone.
    put("soup", "eten", "eettafel", "maaltijd", "soep", "lunch", "koken", "diner");
    put("language", "taal", "lezen en schrijven", "nederlands");
    put("message-circle", "spreekuur", "wijkteam", "inloop sociaal", "advies");
    put("scissors", "naai", "brei", "haak", "handwerk", "quilt");
    put("music", "zang", "zing", "koor", "muziek", "dans");
    put("palette", "schilder", "teken", "knutsel", "creatie");
    put("cards", "kaart", "klaverjas", "bingo", "spel", "bridge", "sjoel");
    put("tools", "repair", "klus", "fiets");
    put("book", "boek", "leeskring", "bibliotheek");
    put("baby-carriage", "baby", "peuter", "ouder-kind", "ouder en kind");
    put("mood-kid", "kind", "jeugd", "jongeren", "huiswerk");
    put("walk", "wandel");
    put("run", "beweeg", "beweg", "gym", "fit", "yoga", "sport");
    put("coffee", "koffie", "thee", "inloop", "huiskamer");
  }

  private ActivityIcon() {}

  private static void put(String icon, String... words) {
    for (String word : words) {
      BY_WORD.put(word, icon);
    }
  }

  /** The icon's trusted markup. */
  static String svg(String title, String themeIcon) {
    String lower = title.toLowerCase(Locale.ROOT);
    return BY_WORD.entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .findFirst()
        .map(entry -> Icons.svg(entry.getValue()))
        .orElseGet(() -> Icons.svg(themeIcon, "calendar-event"));
  }
}
