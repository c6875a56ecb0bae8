package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeekTest {
  @Test
  void aWeekIsFoundByItsNameAndToldByIt() {
    Week week = Week.parse("2026-W48").orElseThrow();
    assertEquals(LocalDate.of(2026, 11, 23), week.monday());
    assertEquals("2026-W48", week.name());
    assertEquals("2026-W49", week.plus(1).name());
  }

  @Test
  void theYearOfAWeekIsThatOfItsThursday() {
    assertEquals("2026-W53", Week.of(LocalDate.of(2027, 1, 1)).name());
    assertEquals(LocalDate.of(2026, 12, 28), Week.parse("2026-W53").orElseThrow().monday());
  }

  @Test
  void whatIsNoWeekIsNone() {
    for (String name :
        new String[] {null, "", "2026-W00", "2025-W53", "2026-48", "0001-W01", "x"}) {
      assertEquals(Optional.empty(), Week.parse(name), name);
    }
  }

  @Test
  void itsTitleNamesTheMonthTwiceOnlyWhereItMust() {
    assertEquals(
        "week 48: 23 tot en met 29 november 2026",
        Week.parse("2026-W48").orElseThrow().title(Wording.DUTCH));
    assertEquals(
        "week 49: 30 november tot en met 6 december 2026",
        Week.parse("2026-W49").orElseThrow().title(Wording.DUTCH));
  }

  @Test
  void aWeekInWhichTheClockGoesBackHasAnHourMore() {
    Week autumn = Week.parse("2026-W43").orElseThrow();
    assertEquals(7 * 24 + 1, autumn.lastHour() - autumn.firstHour() + 1);
  }
}
