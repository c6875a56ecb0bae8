package nl.huisvandekop.kiosk.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Coming.Occasion;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.FolderScan;
import nl.huisvandekop.protocol.ActivityBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingTest {
  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
  private static final LocalDate NEXT = TUESDAY.plusWeeks(1);

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:05:00Z");
  private final UUID id = UUID.randomUUID();
  private KioskStore store;
  private boolean practising;
  private Activities activities;
  private Coming coming;
  private String dinner;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    activities = new Activities(store, clock);
    coming = new Coming(store, clock, activities, () -> practising);
    dinner = activities.add(dinner(false)).activity().id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ActivityBody dinner(boolean sensitive) {
    return dinner(TUESDAY, sensitive);
  }

  private static ActivityBody dinner(LocalDate first, boolean sensitive) {
    return new ActivityBody(
        "Samen eten",
        null,
        null,
        first.atTime(17, 30),
        first.atTime(19, 0),
        "FREQ=WEEKLY;BYDAY=TU",
        null,
        null,
        null,
        true,
        false,
        false,
        sensitive,
        null,
        null,
        null);
  }

  private void want(int people) {
    for (int i = 0; i < people; i++) {
      assertTrue(coming.add(dinner, TUESDAY, UUID.randomUUID()));
    }
  }

  private static String code(Runnable call) {
    return assertThrows(Problem.class, call::run).code();
  }

  @Test
  void eachWishCountsForItsOwnDate() {
    want(3);
    coming.add(dinner, NEXT, id);
    assertEquals(
        Map.of(new Occasion(dinner, TUESDAY), 3, new Occasion(dinner, NEXT), 1), coming.counts());
  }

  @Test
  void aDoubleTapCountsOnceAndTwoFingersToo() {
    assertTrue(coming.add(dinner, TUESDAY, id));
    assertFalse(coming.add(dinner, TUESDAY, id));
    assertEquals(1, coming.counts().get(new Occasion(dinner, TUESDAY)));
  }

  @Test
  void whatIsTakenBackIsGoneAndCanNotBeTakenBackTwice() {
    want(2);
    coming.add(dinner, TUESDAY, id);
    coming.takeBack(dinner, id);
    assertEquals(2, coming.counts().get(new Occasion(dinner, TUESDAY)));
    assertEquals("coming-gone", code(() -> coming.takeBack(dinner, id)));
    assertEquals("coming-gone", code(() -> coming.add(dinner, TUESDAY, id)));
    assertEquals("coming-gone", code(() -> coming.takeBack(dinner, UUID.randomUUID())));
    assertEquals(2, coming.counts().get(new Occasion(dinner, TUESDAY)));
  }

  @Test
  void anIdIsForgottenAfterTenMinutesAndWasNeverOnTheDisk() {
    coming.add(dinner, TUESDAY, id);
    assertEquals(List.of(), FolderScan.idsIn(folder, List.of(id)));
    clock.advance(Duration.ofMinutes(10));
    coming.minute();
    assertEquals("coming-gone", code(() -> coming.takeBack(dinner, id)));
    assertEquals(1, coming.counts().get(new Occasion(dinner, TUESDAY)));
  }

  @Test
  void onlySoManyIdsAreRemembered() {
    coming.add(dinner, TUESDAY, id);
    want(Coming.MOST_REMEMBERED - 1);
    coming.takeBack(dinner, id);
    UUID second = UUID.randomUUID();
    coming.add(dinner, TUESDAY, second);
    want(Coming.MOST_REMEMBERED);
    assertEquals("coming-gone", code(() -> coming.takeBack(dinner, second)));
  }

  @Test
  void noMoreAreCountedThanAnyHallHolds() {
    want(Coming.MOST_PEOPLE);
    assertEquals("activity-full", code(() -> coming.add(dinner, TUESDAY, id)));
    assertEquals(Coming.MOST_PEOPLE, coming.counts().get(new Occasion(dinner, TUESDAY)));
  }

  @Test
  void nobodyCanComeToWhatIsNotThereOrIsOver() {
    assertEquals("activity-unknown", code(() -> coming.add("nergens", TUESDAY, id)));
    assertEquals("activity-unknown", code(() -> coming.add(dinner, TUESDAY.plusDays(1), id)));
    clock.set(Instant.parse("2026-11-24T18:00:00Z"));
    assertEquals("activity-over", code(() -> coming.add(dinner, TUESDAY, id)));
    clock.trust(ClockTrust.UNKNOWN);
    assertEquals("clock-not-trusted", code(() -> coming.add(dinner, NEXT, id)));
    assertEquals(Map.of(), coming.counts());
  }

  @Test
  void nobodyCanComeToWhatIsCancelledButToTheNextOne() {
    activities.cancel(dinner, TUESDAY);
    assertEquals("activity-cancelled", code(() -> coming.add(dinner, TUESDAY, id)));
    assertTrue(coming.add(dinner, NEXT, id));
  }

  @Test
  void whoeverWantsToComeGoesAlongWhenTheSeriesChangesFromThereOn() {
    want(2);
    coming.add(dinner, NEXT, id);
    String after = activities.changeFrom(dinner, NEXT, dinner(NEXT, false)).activity().id();
    assertEquals(
        Map.of(new Occasion(dinner, TUESDAY), 2, new Occasion(after, NEXT), 1), coming.counts());
  }

  @Test
  void whoeverWantsToComeIsForgottenWhenTheSeriesIsSensitiveFromThereOn() {
    want(2);
    coming.add(dinner, NEXT, id);
    activities.changeFrom(dinner, NEXT, dinner(NEXT, true));
    assertEquals(Map.of(new Occasion(dinner, TUESDAY), 2), coming.counts());
  }

  @Test
  void whoeverPractisesIsAnsweredAsAlwaysAndNothingIsCounted() {
    want(2);
    practising = true;
    assertTrue(coming.add(dinner, TUESDAY, id));
    assertFalse(coming.add(dinner, TUESDAY, id));
    practising = false;
    coming.takeBack(dinner, id);
    assertEquals("coming-gone", code(() -> coming.takeBack(dinner, id)));
    assertEquals(2, coming.counts().get(new Occasion(dinner, TUESDAY)));
  }

  @Test
  void theNumberOfAMovedOccurrenceStaysUntilTheDayThatItWasMovedTo() {
    want(2);
    LocalDateTime friday = LocalDateTime.parse("2026-11-27T17:30");
    activities.move(dinner, new ActivityBody.Moved(TUESDAY, friday, friday.plusHours(1), null));
    clock.set(Instant.parse("2026-11-27T12:00:00Z"));
    coming.minute();
    assertEquals(2, coming.counts().get(new Occasion(dinner, TUESDAY)));
    clock.set(Instant.parse("2026-11-28T12:00:00Z"));
    coming.minute();
    assertEquals(Map.of(), coming.counts());
  }

  @Test
  void aSensitiveActivityIsNeverCountedApartAlsoWhenItBecomesSo() {
    want(4);
    activities.change(dinner, dinner(true));
    assertEquals(Map.of(), coming.counts());
    assertEquals("activity-not-countable", code(() -> coming.add(dinner, TUESDAY, id)));
  }

  @Test
  void theNumberGoesWhenItsDayIsOverAndOnlyByAClockThatIsTrusted() {
    want(4);
    coming.add(dinner, NEXT, id);
    clock.set(Instant.parse("2026-11-24T22:59:00Z"));
    coming.minute();
    assertEquals(2, coming.counts().size());
    clock.trust(ClockTrust.UNKNOWN);
    clock.set(Instant.parse("2026-12-24T22:59:00Z"));
    coming.minute();
    assertEquals(2, coming.counts().size());
    clock.trust(ClockTrust.SYNCED);
    clock.set(Instant.parse("2026-11-24T23:00:00Z"));
    coming.minute();
    assertEquals(Map.of(new Occasion(dinner, NEXT), 1), coming.counts());
  }
}
