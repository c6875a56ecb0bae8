package nl.huisvandekop.server.dashboard;

import com.fasterxml.jackson.core.type.TypeReference;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisvandekop.chassis.json.Json;

/**
 * What pages say, in the language of whoever reads them. The Dutch sentence is its own key, so that
 * a page can be read where it is written; English stands beside it in {@code staff/en}. Immutable.
 */
public final class Wording {
  /** What stands where there is no figure. */
  public static final String NONE = "–";

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

  /** Read once: a table says the same few sentences thousands of times. As many as are written. */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

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
    return arguments.length == 0 ? sentence : format(sentence).format(arguments);
  }

  /** A copy of one's own, since a MessageFormat is not safe to share between threads. */
  private MessageFormat format(String sentence) {
    return (MessageFormat)
        formats
            .computeIfAbsent(sentence, one -> new MessageFormat(one.replace("'", "''"), locale))
            .clone();
  }

  /** As the language writes thousands. */
  public String number(long number) {
    return format("#,##0", number);
  }

  /** The same with one digit after the comma or point. */
  public String decimal(double number) {
    return format("#,##0.0", number);
  }

  private String format(String pattern, double number) {
    // A DecimalFormat is not safe to share between threads.
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(locale);
    boolean dutch = locale.getLanguage().equals("nl");
    symbols.setGroupingSeparator(dutch ? '.' : ',');
    symbols.setDecimalSeparator(dutch ? ',' : '.');
    return new DecimalFormat(pattern, symbols).format(number);
  }

  /** Whole percent; never 100 or 0 unless it is all or none. */
  public String percent(long part, long whole) {
    if (whole == 0) {
      return NONE;
    }
    long percent = Math.round(100.0 * part / whole);
    if (percent == 100 && part < whole) {
      percent = 99;
    }
    if (percent == 0 && part > 0) {
      percent = 1;
    }
    return percent + "\u00a0%";
  }

  /** {@code 24 november 2026}. */
  public String date(LocalDate date) {
    return form("d MMMM yyyy", date);
  }

  /** {@code 24 november}. */
  public String dayAndMonth(LocalDate date) {
    return form("d MMMM", date);
  }

  /** {@code dinsdag 24 november}. */
  public String day(LocalDate date) {
    return form("EEEE d MMMM", date);
  }

  /** {@code dinsdag 24 november 2026}. */
  public String weekdayAndDate(LocalDate date) {
    return form("EEEE d MMMM yyyy", date);
  }

  /** {@code dinsdag}. */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  /** {@code 24 nov}. */
  public String shortDate(LocalDate date) {
    return form("d MMM", date).replace(".", "");
  }

  /** {@code nov}. */
  public String month(LocalDate date) {
    return form("MMM", date).replace(".", "");
  }

  /** {@code 09:30}. */
  public String time(LocalTime time) {
    return form("HH:mm", time);
  }

  private String form(String pattern, TemporalAccessor when) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(when);
  }

  /** When something was, seen from now: {@code vandaag om 10:24 uur}. */
  public String moment(Instant instant, Instant now, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate date = local.toLocalDate();
    String time = time(local.toLocalTime());
    if (date.equals(today)) {
      return say("vandaag om {0} uur", time);
    }
    if (date.equals(today.minusDays(1))) {
      return say("gisteren om {0} uur", time);
    }
    return say("{0} om {1} uur", date.getYear() == today.getYear() ? day(date) : date(date), time);
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
