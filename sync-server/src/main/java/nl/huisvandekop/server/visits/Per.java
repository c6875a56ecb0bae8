package nl.huisvandekop.server.visits;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** What a row is about. {@code toString} is the name on the wire. */
public enum Per {
  HOUR(DateTimeFormatter.ISO_OFFSET_DATE_TIME, Period.ofDays(62)),
  DAY(DateTimeFormatter.ISO_LOCAL_DATE, Period.ofYears(5)),
  WEEK(null, Period.ofYears(5)),
  MONTH(DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT), Period.ofYears(5));

  private final DateTimeFormatter format;
  private final Period longest;

  Per(DateTimeFormatter format, Period longest) {
    this.format = format;
    this.longest = longest;
  }

  /** How long a range may be asked for at once. */
  public Period longest() {
    return longest;
  }

  /** The last date that may be asked for in one go from this date on. */
  LocalDate lastFrom(LocalDate from) {
    return from.plus(longest).minusDays(1);
  }

  /**
   * The name of the period that an hour lies in: {@code 2026-11-23T09:00:00+01:00}, {@code
   * 2026-11-23}, {@code 2026-W47} or {@code 2026-11}.
   */
  String periodOf(ZonedDateTime hour) {
    if (this == WEEK) {
      return String.format(
          Locale.ROOT,
          "%04d-W%02d",
          hour.get(IsoFields.WEEK_BASED_YEAR),
          hour.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
    return format.format(hour);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
