package nl.huisvandekop.kiosk.screen;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Dates in one line. */
public final class DateWords {
  private DateWords() {}

  /** Such as {@code vrijdag 25 december 2026}, or from one to another. */
  public static String of(HolidaysView.Dates dates, Texts t) {
    long days = ChronoUnit.DAYS.between(dates.first(), dates.last()) + 1;
    return days == 1
        ? word(dates.first(), t)
        : t.get("dates.run", word(dates.first(), t), word(dates.last(), t), days);
  }

  private static String word(LocalDate date, Texts t) {
    return t.day(date) + " " + date.getYear();
  }
}
