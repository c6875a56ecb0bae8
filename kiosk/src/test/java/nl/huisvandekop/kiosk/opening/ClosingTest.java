package nl.huisvandekop.kiosk.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Span MORNING = span("09:00", "12:00");
  private static final Span AFTERNOON = span("13:00", "17:00");

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T13:20:30Z");
  private KioskStore store;
  private OpeningHours hours;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    hours = new OpeningHours(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Span span(String opens, String closes) {
    return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private void openOnTuesdays() {
    hours.change(Map.of(DayOfWeek.TUESDAY, List.of(MORNING, AFTERNOON)));
  }

  private List<Span> on(LocalDate date) {
    return hours.current().orElseThrow().spansOn(date);
  }

  private static String refused(Runnable change) {
    return assertThrows(Problem.class, change::run).code();
  }

  @Test
  void closingFromNowOnLeavesTheHoursThatWere() {
    openOnTuesdays();
    hours.closeToday(false);
    assertEquals(List.of(MORNING, span("13:00", "14:20")), on(TODAY));
    assertEquals(List.of(MORNING, AFTERNOON), on(TODAY.plusDays(7)));
  }

  @Test
  void closingTheWholeDayLeavesNone() {
    openOnTuesdays();
    hours.closeToday(true);
    assertEquals(List.of(), on(TODAY));
  }

  @Test
  void openingAgainBringsBackWhatHeldBefore() {
    openOnTuesdays();
    List<Span> evening = List.of(span("19:00", "22:00"));
    hours.except(TODAY, TODAY, evening);
    hours.closeToday(false);
    hours.closeToday(true);
    hours.openToday();
    assertEquals(evening, on(TODAY));

    hours.asInTheWeek(TODAY, TODAY);
    hours.closeToday(true);
    hours.openToday();
    assertEquals(List.of(MORNING, AFTERNOON), on(TODAY));
  }

  @Test
  void whatHeldIsBroughtBackAfterARestart() {
    openOnTuesdays();
    List<Span> evening = List.of(span("19:00", "22:00"));
    hours.except(TODAY, TODAY, evening);
    hours.closeToday(true);
    store.close();

    open();
    hours.closeToday(false);
    hours.openToday();
    assertEquals(evening, on(TODAY));
  }

  @Test
  void aDayThatClosesEarlierThanInTheWeekIsSaidToAndOneThatClosesLaterIsNot() {
    openOnTuesdays();
    assertTrue(hours.closing(TODAY).isEmpty());
    hours.except(TODAY, TODAY, List.of(span("13:00", "15:00")));
    assertEquals(LocalTime.parse("15:00"), hours.closing(TODAY).orElseThrow().from());
    hours.except(TODAY, TODAY, List.of(span("13:00", "00:00")));
    assertTrue(hours.closing(TODAY).isEmpty());
    hours.except(TODAY, TODAY, List.of());
    assertNull(hours.closing(TODAY).orElseThrow().from());
  }

  @Test
  void aClosedFortnightIsOneStretchAndAnOpenDayPartsTwo() {
    openOnTuesdays();
    hours.except(TODAY, TODAY.plusDays(13), List.of());
    assertEquals(List.of(new Stretch(TODAY, TODAY.plusDays(13), List.of())), hours.stretches());
    hours.asInTheWeek(TODAY.plusDays(7), TODAY.plusDays(7));
    assertEquals(2, hours.stretches().size());
    hours.asInTheWeek(TODAY.plusDays(2), TODAY.plusDays(3));
    assertEquals(2, hours.stretches().size());
  }

  @Test
  void otherTimesOfSeveralDaysLeaveClosedWhatTheWeekHasClosed() {
    openOnTuesdays();
    hours.except(TODAY, TODAY.plusDays(8), List.of(MORNING));
    assertEquals(List.of(MORNING), on(TODAY));
    assertEquals(List.of(), on(TODAY.plusDays(1)));
    assertEquals(List.of(MORNING), on(TODAY.plusDays(7)));
    assertEquals(2, hours.exceptions().size());
  }

  @Test
  void otherTimesOfDaysThatAreAllClosedOpenThem() {
    openOnTuesdays();
    hours.except(TODAY.plusDays(4), TODAY.plusDays(5), List.of(MORNING));
    assertEquals(List.of(MORNING), on(TODAY.plusDays(4)));
    assertEquals(List.of(MORNING), on(TODAY.plusDays(5)));
  }

  @Test
  void whatHeldYesterdayIsNotBroughtBackToday() {
    openOnTuesdays();
    hours.except(TODAY, TODAY, List.of());
    hours.closeToday(true);
    clock.advance(Duration.ofDays(7));
    hours.closeToday(true);
    hours.openToday();
    assertEquals(List.of(MORNING, AFTERNOON), on(TODAY.plusDays(7)));
  }

  @Test
  void aHolidayIsClosedAndTheDaysAroundItAreNot() {
    openOnTuesdays();
    LocalDate christmas = LocalDate.parse("2026-12-25");
    hours.except(christmas, christmas.plusDays(1), List.of());
    assertEquals(
        List.of(
            new DateException(christmas, List.of()),
            new DateException(christmas.plusDays(1), List.of())),
        hours.exceptions());
    hours.asInTheWeek(christmas, christmas);
    assertEquals(1, hours.exceptions().size());
  }

  @Test
  void datesThatCannotBeAreRefused() {
    openOnTuesdays();
    List<Span> none = List.of();
    assertEquals("dates-past", refused(() -> hours.except(TODAY.minusDays(1), TODAY, none)));
    assertEquals(
        "dates-out-of-order",
        refused(() -> hours.except(TODAY.plusDays(2), TODAY.plusDays(1), none)));
    assertEquals("dates-too-many", refused(() -> hours.except(TODAY, TODAY.plusDays(92), none)));
    assertEquals(
        "dates-too-far", refused(() -> hours.except(TODAY.plusYears(3), TODAY.plusYears(3), none)));
    assertEquals(
        "opening-hours-not-valid",
        refused(() -> hours.except(TODAY, TODAY, List.of(AFTERNOON, MORNING))));
    hours.except(TODAY, TODAY.plusDays(91), none);
    LocalDate later = TODAY.plusDays(100);
    assertEquals(
        "too-many-exceptions", refused(() -> hours.except(later, later.plusDays(91), none)));
    assertEquals(92, hours.exceptions().size());
  }

  @Test
  void withoutHoursOrADateNothingDiffersFromThem() {
    assertEquals("opening-hours-unknown", refused(() -> hours.closeToday(true)));
    assertTrue(hours.current().isEmpty());
    openOnTuesdays();
    clock.trust(ClockTrust.UNKNOWN);
    assertEquals("clock-not-trusted", refused(() -> hours.closeToday(true)));
    assertEquals("clock-not-trusted", refused(() -> hours.asInTheWeek(TODAY, TODAY)));
    assertEquals(List.of(), hours.exceptions());
  }
}
