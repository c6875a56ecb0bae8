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
import java.util.Optional;
import java.util.Set;
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
  void anHourThatExistsTwiceIsItsFirstAndOneThatDoesNotIsAnHourLater() {
    AgendaEvent nightly = event("2026-10-24T02:30", "FREQ=DAILY");
    assertEquals(
        List.of(
            "2026-10-24T02:30+02:00[Europe/Amsterdam]",
            "2026-10-25T02:30+02:00[Europe/Amsterdam]",
            "2026-10-26T02:30+01:00[Europe/Amsterdam]"),
        starts(nightly, "2026-10-24", "2026-10-26"));
    assertEquals(
        List.of(
            "2027-03-27T02:30+01:00[Europe/Amsterdam]",
            "2027-03-28T03:30+02:00[Europe/Amsterdam]",
            "2027-03-29T02:30+02:00[Europe/Amsterdam]"),
        starts(nightly, "2027-03-27", "2027-03-29"));
    assertTrue(Agenda.exists(LocalDateTime.parse("2026-10-25T02:30")));
    assertFalse(Agenda.exists(LocalDateTime.parse("2027-03-28T02:30")));
  }

  @Test
  void whatTheClockSkipsWholeLastsAsLongAsItWould() {
    LocalDateTime start = LocalDateTime.parse("2027-03-27T02:15");
    AgendaEvent short30 =
        new AgendaEvent(
            "a1", 1, "t", start, start.plusMinutes(30), RepeatRule.parse("FREQ=DAILY"), null);
    LocalDate night = LocalDate.parse("2027-03-28");
    Occurrence skipped = Agenda.occurrences(short30, night, night).get(0);
    assertEquals("2027-03-28T03:15+02:00[Europe/Amsterdam]", skipped.start().toString());
    assertEquals("2027-03-28T03:45+02:00[Europe/Amsterdam]", skipped.end().toString());
  }

  @Test
  void anEndOnADateIsAllOfThatDayAndOneWithoutAZoneIsLocal() {
    for (String end : List.of("20261105", "20261105T100000", "20261105T090000Z")) {
      assertEquals(
          3,
          starts(event("2026-11-03T10:00", "FREQ=DAILY;UNTIL=" + end), "2026-11-01", "2026-11-30")
              .size(),
          end);
    }
  }

  @Test
  void aMovedOccurrenceIsFoundWhereItIsAndByItsOwnDate() {
    LocalDateTime start = LocalDateTime.parse("2026-11-03T10:00");
    LocalDate tenth = LocalDate.parse("2026-11-10");
    LocalDate fifth = LocalDate.parse("2026-11-05");
    AgendaEvent event =
        new AgendaEvent(
            "a1",
            1,
            "t",
            start,
            start.plusHours(1),
            RepeatRule.parse("FREQ=WEEKLY"),
            "hier",
            Set.of(LocalDate.parse("2026-11-17")),
            List.of(
                new AgendaEvent.Moved(tenth, fifth.atTime(20, 0), fifth.atTime(21, 0), "daar"),
                new AgendaEvent.Moved(
                    tenth.plusDays(1), fifth.atTime(8, 0), fifth.atTime(9, 0), "nergens")));
    assertEquals(List.of(), Agenda.occurrences(event, tenth, tenth));
    Occurrence moved = Agenda.occurrences(event, fifth, fifth).get(0);
    assertEquals(tenth, moved.date());
    assertEquals("daar", moved.location());
    assertTrue(moved.moved());
    assertEquals(moved, Agenda.find(event, tenth).orElseThrow());
    assertEquals(Optional.empty(), Agenda.find(event, fifth));
    assertTrue(Agenda.find(event, LocalDate.parse("2026-11-17")).orElseThrow().cancelled());
  }

  @Test
  void aRuleCanBeEndedAndCounted() {
    RepeatRule rule = RepeatRule.parse("FREQ=WEEKLY;COUNT=9;BYDAY=TU");
    assertEquals("FREQ=WEEKLY;BYDAY=TU;COUNT=4", rule.withCount(4).toString());
    assertEquals(
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261123T225959Z",
        rule.endingBefore(LocalDate.parse("2026-11-24")).toString());
    assertTrue(rule.names(LocalDateTime.parse("2026-11-24T10:00")));
    assertFalse(rule.names(LocalDateTime.parse("2026-11-25T10:00")));
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
