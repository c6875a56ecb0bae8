package nl.huisvandekop.server.byhand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an activity repeats, as a form offers it; {@code toString} is the value of its choice. */
public enum Repeat {
  ONCE("eenmalig"),
  WEEKLY("wekelijks"),
  FORTNIGHTLY("tweewekelijks"),
  /** On the same weekday of the month, such as the second Tuesday. */
  MONTHLY("maandelijks"),
  /** By a rule that the form can't show. */
  AS_IT_IS("zo-laten");

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern UNTIL = Pattern.compile(";UNTIL=(\\d{8})[^;]*");
  private static final int DAYS_OF_WEEK = DayOfWeek.values().length;
  private static final int MOST_WEEKS = 4;

  private final String choice;

  Repeat(String choice) {
    this.choice = choice;
  }

  /** By the value of its choice. */
  static Optional<Repeat> find(String choice) {
    return Arrays.stream(values()).filter(one -> one.choice.equals(choice)).findFirst();
  }

  /** What a rule of an activity that begins on a date is. */
  public static Repeat of(String rule, LocalDate start) {
    if (rule == null) {
      return ONCE;
    }
    String endless = UNTIL.matcher(rule).replaceAll("");
    return List.of(WEEKLY, FORTNIGHTLY, MONTHLY).stream()
        .filter(one -> one.rule(start).equals(endless))
        .findFirst()
        .orElse(AS_IT_IS);
  }

  /** The last date of a rule that has one. */
  public static Optional<LocalDate> until(String rule) {
    Matcher found = UNTIL.matcher(rule == null ? "" : rule);
    return found.find()
        ? Optional.of(LocalDate.parse(found.group(1), DateTimeFormatter.BASIC_ISO_DATE))
        : Optional.empty();
  }

  /** The rule of RFC 5545, without an end. */
  String rule(LocalDate start) {
    String day = DAYS.get(start.getDayOfWeek().ordinal());
    return switch (this) {
      case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + day;
      case FORTNIGHTLY -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + day;
      case MONTHLY -> "FREQ=MONTHLY;BYDAY=" + week(start) + day;
      case ONCE, AS_IT_IS -> throw new IllegalStateException(choice + " has no rule of its own");
    };
  }

  /** A fifth one is not there in every month: then it is the last. */
  private static int week(LocalDate start) {
    int week = (start.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
    return week > MOST_WEEKS ? -1 : week;
  }

  @Override
  public String toString() {
    return choice;
  }
}
