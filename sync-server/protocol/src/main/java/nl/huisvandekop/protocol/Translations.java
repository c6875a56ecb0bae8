package nl.huisvandekop.protocol;

import java.util.Optional;

/**
 * What a Dutch text of the region says in the residents' other languages; each null where nobody
 * translated it, and then the Dutch is shown.
 *
 * @param en English
 * @param de German
 * @param pl Polish
 * @param uk Ukrainian
 * @param tr Turkish
 * @param ar Arabic
 */
public record Translations(String en, String de, String pl, String uk, String tr, String ar) {
  /** No other language. */
  public static final Translations NONE = new Translations(null, null, null, null, null, null);

  /** By the language's code of ISO 639-1; empty where there is none, and for Dutch. */
  public Optional<String> find(String language) {
    return Optional.ofNullable(
        switch (language) {
          case "en" -> en;
          case "de" -> de;
          case "pl" -> pl;
          case "uk" -> uk;
          case "tr" -> tr;
          case "ar" -> ar;
          default -> null;
        });
  }
}
