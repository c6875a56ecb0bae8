package nl.huisvandekop.kiosk.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.kiosk.opening.Holidays.Holiday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
  private static LocalDate date(int year, String code) {
    return Holidays.of(year).stream()
        .filter(one -> one.code().equals(code))
        .map(Holiday::date)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2030-04-21",
    "2038-04-25",
    "2008-03-23",
    "2076-04-19"
  })
  void easterIsWhereTheCalendarHasIt(LocalDate easter) {
    int year = easter.getYear();
    assertEquals(easter, date(year, "eerste-paasdag"));
    assertEquals(easter.minusDays(2), date(year, "goede-vrijdag"));
    assertEquals(easter.plusDays(39), date(year, "hemelvaartsdag"));
    assertEquals(easter.plusDays(50), date(year, "tweede-pinksterdag"));
  }

  @ParameterizedTest
  @CsvSource({"2025-04-26", "2026-04-27", "2031-04-26", "2036-04-26"})
  void theKingsBirthdayIsNotHeldOnASunday(LocalDate day) {
    assertEquals(day, date(day.getYear(), "koningsdag"));
  }

  @Test
  void aYearIsOfferedFromTodayOn() {
    List<Holiday> year = Holidays.yearFrom(LocalDate.parse("2026-12-25"));
    assertEquals(12, year.size());
    assertEquals(new Holiday("eerste-kerstdag", LocalDate.parse("2026-12-25")), year.get(0));
    assertEquals(
        new Holiday("hemelvaartsdag", LocalDate.parse("2027-05-06")),
        year.stream().filter(one -> one.code().equals("hemelvaartsdag")).findFirst().orElseThrow());
  }
}
