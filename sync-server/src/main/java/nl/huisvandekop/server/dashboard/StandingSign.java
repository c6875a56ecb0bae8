package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

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
}
