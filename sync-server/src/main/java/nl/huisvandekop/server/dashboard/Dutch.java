package nl.huisvandekop.server.dashboard;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Numbers and dates as people in the Netherlands write them. */
final class Dutch {
  /** What stands where there is no figure. */
  static final String NONE = "–";

  private static final Locale LOCALE = Locale.forLanguageTag("nl-NL");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("d MMMM", LOCALE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", LOCALE);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", LOCALE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);

  private Dutch() {}

  /** With a point between thousands. */
  static String number(long number) {
    return format("#,##0", number);
  }

  /** With a point between thousands and one digit after the comma. */
  static String decimal(double number) {
    return format("#,##0.0", number);
  }

  private static String format(String pattern, double number) {
    // A DecimalFormat is not safe to share between threads.
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(LOCALE);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return new DecimalFormat(pattern, symbols).format(number);
  }

  /** Whole percent; never 100 or 0 unless it is all or none. */
  static String percent(long part, long whole) {
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
  static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** {@code 24 november}. */
  static String dayAndMonth(LocalDate date) {
    return MONTH.format(date);
  }

  /** {@code dinsdag 24 november}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code dinsdag 24 november 2026}. */
  static String weekdayAndDate(LocalDate date) {
    return weekday(date.getDayOfWeek()) + " " + date(date);
  }

  /** {@code dinsdag}. */
  static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, LOCALE);
  }

  /** {@code 24 nov}. */
  static String shortDate(LocalDate date) {
    return SHORT.format(date).replace(".", "");
  }

  /** {@code 09:30}. */
  static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** When something was, seen from now: {@code vandaag om 10:24 uur}. */
  static String moment(Instant instant, Instant now, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate date = local.toLocalDate();
    String time = " om " + time(local.toLocalTime()) + " uur";
    if (date.equals(today)) {
      return "vandaag" + time;
    }
    if (date.equals(today.minusDays(1))) {
      return "gisteren" + time;
    }
    return (date.getYear() == today.getYear() ? day(date) : date(date)) + time;
  }
}
