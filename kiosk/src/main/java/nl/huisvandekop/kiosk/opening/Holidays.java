package nl.huisvandekop.kiosk.opening;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days that Dutch houses think of closing on: the public holidays of the Algemene termijnenwet,
 * article 3, with Goede Vrijdag, Bevrijdingsdag and New Year's Eve. They are offered, never taken.
 */
public final class Holidays {
  private Holidays() {}

  /** A holiday by a code such as {@code koningsdag}. */
  public record Holiday(String code, LocalDate date) {}

  /** Those on or after a date, within a year from it, in order. */
  public static List<Holiday> yearFrom(LocalDate first) {
    return IntStream.rangeClosed(first.getYear(), first.getYear() + 1)
        .boxed()
        .flatMap(year -> of(year).stream())
        .filter(one -> !one.date().isBefore(first) && one.date().isBefore(first.plusYears(1)))
        .toList();
  }

  /** Those of a year, in order. */
  static List<Holiday> of(int year) {
    LocalDate easter = easter(year);
    return Stream.of(
            new Holiday("nieuwjaarsdag", LocalDate.of(year, Month.JANUARY, 1)),
            new Holiday("goede-vrijdag", easter.minusDays(2)),
            new Holiday("eerste-paasdag", easter),
            new Holiday("tweede-paasdag", easter.plusDays(1)),
            new Holiday("koningsdag", kingsDay(year)),
            new Holiday("bevrijdingsdag", LocalDate.of(year, Month.MAY, 5)),
            new Holiday("hemelvaartsdag", easter.plusDays(39)),
            new Holiday("eerste-pinksterdag", easter.plusDays(49)),
            new Holiday("tweede-pinksterdag", easter.plusDays(50)),
            new Holiday("eerste-kerstdag", LocalDate.of(year, Month.DECEMBER, 25)),
            new Holiday("tweede-kerstdag", LocalDate.of(year, Month.DECEMBER, 26)),
            new Holiday("oudejaarsdag", LocalDate.of(year, Month.DECEMBER, 31)))
        .sorted(Comparator.comparing(Holiday::date))
        .toList();
  }

  /** 27 April, and the day before it when that is a Sunday. */
  private static LocalDate kingsDay(int year) {
    LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
    return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
  }

  /** The Gregorian computus, in the form of Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int late = (golden + 11 * moon + 22 * weekday) / 451;
    int days = moon + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
