package nl.huisvandekop.server.dashboard;

import com.fasterxml.jackson.core.type.TypeReference;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;

/**
 * What pages say, in the language of whoever reads them. The Dutch sentence is its own key, so that
 * a page can be read where it is written; English stands beside it in {@code staff/en}. Immutable.
 */
public final class Wording {
  /** The cookie that keeps the choice. */
  public static final String COOKIE = "huis-taal";

  /** A file per part of the pages; a sentence that several parts say stands in one of them. */
  static final List<String> FILES =
      List.of("base", "accounts", "coverage", "figures", "inventory", "kiosks", "norm", "open");

  /** As people in the Netherlands read it. */
  public static final Wording DUTCH = new Wording("nl", Locale.forLanguageTag("nl-NL"), Map.of());

  /** As people from elsewhere read it; places and official words stay Dutch. */
  public static final Wording ENGLISH =
      new Wording("en", Locale.forLanguageTag("en-GB"), english());

  private final String code;
  private final Locale locale;
  private final Map<String, String> sentences;

  private Wording(String code, Locale locale, Map<String, String> sentences) {
    this.code = code;
    this.locale = locale;
    this.sentences = sentences;
  }

  /** By what the browser keeps; Dutch where it keeps nothing. */
  public static Wording of(Context ctx) {
    return ENGLISH.code.equals(ctx.cookie(COOKIE)) ? ENGLISH : DUTCH;
  }

  /** The language's code, {@code nl} or {@code en}. */
  public String code() {
    return code;
  }

  /** For numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /**
   * The sentence.
   *
   * @param dutch with {@code {0}} for the first of the arguments and so on, as {@link
   *     MessageFormat} has it; an apostrophe is an apostrophe
   * @param arguments numbers are written as the language writes them
   */
  public String say(String dutch, Object... arguments) {
    String sentence = sentences.getOrDefault(dutch, dutch);
    return arguments.length == 0
        ? sentence
        : new MessageFormat(sentence.replace("'", "''"), locale).format(arguments);
  }

  private static Map<String, String> english() {
    Map<String, String> all = new HashMap<>();
    FILES.forEach(file -> all.putAll(english(file)));
    return Map.copyOf(all);
  }

  static Map<String, String> english(String file) {
    try (InputStream in = Wording.class.getResourceAsStream("/staff/en/" + file + ".json")) {
      return Json.mapper().readValue(in, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("staff/en/" + file + ".json can't be read", e);
    }
  }
}
