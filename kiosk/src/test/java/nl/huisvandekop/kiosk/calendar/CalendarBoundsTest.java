package nl.huisvandekop.kiosk.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisvandekop.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are small on a stick and would be enormous in memory. */
class CalendarBoundsTest {
  private static final String EVENT =
      "BEGIN:VEVENT\nUID:1\nSUMMARY:x\nDTSTART;TZID=Eigen:20261125T100000\nDURATION:PT1H\n"
          + "END:VEVENT\n";

  private static CalendarContent read(String inside) {
    String text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + inside + "END:VCALENDAR\n";
    return CalendarReader.read(
        text.getBytes(StandardCharsets.UTF_8), LocalDate.parse("2026-11-24"));
  }

  private static String refused(String inside) {
    return assertThrows(Problem.class, () -> read(inside)).code();
  }

  private static String clock(String start, String rule) {
    return "BEGIN:VTIMEZONE\nTZID:Eigen\nBEGIN:STANDARD\nDTSTART:"
        + start
        + "\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
        + rule
        + "\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\nTZOFFSETFROM:+0100\n"
        + "TZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n"
        + "END:VTIMEZONE\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=DAILY",
        "rrule;x=y:freq=minutely",
        "RRULE:FR\n EQ=HOURLY",
        "RRULE:FREQ=YEARLY;BYMONTH=1;BYHOUR=1;BYMINUTE=1,2,3,4;BYSECOND=1,2,3",
        "RRULE:FREQ=YEARLY;BYDAY=MO",
        "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYDAY=TU",
        "RRULE:",
        "EXRULE:FREQ=SECONDLY"
      })
  void aClockThatChangesMoreThanOnceAYearIsBroken(String rule) {
    assertEquals("calendar-broken", refused(clock("19701025T030000", rule) + EVENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=11;BYDAY=1SU",
        "RRULE:FREQ=YEARLY;UNTIL=20401028T010000Z;BYMONTH=10;BYMONTHDAY=25,26,27,28,29,30,31"
            + ";BYDAY=SU",
        "RDATE:20261025T030000"
      })
  void aClockAsOtherProgramsDescribeItIsRead(String rule) {
    assertEquals(1, read(clock("16011028T030000", rule) + EVENT).events().size());
  }

  @Test
  void aClockSinceTheBeginningOfTheWorldIsBroken() {
    String rule = "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU";
    assertEquals("calendar-broken", refused(clock("00010101T030000", rule) + EVENT));
    assertEquals("calendar-broken", refused(clock("19701025T030000", rule).repeat(101) + EVENT));
  }

  @Test
  void aThousandEventsAreReadAndOneMoreIsTooManyHoweverItIsWritten() {
    String thousand =
        IntStream.range(0, CalendarBounds.MOST_EVENTS)
            .mapToObj(i -> EVENT.replace("UID:1", "UID:" + i + "\nRRULE:FREQ=WEEKLY"))
            .collect(Collectors.joining());
    assertEquals(CalendarBounds.MOST_EVENTS, read(thousand).events().size());
    for (String begin : new String[] {"BEGIN:VEVENT", "begin:vev\n ent", "BEGIN;A=b:VEVENT"}) {
      assertEquals("calendar-too-many-events", refused(thousand + begin + "\nEND:VEVENT\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\n", "BEGIN:VTODO\n", "BEGIN:X\nEND:X\n", "X:\n", "DTEND:\n"})
  void fiveMegabytesOfNothingAreBroken(String line) {
    assertEquals("calendar-broken", refused(line.repeat((5 << 20) / line.length() - 100)));
  }
}
