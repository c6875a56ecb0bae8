package nl.huisvandekop.kiosk.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * All that a screen says, in one language, from {@code texts/<language>.properties}. A language is
 * added by adding its file. Immutable.
 */
public final class Texts {
  private final Locale locale;
  private final Properties texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  private Texts(Locale locale, Properties texts) {
    this.locale = locale;
    this.texts = texts;
    this.day = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
    this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
  }

  /**
   * Reads a language.
   *
   * @throws IllegalArgumentException when there is no such language
   */
  public static Texts of(Locale locale) {
    String path = "/texts/" + locale.getLanguage() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + path + " on the classpath");
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Texts(locale, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language's code, for the page's {@code lang}. */
  public String lang() {
    return locale.getLanguage();
  }

  /** For the page's {@code dir}. */
  public String dir() {
    return Set.of("ar").contains(lang()) ? "rtl" : "ltr";
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
