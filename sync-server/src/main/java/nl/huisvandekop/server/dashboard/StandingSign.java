package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.server.coverage.Standing;

/**
 * How an area stands, with the word and the sign that say so beside the colour.
 *
 * @param wireName as the coverage endpoint writes it; also the name of its pattern on the map
 * @param word as staff read it
 * @param icon a sign of the shared look
 * @param meaning in a few words
 */
public record StandingSign(String wireName, String word, String icon, String meaning) {
  public StandingSign {
    requireNonNull(wireName, "wireName");
    requireNonNull(word, "word");
    requireNonNull(icon, "icon");
    requireNonNull(meaning, "meaning");
  }

  /** In the language of whoever reads. */
  public static StandingSign of(Standing standing, Wording words) {
    String name = standing.toString();
    return switch (standing) {
      case GEDEKT ->
          new StandingSign(
              name, words.say("Gedekt"), "check", words.say("een plek die aan de norm voldoet"));
      case VOLDOET_NIET ->
          new StandingSign(
              name,
              words.say("Voldoet niet"),
              "x",
              words.say("een plek, maar niet volgens de norm"));
      case NOG_ONBEKEND ->
          new StandingSign(
              name,
              words.say("Nog onbekend"),
              "question-mark",
              words.say("een plek, maar er is te weinig bekend om te oordelen"));
      case NABIJ ->
          new StandingSign(
              name,
              words.say("Nabij"),
              "walk",
              words.say("geen plek, wel een goede binnen 4 km hemelsbreed"));
      case WITTE_VLEK ->
          new StandingSign(
              name,
              words.say("Witte vlek"),
              "circle-dashed",
              words.say("geen plek, en geen goede in de buurt"));
    };
  }
}
