package nl.huisvandekop.server.dashboard;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Numbers and dates on pages that speak Dutch only. */
final class Dutch {
  /** What stands where there is no figure. */
  static final String NONE = Wording.NONE;

  private Dutch() {}

  /** As {@link Wording#number} says it. */
  static String number(long number) {
    return Wording.DUTCH.number(number);
  }

  /** As {@link Wording#decimal} says it. */
  static String decimal(double number) {
    return Wording.DUTCH.decimal(number);
  }

  /** As {@link Wording#percent} says it. */
  static String percent(long part, long whole) {
    return Wording.DUTCH.percent(part, whole);
  }

  /** As {@link Wording#date} says it. */
  static String date(LocalDate date) {
    return Wording.DUTCH.date(date);
  }

  /** As {@link Wording#dayAndMonth} says it. */
  static String dayAndMonth(LocalDate date) {
    return Wording.DUTCH.dayAndMonth(date);
  }

  /** As {@link Wording#day} says it. */
  static String day(LocalDate date) {
    return Wording.DUTCH.day(date);
  }

  /** As {@link Wording#weekdayAndDate} says it. */
  static String weekdayAndDate(LocalDate date) {
    return Wording.DUTCH.weekdayAndDate(date);
  }

  /** As {@link Wording#weekday} says it. */
  static String weekday(DayOfWeek day) {
    return Wording.DUTCH.weekday(day);
  }

  /** As {@link Wording#shortDate} says it. */
  static String shortDate(LocalDate date) {
    return Wording.DUTCH.shortDate(date);
  }

  /** As {@link Wording#time} says it. */
  static String time(LocalTime time) {
    return Wording.DUTCH.time(time);
  }

  /** As {@link Wording#moment} says it. */
  static String moment(Instant instant, Instant now, ZoneId zone) {
    return Wording.DUTCH.moment(instant, now, zone);
  }
}
