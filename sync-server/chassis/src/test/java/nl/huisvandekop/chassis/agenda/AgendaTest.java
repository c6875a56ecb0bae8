package nl.huisvandekop.chassis.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {
  @Test
  void aWeeklyEventStaysAtItsHourWhenTheClockChanges() {
    assertEquals(
        List.of(
            "2026-10-20T10:00+02:00[Europe/Amsterdam]", "2026-10-27T10:00+01:00[Europe/Amsterdam]"),
        starts(event("2026-10-06T10:00", "FREQ=WEEKLY;BYDAY=TU"), "2026-10-19", "2026-10-31"));
  }

  @Test
  void bothEndsOfTheWindowCount() {
    AgendaEvent daily = event("2026-11-01T23:30", "FREQ=DAILY");
    assertEquals(3, starts(daily, "2026-11-10", "2026-11-12").size());
    assertEquals(1, starts(daily, "2026-10-20", "2026-11-01").size());
    assertEquals(0, starts(daily, "2026-10-20", "2026-10-31").size());
  }

  @Test
  void anEventWithoutARuleTakesPlaceOnce() {
    assertEquals(
        List.of("2026-11-03T10:00+01:00[Europe/Amsterdam]"),
        starts(event("2026-11-03T10:00", null), "2026-01-01", "2026-12-31"));
  }

  @Test
  void theFirstOccurrenceCountsAlsoWhereTheRuleDoesNotNameItsDay() {
    assertEquals(
        List.of(
            "2026-11-02T10:00+01:00[Europe/Amsterdam]", "2026-11-03T10:00+01:00[Europe/Amsterdam]"),
        starts(event("2026-11-02T10:00", "FREQ=WEEKLY;BYDAY=TU"), "2026-11-01", "2026-11-08"));
  }

  @Test
  void everyTwoWeeksTheNthWeekdayCountAndUntilAreObeyed() {
    assertEquals(
        2,
        starts(event("2026-11-03T10:00", "FREQ=WEEKLY;INTERVAL=2"), "2026-11-04", "2026-12-01")
            .size());
    assertEquals(
        List.of("2026-12-15T10:00+01:00[Europe/Amsterdam]"),
        starts(event("2026-11-17T10:00", "FREQ=MONTHLY;BYDAY=3TU"), "2026-12-01", "2026-12-31"));
    assertEquals(
        2,
        starts(event("2026-11-03T10:00", "FREQ=DAILY;COUNT=2"), "2026-11-01", "2026-12-31").size());
    assertEquals(
        3,
        starts(
                event("2026-11-03T10:00", "FREQ=DAILY;UNTIL=20261105T090000Z"),
                "2026-11-01",
                "2026-12-31")
            .size());
  }

  @Test
  void aRuleThatNeverOccursEnds() {
    AgendaEvent never = event("2026-11-03T10:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    assertEquals(1, starts(never, "2026-11-01", "2027-11-30").size());
  }

  @Test
  void aRuleThatAnAgendaCannotHoldIsRefused() {
    for (String text :
        List.of(
            "",
            "weekly",
            "FREQ=SECONDLY",
            "FREQ=HOURLY",
            "FREQ=WEEKLY;INTERVAL=0",
            "FREQ=WEEKLY;INTERVAL=99999999999",
            "FREQ=DAILY;COUNT=0",
            "FREQ=DAILY;UNTIL=soon",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=DAILY;BYHOUR=1,2,3",
            "FREQ=DAILY\r\nATTENDEE:mailto:a@example.org",
            "FREQ=DAILY;BYMONTH=" + "1,".repeat(200) + "1")) {
      assertThrows(IllegalArgumentException.class, () -> RepeatRule.parse(text), text);
    }
  }

  @Test
  void theFileSaysLocalTimesWithTheirZoneAndKeepsTheRule() {
    String file =
        CalendarFile.write(
            "Huis, voorbeeld",
            List.of(
                new AgendaEvent(
                    "a1@hv-1",
                    3,
                    "Koffie; inloop",
                    LocalDateTime.parse("2026-10-20T10:00"),
                    LocalDateTime.parse("2026-10-20T12:00"),
                    RepeatRule.parse("FREQ=WEEKLY;BYDAY=TU"),
                    "Grote zaal")),
            Instant.parse("2026-11-24T10:00:00Z"));
    assertTrue(file.contains("DTSTART;TZID=Europe/Amsterdam:20261020T100000\r\n"), file);
    assertTrue(file.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n"), file);
    assertTrue(file.contains("RRULE:FREQ=WEEKLY;BYDAY=TU\r\n"), file);
    assertTrue(file.contains("TZOFFSETFROM:+0100\r\n"), file);
    assertTrue(file.contains("SEQUENCE:3\r\n"), file);
    assertFalse(file.contains("ORGANIZER"), file);
    ICalendar read = Biweekly.parse(file).first();
    VEvent event = read.getEvents().get(0);
    assertEquals("Koffie; inloop", event.getSummary().getValue());
    assertEquals(
        Instant.parse("2026-10-20T08:00:00Z"), event.getDateStart().getValue().toInstant());
    assertEquals(
        List.of(), read.validate(biweekly.ICalVersion.V2_0).getWarnings(), "RFC 5545 holds");
  }

  private static AgendaEvent event(String start, String rule) {
    LocalDateTime local = LocalDateTime.parse(start);
    return new AgendaEvent(
        "a1",
        1,
        "Voorbeeld",
        local,
        local.plusHours(2),
        rule == null ? null : RepeatRule.parse(rule),
        null);
  }

  private static List<String> starts(AgendaEvent event, String from, String through) {
    return Agenda.occurrences(event, LocalDate.parse(from), LocalDate.parse(through)).stream()
        .map(occurrence -> occurrence.start().toString())
        .toList();
  }
}
