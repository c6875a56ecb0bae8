package nl.huisvandekop.server.enrolment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KioskTest {
  @Test
  void onlyHoursBeforeTheCardWasDeclaredLostAreLost() {
    Kiosk kiosk = new Kiosk("k", "hv-1", 100, null, 110L, 3, null);
    assertTrue(kiosk.lostAt(109));
    assertFalse(kiosk.lostAt(110));
    assertFalse(new Kiosk("k", "hv-1", 100, null, null, 3, null).lostAt(100));
  }

  @Test
  void theSiteHadItFromItsFirstHourToTheOneInWhichItEnded() {
    Kiosk kiosk = new Kiosk("k", "hv-1", 100, 110L, null, 3, null);
    assertFalse(kiosk.hadAt(99));
    assertTrue(kiosk.hadAt(100));
    assertTrue(kiosk.hadAt(109));
    assertFalse(kiosk.hadAt(110));
    assertTrue(new Kiosk("k", "hv-1", 100, null, null, 3, null).hadAt(1_000_000));
  }
}
