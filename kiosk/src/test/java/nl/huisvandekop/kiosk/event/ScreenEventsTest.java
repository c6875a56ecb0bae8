package nl.huisvandekop.kiosk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisvandekop.kiosk.event.ScreenEvent.CheckedIn;
import nl.huisvandekop.kiosk.event.ScreenEvent.Reload;
import nl.huisvandekop.kiosk.event.ScreenEvent.Woken;
import nl.huisvandekop.kiosk.event.ScreenEvents.Subscription;
import org.junit.jupiter.api.Test;

class ScreenEventsTest {
  private final ScreenEvents events = new ScreenEvents();

  private static Optional<ScreenEvent> next(Subscription page) throws InterruptedException {
    return page.next(Duration.ZERO);
  }

  @Test
  void everyOpenPageIsToldInOrderAndALaterOneIsNot() throws Exception {
    Subscription one = events.subscribe();
    Subscription other = events.subscribe();
    ScreenEvent counted = new CheckedIn(UUID.randomUUID(), 1, 50);
    events.publish(new Woken());
    events.publish(counted);
    Subscription late = events.subscribe();
    for (Subscription page : List.of(one, other)) {
      assertEquals(Optional.of(new Woken()), next(page));
      assertEquals(Optional.of(counted), next(page));
      assertEquals(Optional.empty(), next(page));
      assertTrue(page.isOpen());
    }
    assertEquals(Optional.empty(), next(late));
  }

  @Test
  void aPageThatDoesNotReadIsDroppedAndToldToLoadAnewAndTheOthersGoOn() throws Exception {
    Subscription slow = events.subscribe();
    Subscription quick = events.subscribe();
    for (int event = 0; event <= ScreenEvents.MAX_WAITING; event++) {
      events.publish(new Woken());
      assertEquals(Optional.of(new Woken()), next(quick));
    }
    events.publish(new Woken());
    assertEquals(Optional.of(new Reload()), next(slow));
    assertEquals(Optional.empty(), next(slow));
    assertFalse(slow.isOpen());
    assertEquals(Optional.of(new Woken()), next(quick));
    assertTrue(quick.isOpen());
  }

  @Test
  void aReloadThatIsMeantEndsNothing() throws Exception {
    Subscription page = events.subscribe();
    events.publish(new Reload());
    assertEquals(Optional.of(new Reload()), next(page));
    assertTrue(page.isOpen());
  }

  @Test
  void ofTooManyPagesTheOneThatCameFirstGoes() throws Exception {
    Subscription first = events.subscribe();
    for (int more = 0; more < ScreenEvents.MAX_SUBSCRIBERS; more++) {
      events.subscribe();
    }
    assertEquals(Optional.empty(), next(first));
    assertFalse(first.isOpen());
  }

  @Test
  void aPageThatIsGoneIsToldNothingMore() throws Exception {
    Subscription page = events.subscribe();
    page.close();
    events.publish(new Woken());
    assertEquals(Optional.empty(), next(page));
    assertFalse(page.isOpen());
  }

  @Test
  void whoeverWaitsIsLetGoWhenTheKioskStops() throws Exception {
    Subscription page = events.subscribe();
    events.close();
    assertEquals(Optional.empty(), page.next(Duration.ofMinutes(1)));
    assertFalse(page.isOpen());
  }

  @Test
  void aChangeOfRestIsToldOnceAndTheSameAgainIsNone() {
    ScreenRest rest = new ScreenRest();
    List<RestState> told = new ArrayList<>();
    rest.follow(told::add);
    rest.become(RestState.AWAKE);
    rest.become(RestState.RESTING);
    rest.become(RestState.RESTING);
    rest.become(RestState.DARK);
    assertEquals(List.of(RestState.RESTING, RestState.DARK), told);
    assertEquals(RestState.DARK, rest.now());
    assertEquals(RestState.DARK, RestState.of("dark"));
  }

  @Test
  void aPageThatComesWhenTheProgramEndsIsNotKeptWaiting() throws InterruptedException {
    events.close();
    Subscription late = events.subscribe();
    assertEquals(Optional.empty(), late.next(Duration.ofDays(1)));
    assertFalse(late.isOpen());
  }
}
