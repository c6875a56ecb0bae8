package nl.huisvandekop.server.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.state.SiteFacts.KioskCover;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One hour, Tuesday 2026-11-24 from 10:00 to 11:00 local, told from made-up facts. */
class HourStatesTest {
  private static final long HOUR = Hours.of(Instant.parse("2026-11-24T09:00:00Z"));
  private static final OpeningPlan OPEN = plan("10:00", "12:00");
  private static final OpeningPlan HALF_PAST = plan("10:30", "12:00");
  private static final OpeningPlan SHUT = plan("13:00", "17:00");
  private static final OpeningPlan NONE = new OpeningPlan(List.of());

  private static OpeningPlan plan(String opens, String closes) {
    Span span = new Span(LocalTime.parse(opens), LocalTime.parse(closes));
    return new OpeningPlan(
        List.of(
            new OpeningHoursBody(
                LocalDate.parse("2026-01-01"), Map.of(DayOfWeek.TUESDAY, List.of(span)), null)));
  }

  private static KioskCover kiosk(boolean covered, Long endedHour, Long lostBefore) {
    BitSet hours = new BitSet();
    hours.set(0, covered);
    return new KioskCover(
        new Kiosk("k", "hv-a", HOUR - 100, endedHour, lostBefore, 0, null), hours);
  }

  private static KioskCover covered() {
    return kiosk(true, null, null);
  }

  private static SiteHour told(
      int visits,
      Integer heads,
      int upSlots,
      boolean undated,
      OpeningPlan plan,
      KioskCover... all) {
    BitSet stretch = new BitSet();
    stretch.set(0, undated);
    return HourStates.of(
            new SiteFacts(
                HOUR,
                new int[] {visits},
                new int[] {heads == null ? SiteFacts.NO_HEADCOUNT : heads},
                new int[] {upSlots},
                new BitSet(),
                stretch,
                Arrays.asList(all),
                plan))
        .get(0);
  }

  private static HourState state(
      int upSlots, boolean undated, OpeningPlan plan, KioskCover... all) {
    return told(0, null, upSlots, undated, plan, all).state();
  }

  @ParameterizedTest
  @CsvSource({
    // visits, heads, covered, undated, plan, up slots (octal), state
    "3,  , true,  false, open, 77, COUNTED",
    "3,  , true,  false, shut, 00, COUNTED",
    "3,  , false, true,  none, 00, COUNTED",
    "0, 0, false, false, shut, 00, COUNTED",
    "0, 7, true,  false, open, 00, COUNTED",
    "0,  , false, false, open, 77, NOT_SYNCED",
    "0,  , false, false, shut, 77, NOT_SYNCED",
    "0,  , true,  false, shut, 77, CLOSED",
    "0,  , true,  true,  shut, 77, CLOSED",
    "0,  , true,  false, none, 77, CLOSED",
    "0,  , true,  false, open, 00, DOWN",
    "0,  , true,  false, open, 03, DOWN",
    "0,  , true,  false, open, 07, ZERO",
    "0,  , true,  false, open, 77, ZERO",
    "0,  , true,  true,  open, 77, NOT_SYNCED",
    "0,  , true,  true,  open, 00, NOT_SYNCED",
    // Open for its last half hour only: what was up before does not count.
    "0,  , true,  false, half, 07, DOWN",
    "0,  , true,  false, half, 10, DOWN",
    "0,  , true,  false, half, 30, ZERO"
  })
  void theFirstStateThatFits(
      int visits,
      Integer heads,
      boolean covered,
      boolean undated,
      String plan,
      String upSlots,
      HourState state) {
    OpeningPlan opening =
        switch (plan) {
          case "open" -> OPEN;
          case "half" -> HALF_PAST;
          case "shut" -> SHUT;
          default -> NONE;
        };
    SiteHour hour =
        told(
            visits,
            heads,
            Integer.parseInt(upSlots, 8),
            undated,
            opening,
            kiosk(covered, null, null));
    assertEquals(state, hour.state());
    assertEquals(heads == null ? visits : heads, hour.visits());
    assertEquals(heads != null, hour.byHand());
    assertEquals(!plan.equals("none"), hour.openingHoursKnown());
  }

  @Test
  void everyKioskThatTheSiteHadMustHaveCoveredTheHour() {
    assertEquals(HourState.ZERO, state(63, false, OPEN, covered(), covered()));
    assertEquals(HourState.NOT_SYNCED, state(63, false, OPEN, covered(), kiosk(false, null, null)));
    // One that was gone by then is not waited for.
    assertEquals(HourState.ZERO, state(63, false, OPEN, covered(), kiosk(false, HOUR, null)));
    assertEquals(
        HourState.NOT_SYNCED, state(63, false, OPEN, covered(), kiosk(false, HOUR + 1, null)));
  }

  @Test
  void withoutAKioskThereIsNoState() {
    assertEquals(null, state(63, false, OPEN));
    assertEquals(null, state(63, false, OPEN, kiosk(true, HOUR, null)));
    assertEquals(null, state(63, false, SHUT, kiosk(true, HOUR - 5, null)));
    // Heads can be counted without one.
    assertEquals(HourState.COUNTED, told(0, 12, 0, false, OPEN).state());
  }

  @Test
  void theUncoveredHoursOfALostCardAreDown() {
    assertEquals(HourState.DOWN, state(0, false, OPEN, kiosk(false, null, HOUR + 1)));
    assertEquals(HourState.NOT_SYNCED, state(0, false, OPEN, kiosk(false, null, HOUR)));
    assertEquals(HourState.CLOSED, state(0, false, SHUT, kiosk(false, null, HOUR + 1)));
  }

  @Test
  void theNamesOnTheWireAreFixed() {
    assertEquals(
        List.of("counted", "notSynced", "closed", "down", "zero"),
        Arrays.stream(HourState.values()).map(HourState::toString).toList());
  }
}
