package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DutchWordingTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant NOW = Instant.parse("2026-11-24T09:24:00Z");

  @Test
  void thousandsHaveAPointAndFractionsAComma() {
    assertEquals("15.170", Wording.DUTCH.number(15_170));
    assertEquals("0,3", Wording.DUTCH.decimal(0.3));
    assertEquals("1.234,5", Wording.DUTCH.decimal(1_234.5));
  }

  @Test
  void aShareIsAllOrNoneOnlyWhenItReallyIs() {
    assertEquals("100\u00a0%", Wording.DUTCH.percent(7, 7));
    assertEquals("99\u00a0%", Wording.DUTCH.percent(9_999, 10_000));
    assertEquals("1\u00a0%", Wording.DUTCH.percent(1, 10_000));
    assertEquals("0\u00a0%", Wording.DUTCH.percent(0, 10_000));
    assertEquals(Wording.NONE, Wording.DUTCH.percent(0, 0));
  }

  @Test
  void datesAreWrittenAsPeopleSayThem() {
    LocalDate date = LocalDate.of(2026, 11, 24);
    assertEquals("24 november 2026", Wording.DUTCH.date(date));
    assertEquals("dinsdag 24 november", Wording.DUTCH.day(date));
    assertEquals("24 nov", Wording.DUTCH.shortDate(date));
  }

  @Test
  void aMomentIsToldFromToday() {
    assertEquals("vandaag om 10:20 uur", moment("2026-11-24T09:20:00Z"));
    assertEquals("gisteren om 23:30 uur", moment("2026-11-23T22:30:00Z"));
    assertEquals("zondag 22 november om 10:20 uur", moment("2026-11-22T09:20:00Z"));
    assertEquals("31 december 2025 om 10:20 uur", moment("2025-12-31T09:20:00Z"));
  }

  private static String moment(String instant) {
    return Wording.DUTCH.moment(Instant.parse(instant), NOW, ZONE);
  }
}
