package nl.huisvandekop.kiosk.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rule of RFC 5545 in words, such as {@code elke week op dinsdag, tot en met 30 juni 2027}. */
public final class RepeatWords {
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern PLAIN_DAYS = Pattern.compile("[A-Z]{2}(,[A-Z]{2})*");
  private static final Pattern NTH = Pattern.compile("(-1|[1-5])([A-Z]{2})");
  private static final List<String> KNOWN =
      List.of("FREQ", "INTERVAL", "BYDAY", "UNTIL", "COUNT", "WKST");

  private RepeatWords() {}

  /**
   * Words a rule; one that has no words of its own is only said to be there.
   *
   * @param rule null for once
   * @param first of the dates, null while it is not chosen
   */
  public static String of(String rule, LocalDate first, Texts t) {
    if (rule == null) {
      return t.get("repeat.once");
    }
    Map<String, String> parts =
        Arrays.stream(rule.toUpperCase(Locale.ROOT).split(";"))
            .map(part -> part.split("=", 2))
            .filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> other));
    if (!KNOWN.containsAll(parts.keySet())) {
      return t.get("repeat.other");
    }
    String every = every(parts, first, t);
    if (parts.containsKey("COUNT")) {
      return t.get("repeat.count", every, parts.get("COUNT"));
    }
    return until(parts.get("UNTIL"))
        .map(date -> t.get("repeat.until", every, t.dateInYear(date)))
        .orElse(every);
  }

  private static String every(Map<String, String> parts, LocalDate first, Texts t) {
    String days = parts.getOrDefault("BYDAY", first == null ? "" : code(first));
    String interval = parts.getOrDefault("INTERVAL", "1");
    String other = t.get("repeat.other");
    return switch (parts.getOrDefault("FREQ", "")) {
      case "DAILY" -> interval.equals("1") ? t.get("repeat.daily") : other;
      case "WEEKLY" ->
          !PLAIN_DAYS.matcher(days).matches()
              ? other
              : switch (interval) {
                case "1" -> t.get("repeat.weekly", names(days, t));
                case "2" -> t.get("repeat.weekly.2", names(days, t));
                default -> t.get("repeat.weekly.n", interval, names(days, t));
              };
      case "MONTHLY" -> interval.equals("1") ? monthly(days, t) : other;
      default -> other;
    };
  }

  private static String monthly(String days, Texts t) {
    Matcher nth = NTH.matcher(days);
    if (!nth.matches()) {
      return t.get("repeat.other");
    }
    return nth.group(1).equals("-1")
        ? t.get("repeat.last", names(nth.group(2), t))
        : t.get("repeat.nth", nth.group(1), names(nth.group(2), t));
  }

  private static String names(String days, Texts t) {
    List<String> names =
        Arrays.stream(days.split(","))
            .map(day -> t.get("day." + (DAYS.indexOf(day) + 1)).toLowerCase(Locale.ROOT))
            .toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : t.get("repeat.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static String code(LocalDate date) {
    return DAYS.get(date.getDayOfWeek().getValue() - 1);
  }

  private static Optional<LocalDate> until(String value) {
    try {
      return value == null || value.length() < 8
          ? Optional.empty()
          : Optional.of(LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
