package nl.huisvandekop.card;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The sentences for an installer, in Dutch. Thread-safe. */
final class Words {
  private static final Properties SENTENCES = load();

  private Words() {}

  /**
   * A sentence with its blanks filled in.
   *
   * @throws IllegalArgumentException when there is no such sentence
   */
  static String say(String key, Object... blanks) {
    String sentence = SENTENCES.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence " + key);
    }
    return sentence.formatted(blanks);
  }

  private static Properties load() {
    Properties sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Words.class.getResourceAsStream("/card/nl.properties"), StandardCharsets.UTF_8)) {
      sentences.load(reader);
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
