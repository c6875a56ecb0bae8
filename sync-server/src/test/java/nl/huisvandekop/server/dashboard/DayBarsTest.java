package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.server.dashboard.DaysView.Kind;
import nl.huisvandekop.server.visits.VisitRow;
import nl.huisvandekop.server.visits.VisitRow.HourCounts;
import org.junit.jupiter.api.Test;

class DayBarsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void aDayWithoutARowHadNoKiosk() {
    DaysView view = DayBars.of(List.of(), MONDAY, MONDAY.plusDays(1));
    assertEquals(2, view.days().size());
    assertTrue(view.empty());
  }

  @Test
  void zeroIsNotSilence() {
    assertEquals(Kind.WHOLE, kind(0, new HourCounts(0, 8, 16, 0, 0)));
    assertEquals(Kind.CLOSED, kind(0, new HourCounts(0, 0, 24, 0, 0)));
    assertEquals(Kind.PARTIAL, kind(0, new HourCounts(0, 0, 16, 8, 0)));
    assertEquals(Kind.PARTIAL, kind(9, new HourCounts(1, 6, 16, 0, 1)));
    assertEquals(Kind.WHOLE, kind(9, new HourCounts(1, 0, 23, 0, 0)));
  }

  @Test
  void aDayOfWhichNothingIsKnownShowsNoZero() {
    assertEquals("uit", label(0, new HourCounts(0, 0, 16, 8, 0)));
    assertEquals("?", label(0, new HourCounts(0, 0, 16, 4, 4)));
    assertEquals("0", label(0, new HourCounts(0, 4, 16, 4, 0)));
    assertEquals("7", label(7, new HourCounts(1, 0, 16, 7, 0)));
  }

  @Test
  void theSumSaysOverWhichDays() {
    DaysView view =
        DayBars.of(
            List.of(row(MONDAY, 1_200L), row(MONDAY.plusDays(1), 4L)), MONDAY, MONDAY.plusDays(1));
    assertEquals("1.204 check-ins van 23 november tot en met 24 november 2026.", view.summary());
    assertEquals(1_200, view.most());
    assertEquals(List.of("23 nov", ""), view.days().stream().map(DaysView.Day::shortDate).toList());
  }

  private static Kind kind(long visits, HourCounts hours) {
    return day(visits, hours).kind();
  }

  private static String label(long visits, HourCounts hours) {
    return day(visits, hours).label();
  }

  private static DaysView.Day day(long visits, HourCounts hours) {
    VisitRow row = new VisitRow("hv-1", "2026-11-23", visits, false, false, hours, 0L, true);
    return DayBars.of(List.of(row), MONDAY, MONDAY).days().get(0);
  }

  private static VisitRow row(LocalDate day, long visits) {
    HourCounts hours = new HourCounts(1, 0, 23, 0, 0);
    return new VisitRow("hv-1", day.toString(), visits, false, false, hours, 0L, true);
  }
}
