package nl.huisvandekop.kiosk.volunteer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:00:00Z");
  private final Sessions sessions = new Sessions(clock);

  @Test
  void aSessionLastsAsLongAsItIsUsed() {
    String token = sessions.open();
    for (int use = 0; use < 5; use++) {
      clock.advance(Duration.ofSeconds(119));
      assertTrue(sessions.use(token));
    }
    clock.advance(Duration.ofSeconds(121));
    assertFalse(sessions.use(token));
  }

  @Test
  void theWallClockCannotLengthenASession() {
    String token = sessions.open();
    clock.advance(Duration.ofSeconds(121));
    clock.set(java.time.Instant.EPOCH);
    assertFalse(sessions.use(token));
  }

  @Test
  void aClosedSessionIsGoneAndOthersStay() {
    String one = sessions.open();
    String other = sessions.open();
    assertNotEquals(one, other);
    sessions.close(one);
    sessions.close(null);
    assertFalse(sessions.use(one));
    assertTrue(sessions.use(other));
  }

  @Test
  void noTokenIsNoSession() {
    assertFalse(sessions.use(null));
    assertFalse(sessions.use(""));
  }

  @Test
  void theOldestSessionMakesRoom() {
    String first = sessions.open();
    for (int more = 0; more < 8; more++) {
      sessions.open();
    }
    assertFalse(sessions.use(first));
  }

  @Test
  void aTurnedKeyStandsInForTheSessionAndNoLonger() {
    sessions.keyTurned(true);
    clock.advance(Duration.ofHours(1));
    assertTrue(sessions.use(null));
    assertTrue(sessions.isKeyTurned());
    sessions.keyTurned(false);
    assertFalse(sessions.use(null));
  }
}
