package nl.huisvandekop.kiosk.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as other programs write them, and as they come out of a broken one. */
class CalendarReaderTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final String COFFEE =
      "UID:k1\nSUMMARY:Koffie\nDTSTART;TZID=Europe/Amsterdam:20261124T100000\n"
          + "DTEND;TZID=Europe/Amsterdam:20261124T113000\n";

  private static String calendar(String... events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
        + java.util.Arrays.stream(events)
            .map(event -> "BEGIN:VEVENT\r\n" + event.replace("\n", "\r\n") + "END:VEVENT\r\n")
            .collect(Collectors.joining())
        + "END:VCALENDAR\r\n";
  }

  private static CalendarContent read(String text) {
    return CalendarReader.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
  }

  private static Incoming one(String event) {
    CalendarContent content = read(calendar(event));
    assertEquals(1, content.events().size(), content.toString());
    return content.events().get(0);
  }

  private static String left(String event) {
    CalendarContent content = read(calendar(event, COFFEE.replace("k1", "other")));
    assertEquals(1, content.events().size(), "what is whole comes along: " + content);
    return content.left().stream().map(Left::code).collect(Collectors.joining(","));
  }

  private static String refused(String text) {
    return assertThrows(Problem.class, () -> read(text)).code();
  }

  private static List<String> notes(Incoming event) {
    return event.notes().stream().map(Note::code).toList();
  }

  @Test
  void anEventComesAlongInLocalTimeAndWithoutItsPeople() {
    CalendarContent content =
        read(
            calendar(
                COFFEE
                    + "LOCATION:Grote zaal\nDESCRIPTION:Bel Voorbeeld\n"
                    + "ORGANIZER;CN=Voorbeeld:mailto:voorbeeld@example.org\n"
                    + "ATTENDEE;CN=Nog een:mailto:ander@example.org\nCONTACT:Voorbeeld\n"));
    Incoming coffee = content.events().get(0);
    assertEquals("Koffie", coffee.title());
    assertEquals(LocalDateTime.parse("2026-11-24T10:00"), coffee.start());
    assertEquals(LocalDateTime.parse("2026-11-24T11:30"), coffee.end());
    assertEquals("Grote zaal", coffee.location());
    assertNull(coffee.recurrence());
    assertEquals(3, content.people());
    assertFalse(content.toString().contains("oorbeeld"), content.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART:20261124T100000, 2026-11-24T10:00",
    "DTSTART:20261124T090000Z, 2026-11-24T10:00",
    "DTSTART;TZID=America/New_York:20261124T040000, 2026-11-24T10:00",
    "DTSTART;TZID=W. Europe Standard Time:20261124T100000, 2026-11-24T10:00",
    "DTSTART;TZID=GMT Standard Time:20261124T090000, 2026-11-24T10:00",
    "DTSTART;TZID=\"Europe/Amsterdam\":20261124T100000, 2026-11-24T10:00",
    "DTSTART;TZID=/example.org/20190914_1/Europe/London:20261124T090000, 2026-11-24T10:00",
  })
  void aTimeOfAnyZoneBecomesOurs(String start, String ours) {
    Incoming event = one("UID:1\nSUMMARY:x\n" + start + "\nDURATION:PT1H\n");
    assertEquals(LocalDateTime.parse(ours), event.start());
    assertEquals(LocalDateTime.parse(ours).plusHours(1), event.end());
    assertEquals(List.of(), notes(event));
  }

  @Test
  void aZoneThatOnlyTheFileExplainsIsUsedAndOneThatNothingExplainsIsOursWithANote() {
    String custom = "UID:1\nSUMMARY:x\nDTSTART;TZID=Eigen:20261124T040000\nDURATION:PT1H\n";
    String zone =
        "BEGIN:VTIMEZONE\r\nTZID:Eigen\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
            + "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    Incoming explained =
        read(calendar(custom).replaceFirst("BEGIN:VEVENT", zone + "BEGIN:VEVENT")).events().get(0);
    assertEquals(LocalDateTime.parse("2026-11-24T10:00"), explained.start());
    Incoming unknown = one(custom);
    assertEquals(LocalDateTime.parse("2026-11-24T04:00"), unknown.start());
    assertEquals(List.of("zone-unknown"), notes(unknown));
  }

  @Test
  void aSeriesComesAlongWithWhatWasCancelledAndMoved() {
    CalendarContent content =
        read(
            calendar(
                COFFEE
                    + "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231T225959Z\n"
                    + "EXDATE;TZID=Europe/Amsterdam:20261201T100000,20261215T100000\n",
                "UID:k1\nSUMMARY:Koffie\nRECURRENCE-ID;TZID=Europe/Amsterdam:20261208T100000\n"
                    + "DTSTART;TZID=Europe/Amsterdam:20261209T140000\n"
                    + "DTEND;TZID=Europe/Amsterdam:20261209T150000\nLOCATION:Keuken\n",
                "UID:k1\nSUMMARY:Koffie\nRECURRENCE-ID;TZID=Europe/Amsterdam:20261222T100000\n"
                    + "DTSTART;TZID=Europe/Amsterdam:20261222T100000\nSTATUS:CANCELLED\n"));
    assertEquals(1, content.events().size());
    Incoming coffee = content.events().get(0);
    assertEquals("FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231T225959Z", coffee.recurrence());
    assertEquals(
        List.of("2026-12-01", "2026-12-15", "2026-12-22"),
        coffee.cancelled().stream().map(LocalDate::toString).toList());
    assertEquals(1, coffee.moved().size());
    assertEquals(LocalDate.parse("2026-12-08"), coffee.moved().get(0).date());
    assertEquals(LocalDateTime.parse("2026-12-09T14:00"), coffee.moved().get(0).start());
    assertEquals("Keuken", coffee.moved().get(0).room());
    assertEquals(List.of(), notes(coffee));
  }

  @Test
  void aSeriesInParisIsTheSameHere() {
    Incoming event =
        one(
            "UID:1\nSUMMARY:x\nDTSTART;TZID=Romance Standard Time:20261124T100000\n"
                + "DURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20270630\n");
    assertEquals("FREQ=WEEKLY;UNTIL=20270630T215959Z", event.recurrence());
    assertEquals(List.of(), event.moved());
  }

  @Test
  void aSeriesInNewYorkDeviatesInTheWeeksInWhichTheClocksDo() {
    Incoming event =
        one(
            "UID:1\nSUMMARY:x\nDTSTART;TZID=America/New_York:20261124T040000\n"
                + "DURATION:PT1H\nRRULE:FREQ=WEEKLY\n");
    assertEquals(LocalDateTime.parse("2026-11-24T10:00"), event.start());
    assertEquals("FREQ=WEEKLY", event.recurrence());
    assertEquals(
        List.of("2027-03-16T09:00", "2027-03-23T09:00", "2027-11-02T09:00"),
        event.moved().stream().map(move -> move.start().toString()).limit(3).toList());
    assertEquals(List.of("zone-converted"), notes(event));
  }

  @Test
  void aSeriesLateInTheEveningElsewhereIsOnTheNextDayHere() {
    Incoming event =
        one(
            "UID:1\nSUMMARY:x\nDTSTART;TZID=Europe/London:20261124T233000\nDURATION:PT1H\n"
                + "RRULE:FREQ=WEEKLY;BYDAY=TU,TH\nEXDATE;TZID=Europe/London:20261126T233000\n");
    assertEquals(LocalDateTime.parse("2026-11-25T00:30"), event.start());
    assertEquals("FREQ=WEEKLY;BYDAY=WE,FR", event.recurrence());
    assertEquals(List.of(LocalDate.parse("2026-11-27")), event.cancelled());
    assertEquals(List.of(), event.moved());
  }

  @Test
  void aSeriesThatFitsNoRuleOfOurClockIsLeftAndNamed() {
    assertEquals(
        "zone-not-convertible",
        left(
            "UID:1\nSUMMARY:x\nDTSTART;TZID=Asia/Tokyo:20261201T040000\nDURATION:PT1H\n"
                + "RRULE:FREQ=MONTHLY;BYMONTHDAY=1\n"));
    assertEquals(
        "zone-not-convertible",
        left("UID:1\nSUMMARY:x\nDTSTART:20261124T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART;VALUE=DATE:20261124, all-day",
    "DTSTART:gisteren, 'start-not-understood,line-not-understood'",
    "DESCRIPTION:geen tijd, start-not-understood",
    "DTSTART:20261124T100000|DTEND:20261126T100000, activity-too-long",
    "DTSTART:21261124T100000|DTEND:21261124T110000, year-out-of-bounds",
    "DTSTART:20261124T100000|RRULE:FREQ=HOURLY, repeat-not-understood",
    "DTSTART:20261124T100000|RRULE:FREQ=DAILY;BYHOUR=9, repeat-not-understood",
    "DTSTART:20261124T100000|RRULE:elke week, repeat-not-understood",
    "DTSTART:20261124T100000|RRULE:FREQ=DAILY;COUNT=1000000, series-too-long",
    "DTSTART:20261124T100000|CLASS:PRIVATE, event-private",
    "DTSTART:20261124T100000|STATUS:CANCELLED|RRULE:FREQ=WEEKLY, event-cancelled",
  })
  void whatCannotComeAlongIsNamedAndHidesNothingElse(String lines, String code) {
    assertEquals(code, left("UID:1\nSUMMARY:x\n" + lines.replace('|', '\n') + "\n"));
  }

  @Test
  void whatIsOverIsOnlyCounted() {
    CalendarContent content =
        read(
            calendar(
                COFFEE.replace("20261124", "20261123"),
                COFFEE.replace("k1", "k2").replace("20261124", "20251125")
                    + "RRULE:FREQ=WEEKLY;COUNT=3\n",
                COFFEE.replace("k1", "k3").replace("20261124", "20251125")
                    + "RRULE:FREQ=WEEKLY\n"));
    assertEquals(2, content.past());
    assertEquals(1, content.events().size());
    assertEquals(
        3,
        CalendarReader.read(
                calendar(COFFEE, COFFEE.replace("k1", "k2"), COFFEE.replace("k1", "k3"))
                    .replace("20261124", "20251124")
                    .getBytes(StandardCharsets.UTF_8),
                null)
            .events()
            .size());
  }

  @Test
  void whatIsMissingIsAssumedAndNoted() {
    assertEquals(List.of("end-assumed"), notes(one("UID:1\nSUMMARY:x\nDTSTART:20261124T100000\n")));
    assertEquals(
        List.of("repeat-partly"),
        notes(one(COFFEE + "RRULE:FREQ=WEEKLY\nRDATE:20261126T100000\n")));
    Incoming late = one(COFFEE + "RRULE:FREQ=WEEKLY;BYDAY=TH\n");
    assertEquals(List.of("start-moved"), notes(late));
    assertEquals(LocalDateTime.parse("2026-11-26T10:00"), late.start());
  }

  @Test
  void brokenLinesAreNamedByTheirNumber() {
    CalendarContent content =
        read(calendar(COFFEE + "zonder dubbele punt\nEXDATE:nooit\nATTACH:@@\nVALARM\n"));
    assertEquals(1, content.events().size());
    assertEquals(List.of(9, 10, 12), content.left().stream().map(Left::line).sorted().toList());
    assertTrue(content.left().get(0).detail().startsWith("Regel "), content.toString());
  }

  @Test
  void aFileThatIsCutOffYieldsWhatIsWhole() {
    String whole = calendar(COFFEE, COFFEE.replace("k1", "k2"));
    CalendarContent content = read(whole.substring(0, whole.lastIndexOf("DTEND")));
    assertEquals("k1", content.events().get(0).uid());
  }

  @Test
  void hostileTextsAreMadeHarmless() {
    Incoming event =
        one(
            "UID:1\nSUMMARY:<script>\u202Ealert\u0007(1)</script>"
                + "x".repeat(10_000)
                + "\nDTSTART:20261124T100000\nDURATION:PT1H\nLOCATION:a\\nb\n");
    assertEquals(80, event.title().codePointCount(0, event.title().length()));
    assertTrue(event.title().startsWith("<script>alert(1)</script>x"), event.title());
    assertTrue(event.title().endsWith("…"));
    assertEquals("a b", event.location());
    assertEquals("title-empty", left("UID:1\nSUMMARY:\u202E\u200B\nDTSTART:20261124T100000\n"));
  }

  @Test
  void ofTwoWithOneNameTheNewestCounts() {
    CalendarContent content =
        read(calendar(COFFEE.replace("Koffie", "Nieuw") + "SEQUENCE:2\n", COFFEE + "SEQUENCE:1\n"));
    assertEquals(List.of("Nieuw"), content.events().stream().map(Incoming::title).toList());
  }

  @Test
  void aFileInAnOldWayOfWritingIsRead() {
    String text = calendar(COFFEE.replace("Koffie", "Café"));
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
      assertEquals(
          "Café",
          CalendarReader.read(text.getBytes(charset), TODAY).events().get(0).title(),
          charset.name());
    }
    assertEquals("Café", read("\uFEFF" + text).events().get(0).title());
    assertEquals("Café", read(text.replace("\r\n", "\n")).events().get(0).title());
  }

  @Test
  void whatIsNoCalendarIsRefused() {
    for (String text :
        List.of("", "<!doctype html><title>Inloggen op wifi</title>", "x".repeat(1000), "{}")) {
      assertEquals("not-a-calendar", refused(text));
    }
    assertEquals(0, read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").events().size());
    assertEquals(0, read("BEGIN:VCALENDAR\r\n").events().size());
  }

  @Test
  void fiveMegabytesOfOneLineDoNoHarm() {
    String text = calendar(COFFEE + "DESCRIPTION:" + "x".repeat(5_000_000) + "\n");
    assertEquals(1, read(text).events().size());
  }
}
