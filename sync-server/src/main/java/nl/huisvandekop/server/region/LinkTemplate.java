package nl.huisvandekop.server.region;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisvandekop.protocol.Reference.WegwijzerEntry;

/**
 * Fills links that say something else for each woonkern or gemeente: {@code {plaats}} and {@code
 * {gemeente}} become names as they stand in addresses ({@code t-zand}), {@code {area-code}} and
 * {@code {gemeente-code}} codes. Where the area isn't known there is no such link.
 */
final class LinkTemplate {
  private static final Pattern BLANK = Pattern.compile("\\{([^}]*)}");
  private static final String PLAATS = "plaats";
  private static final String GEMEENTE = "gemeente";
  private static final String AREA_CODE = "area-code";
  private static final String GEMEENTE_CODE = "gemeente-code";

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Both may be null. */
  LinkTemplate(Area area, Gemeente gemeente) {
    if (area != null && gemeente != null) {
      // A wijk has no name that the outside knows it by; its town has that of the gemeente.
      boolean village = area.kind() == Area.Kind.WOONPLAATS;
      values.put(PLAATS, inAddress(village ? area.name() : gemeente.name()));
      values.put(GEMEENTE, inAddress(gemeente.name()));
      values.put(AREA_CODE, area.code());
      values.put(GEMEENTE_CODE, gemeente.code());
    }
  }

  /** Whether every blank of the link is one that can be filled. */
  static boolean isRight(String link) {
    return BLANK
            .matcher(link)
            .results()
            .allMatch(
                blank ->
                    switch (blank.group(1)) {
                      case PLAATS, GEMEENTE, AREA_CODE, GEMEENTE_CODE -> true;
                      default -> false;
                    })
        && BLANK.matcher(link).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}');
  }

  WegwijzerEntry fill(WegwijzerEntry entry) {
    return new WegwijzerEntry(
        entry.id(),
        entry.themes(),
        entry.name(),
        entry.what(),
        entry.whats(),
        entry.phone(),
        entry.address(),
        fill(entry.url()),
        fill(entry.shortUrl()));
  }

  private String fill(String link) {
    if (link == null || !link.contains("{")) {
      return link;
    }
    return values.isEmpty()
        ? null
        : BLANK
            .matcher(link)
            .replaceAll(blank -> Matcher.quoteReplacement(values.get(blank.group(1))));
  }

  private static String inAddress(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .strip()
        .replaceAll("[ -]+", "-");
  }
}
