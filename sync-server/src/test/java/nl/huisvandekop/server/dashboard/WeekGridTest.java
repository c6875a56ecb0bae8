package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import nl.huisvandekop.server.dashboard.WeekView.Cell;
import nl.huisvandekop.server.dashboard.WeekView.Kind;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.Test;

class WeekGridTest {
  private static final Week WEEK = Week.parse("2026-W47").orElseThrow();
  private static final long LATER = WEEK.lastHour() + 100;

  @Test
  void eachStateIsToldApartInWords() {
    assertEquals("12 check-ins", cell(HourState.COUNTED, 12).heard());
    assertEquals("open, 0 check-ins", cell(HourState.ZERO, 0).heard());
    assertEquals("gesloten", cell(HourState.CLOSED, 0).heard());
    assertEquals("kiosk stond uit", cell(HourState.DOWN, 0).heard());
    assertEquals("nog niet binnen", cell(HourState.NOT_SYNCED, 0).heard());
    assertEquals("open, niet geteld", cell(null, 0).heard());
  }

  @Test
  void smallCountsAreTheSitesOwn() {
    List<SiteHour> hours = with(HourState.COUNTED, 3, false);
    assertEquals("1 tot 4 check-ins", monday(hours, LATER, false, 10).heard());
    assertEquals("3 check-ins", monday(hours, LATER, true, 10).heard());
    assertEquals(
        "5 check-ins", monday(with(HourState.COUNTED, 5, false), LATER, false, 10).heard());
  }

  @Test
  void headsThatWereCountedAsNoneAreNotHidden() {
    assertEquals("0*", monday(with(HourState.COUNTED, 0, true), LATER, false, 10).text());
  }

  @Test
  void headsThatWereCountedAsNoneLookLikeNoOtherHour() {
    Cell nobody = monday(with(HourState.COUNTED, 0, true), LATER, true, 10);
    assertEquals(Kind.COUNTED, nobody.kind());
    assertEquals(0, nobody.level());
    assertEquals(1, monday(with(HourState.COUNTED, 1, true), LATER, true, 10).level());
  }

  @Test
  void withoutAKioskOpeningHoursTellClosedFromNotCounted() {
    SiteHour closed = new SiteHour(hourAt(10), null, 0, false, true, false, false);
    SiteHour unknown = new SiteHour(hourAt(10), null, 0, false, false, false, false);
    assertEquals(Kind.CLOSED, monday(List.of(closed), LATER, true, 10).kind());
    assertEquals(Kind.NO_KIOSK, monday(List.of(unknown), LATER, true, 10).kind());
    assertEquals(
        "geen kiosk, openingstijden niet bekend",
        monday(List.of(unknown), LATER, true, 10).heard());
  }

  @Test
  void anHourThatRunsIsNotSilence() {
    long now = hourAt(10);
    assertEquals("nu", monday(with(null, 0, false), now, true, 10).text());
    assertEquals("nu", monday(with(HourState.NOT_SYNCED, 0, false), now, true, 10).text());
    assertEquals(Kind.TO_COME, monday(with(HourState.NOT_SYNCED, 0, false), now, true, 10).kind());
    assertEquals(
        Kind.NOT_SYNCED, monday(with(HourState.NOT_SYNCED, 0, false), now + 1, true, 10).kind());
  }

  @Test
  void hoursOutsideTheUsualOnesAreShownWhenSomethingHappened() {
    assertEquals("9", view(closedWeek(), LATER).rows().get(0).label());
    List<SiteHour> hours = new ArrayList<>(closedWeek());
    hours.set(7, new SiteHour(WEEK.firstHour() + 7, HourState.COUNTED, 4, false, true, true, true));
    assertEquals("7", view(hours, LATER).rows().get(0).label());
  }

  @Test
  void unknownOpeningHoursAreSaid() {
    assertEquals("", view(closedWeek(), LATER).note());
    List<SiteHour> hours = new ArrayList<>(closedWeek());
    hours.set(
        7, new SiteHour(WEEK.firstHour() + 7, HourState.CLOSED, 0, false, false, false, false));
    assertEquals(true, view(hours, LATER).note().contains("niet (helemaal) bekend"));
  }

  @Test
  void thePresentWeekHasNoLaterOne() {
    assertNull(view(closedWeek(), WEEK.firstHour() + 5).later());
    assertNotNull(view(closedWeek(), LATER).later());
  }

  @Test
  void theHourThatComesTwiceInAutumnHasALineOfItsOwn() {
    Week autumn = Week.parse("2026-W43").orElseThrow();
    long again = Hours.firstOf(autumn.monday().plusDays(6)) + 3;
    List<SiteHour> hours =
        List.of(new SiteHour(again, HourState.COUNTED, 9, false, true, true, true));
    WeekView view = WeekGrid.of(Wording.DUTCH, autumn, hours, LATER, true, "/plekken/hv-1");
    WeekView.Row line =
        view.rows().stream().filter(row -> row.label().equals("2+")).findFirst().orElseThrow();
    assertEquals("9", line.cells().get(6).text());
    assertEquals("dit uur bestaat niet op deze dag", line.cells().get(0).heard());
  }

  private static Cell cell(HourState state, int visits) {
    return monday(with(state, visits, false), LATER, true, 10);
  }

  private static Cell monday(List<SiteHour> hours, long now, boolean own, int hour) {
    return WeekGrid.of(Wording.DUTCH, WEEK, hours, now, own, "/plekken/hv-1").rows().stream()
        .filter(row -> row.label().equals(String.valueOf(hour)))
        .findFirst()
        .orElseThrow()
        .cells()
        .get(0);
  }

  private static WeekView view(List<SiteHour> hours, long now) {
    return WeekGrid.of(Wording.DUTCH, WEEK, hours, now, true, "/plekken/hv-1");
  }

  private static List<SiteHour> with(HourState state, int visits, boolean byHand) {
    return List.of(new SiteHour(hourAt(10), state, visits, byHand, true, true, true));
  }

  private static List<SiteHour> closedWeek() {
    return LongStream.rangeClosed(WEEK.firstHour(), WEEK.lastHour())
        .mapToObj(hour -> new SiteHour(hour, HourState.CLOSED, 0, false, true, false, false))
        .toList();
  }

  private static long hourAt(int hour) {
    LocalDateTime local = WEEK.monday().atTime(hour, 0);
    return Hours.of(local.atZone(Hours.ZONE).toInstant());
  }
}
