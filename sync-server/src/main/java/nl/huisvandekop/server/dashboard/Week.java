package nl.huisvandekop.server.dashboard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisvandekop.server.time.Hours;

/** A week of the ISO calendar, in the region's zone. */
public record Week(LocalDate monday) {
  private static final Pattern NAME = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final LocalDate EARLIEST = Hours.local(Hours.EARLIEST).toLocalDate();

  public static Week of(LocalDate date) {
    return new Week(date.with(WeekFields.ISO.dayOfWeek(), 1));
  }

  public static Week of(Instant instant) {
    return of(LocalDate.ofInstant(instant, Hours.ZONE));
  }

  public static Week now(Clock clock) {
    return of(clock.instant());
  }

  /** Reads a name such as {@code 2026-W47}; empty for what is none, and for one long ago. */
  public static Optional<Week> parse(String name) {
    Matcher matcher = NAME.matcher(name == null ? "" : name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate inFirstWeek = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 4);
      Week week =
          of(inFirstWeek.with(WeekFields.ISO.weekOfWeekBasedYear(), number(matcher.group(2))));
      return Optional.of(week)
          .filter(one -> one.name().equals(name))
          .filter(one -> one.monday().isAfter(EARLIEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  /** {@code 2026-W47}. */
  public String name() {
    return String.format(Locale.ROOT, "%04d-W%02d", year(), number());
  }

  /** The year that it belongs to: that of its Thursday. */
  public int year() {
    return monday.get(IsoFields.WEEK_BASED_YEAR);
  }

  /** Its number within the year. */
  public int number() {
    return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** {@code week 48: 23 tot en met 29 november 2026}. */
  public String title(Wording t) {
    LocalDate sunday = monday.plusDays(6);
    String first =
        monday.getMonth() == sunday.getMonth()
            ? String.valueOf(monday.getDayOfMonth())
            : t.dayAndMonth(monday);
    return t.say("week {0}: {1} tot en met {2}", number(), first, t.date(sunday));
  }

  public Week plus(int weeks) {
    return new Week(monday.plus(weeks, ChronoUnit.WEEKS));
  }

  Stream<LocalDate> days() {
    return monday.datesUntil(monday.plusDays(7));
  }

  /** The first hour of its Monday. */
  public long firstHour() {
    return Hours.firstOf(monday);
  }

  /** The last hour of its Sunday. */
  public long lastHour() {
    return Hours.firstOf(monday.plusDays(7)) - 1;
  }
}
