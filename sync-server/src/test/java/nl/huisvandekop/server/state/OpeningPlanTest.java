package nl.huisvandekop.server.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.Test;

class OpeningPlanTest {
  private static final int ALL = 0b111111;

  private static Span span(String opens, String closes) {
    return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private static OpeningHoursBody from(String date, DayOfWeek day, Span... spans) {
    return new OpeningHoursBody(LocalDate.parse(date), Map.of(day, List.of(spans)), null);
  }

  private static int slots(OpeningPlan plan, String instant) {
    return plan.openSlots(Hours.of(Instant.parse(instant)));
  }

  @Test
  void aSlotThatIsOpenForAPartIsOpen() {
    OpeningPlan plan =
        new OpeningPlan(
            List.of(
                from(
                    "2026-01-01",
                    DayOfWeek.TUESDAY,
                    span("09:15", "09:20"),
                    span("10:00", "11:01"),
                    span("23:50", "00:00"))));
    assertEquals(0, slots(plan, "2026-11-24T07:00:00Z"));
    assertEquals(0b000010, slots(plan, "2026-11-24T08:00:00Z"));
    assertEquals(ALL, slots(plan, "2026-11-24T09:00:00Z"));
    assertEquals(0b000001, slots(plan, "2026-11-24T10:00:00Z"));
    assertEquals(0b100000, slots(plan, "2026-11-24T22:00:00Z"));
    assertEquals(0, slots(plan, "2026-11-25T22:00:00Z"));
  }

  @Test
  void whatWasOpenThenDoesNotChangeWithALaterPlan() {
    OpeningPlan plan =
        new OpeningPlan(
            List.of(
                from("2026-11-17", DayOfWeek.TUESDAY),
                from("2026-11-10", DayOfWeek.TUESDAY, span("10:00", "11:00"))));
    assertEquals(OpeningPlan.UNKNOWN, slots(plan, "2026-11-03T09:00:00Z"));
    assertEquals(ALL, slots(plan, "2026-11-10T09:00:00Z"));
    assertEquals(0, slots(plan, "2026-11-17T09:00:00Z"));
    assertEquals(0, slots(plan, "2026-11-24T09:00:00Z"));
  }

  @Test
  void anExceptionReplacesItsDate() {
    LocalDate date = LocalDate.parse("2026-11-24");
    OpeningHoursBody shut =
        new OpeningHoursBody(
            LocalDate.parse("2026-01-01"),
            Map.of(DayOfWeek.TUESDAY, List.of(span("10:00", "11:00"))),
            List.of(new DateException(date, List.of())));
    OpeningPlan plan = new OpeningPlan(List.of(shut));
    assertEquals(0, slots(plan, "2026-11-24T09:00:00Z"));
    assertEquals(ALL, slots(plan, "2026-11-17T09:00:00Z"));
  }

  @Test
  void openingHoursStayAtTheirLocalHourWhenTheClockChanges() {
    OpeningPlan sundays =
        new OpeningPlan(List.of(from("2026-01-01", DayOfWeek.SUNDAY, span("02:00", "03:00"))));
    // The night of 25 October has this hour twice, that of 29 March has none.
    assertEquals(0, slots(sundays, "2026-10-24T23:00:00Z"));
    assertEquals(ALL, slots(sundays, "2026-10-25T00:00:00Z"));
    assertEquals(ALL, slots(sundays, "2026-10-25T01:00:00Z"));
    assertEquals(0, slots(sundays, "2026-10-25T02:00:00Z"));
    for (String hour : List.of("2026-03-28T23:00:00Z", "2026-03-29T00:00:00Z")) {
      assertEquals(0, slots(sundays, hour), hour);
    }
    assertEquals(0, slots(sundays, "2026-03-29T01:00:00Z"));
    OpeningPlan tens =
        new OpeningPlan(List.of(from("2026-01-01", DayOfWeek.SUNDAY, span("10:00", "11:00"))));
    assertEquals(ALL, slots(tens, "2026-03-22T09:00:00Z"));
    assertEquals(ALL, slots(tens, "2026-03-29T08:00:00Z"));
  }
}
