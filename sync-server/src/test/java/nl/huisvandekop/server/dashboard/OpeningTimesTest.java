package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.dashboard.SiteView.Opening;
import org.junit.jupiter.api.Test;

class OpeningTimesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void whatHoldsTodayIsShown() {
    Opening opening =
        OpeningTimes.of(
            Wording.DUTCH,
            List.of(from(TODAY.plusDays(1), 8), from(TODAY.minusDays(1), 9), from(TODAY, 10)),
            TODAY);
    assertEquals("Sinds 24 november 2026", opening.since());
    assertEquals("10:00–24:00", opening.week().get(0).hours());
    assertEquals("gesloten", opening.week().get(1).hours());
  }

  @Test
  void ofTwoFromOneDayTheLaterInTheListHolds() {
    Opening opening =
        OpeningTimes.of(Wording.DUTCH, List.of(from(TODAY, 8), from(TODAY, 9)), TODAY);
    assertEquals("09:00–24:00", opening.week().get(0).hours());
  }

  @Test
  void whereNoneHoldYetTheFirstToComeIsShown() {
    Opening opening =
        OpeningTimes.of(
            Wording.DUTCH, List.of(from(TODAY.plusDays(9), 8), from(TODAY.plusDays(2), 9)), TODAY);
    assertEquals("Vanaf 26 november 2026", opening.since());
  }

  @Test
  void exceptionsThatArePastAreLeftOut() {
    OpeningHoursBody hours =
        new OpeningHoursBody(
            TODAY,
            Map.of(),
            List.of(
                new DateException(TODAY.minusDays(1), List.of()),
                new DateException(TODAY, List.of(span(9, 12), span(13, 17)))));
    Opening opening = OpeningTimes.of(Wording.DUTCH, List.of(hours), TODAY);
    assertEquals(
        List.of(new Opening.Line("dinsdag 24 november 2026", "09:00–12:00 en 13:00–17:00")),
        opening.exceptions());
  }

  @Test
  void nothingKnownIsNoWeek() {
    assertTrue(OpeningTimes.of(Wording.DUTCH, List.of(), TODAY).week().isEmpty());
  }

  private static OpeningHoursBody from(LocalDate validFrom, int opens) {
    return new OpeningHoursBody(
        validFrom,
        Map.of(DayOfWeek.MONDAY, List.of(new Span(LocalTime.of(opens, 0), LocalTime.MIDNIGHT))),
        List.of());
  }

  private static Span span(int opens, int closes) {
    return new Span(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
  }
}
