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
 * texts/residents/<language>.properties}, volunteers' in Dutch only. What a language does not say
 * yet is said in Dutch: a screen that half speaks is better than none. Immutable.
 */
public final class Texts {
  static final String RESIDENTS = "/texts/residents/";

  private final Language language;
  private final Properties texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter date;
  private final DateTimeFormatter dateInYear;
  private final DateTimeFormatter time;

  private Texts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
    // A pattern keeps to the digits 0 to 9, which are all around the screen, in Arabic too.
    this.day = DateTimeFormatter.ofPattern(get("form.day"), language.locale());
    this.date = DateTimeFormatter.ofPattern("d MMMM", language.locale());
    this.dateInYear = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
    this.time = DateTimeFormatter.ofPattern(get("form.time"), language.locale());
  }

  /** Reads a language. */
  public static Texts of(Language language) {
    Properties dutch = new Properties();
    read(dutch, RESIDENTS + Language.NL.code() + ".properties");
    read(dutch, "/texts/volunteers/nl.properties");
    if (language == Language.NL) {
      return new Texts(language, dutch);
    }
    Properties texts = new Properties(dutch);
    read(texts, RESIDENTS + language.code() + ".properties");
    return new Texts(language, texts);
  }

  /** Adds a file's texts. */
  static void read(Properties texts, String path) {
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
    return texts.getProperty(key) != null;
  }

  /** Such as {@code dinsdag 24 november}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** Such as {@code 24 november}. */
  String date(LocalDate date) {
    return this.date.format(date);
  }

  /** Such as {@code 24 november 2026}. */
  String dateInYear(LocalDate date) {
    return dateInYear.format(date);
  }

  /** Such as {@code 10:24}. */
  public String time(LocalTime at) {
    return time.format(at);
  }
}
