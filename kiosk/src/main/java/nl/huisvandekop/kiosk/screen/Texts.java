package nl.huisvandekop.kiosk.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/**
 * All that a screen says, in one language: residents' texts from {@code
 * texts/residents/<language>.properties}, volunteers' in Dutch only. Immutable.
 */
public final class Texts {
  private final Language language;
  private final Properties texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  private Texts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
    this.day = DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale());
    this.time = DateTimeFormatter.ofPattern("HH:mm", language.locale());
  }

  /** Reads a language. */
  public static Texts of(Language language) {
    Properties texts = new Properties();
    read(texts, "/texts/residents/" + language.code() + ".properties");
    if (language == Language.NL) {
      read(texts, "/texts/volunteers/nl.properties");
    }
    return new Texts(language, texts);
  }

  private static void read(Properties texts, String path) {
    try (InputStream in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + path + " on the classpath");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language's code, for the page's {@code lang}. */
  public String lang() {
    return language.code();
  }

  /** For the page's {@code dir}. */
  public String dir() {
    return language.direction();
  }

  /**
   * A text with {@code {0}}, {@code {1}}, … filled in.
   *
   * @throws IllegalArgumentException when there is no such text
   */
  public String get(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text " + key + " in " + lang());
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** Such as {@code dinsdag 24 november}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** Such as {@code 10:24}. */
  public String time(LocalTime at) {
    return time.format(at);
  }
}
