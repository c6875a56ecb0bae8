package nl.huisvandekop.server.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.huisvandekop.server.summary.Comparison.Likeness;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static Figure figure(int known, int down, int withoutKiosk) {
    return new Figure(
        known, false, new OpenHours(known + down + withoutKiosk, known, 0, down, 0, known));
  }

  private static Likeness likeness(Figure now, Figure before) {
    Likeness likeness = new Comparison(now, before).likeness();
    assertEquals(likeness, new Comparison(before, now).likeness(), "whichever comes first");
    return likeness;
  }

  @Test
  void weeksThatRestOnNearlyTheSameAreAlike() {
    assertEquals(Likeness.ALIKE, likeness(figure(40, 0, 0), figure(36, 4, 0)));
    assertEquals(-4, new Comparison(figure(36, 4, 0), figure(40, 0, 0)).difference());
  }

  @Test
  void aKioskThatWasOffForHalfADayMakesAWeekUnlike() {
    assertEquals(Likeness.KNOWN_DIFFERS, likeness(figure(40, 0, 0), figure(35, 5, 0)));
  }

  @Test
  void nothingIsAlikeOfWhichLessThanHalfIsKnown() {
    assertEquals(Likeness.ALIKE, likeness(figure(20, 20, 0), figure(20, 20, 0)));
    assertEquals(Likeness.KNOWN_DIFFERS, likeness(figure(19, 21, 0), figure(19, 21, 0)));
  }

  @Test
  void aWeekInWhichThePlaceWasClosedMoreIsUnlikeForThatReason() {
    assertEquals(Likeness.ALIKE, likeness(figure(40, 0, 0), figure(32, 0, 0)));
    assertEquals(Likeness.OPEN_DIFFERS, likeness(figure(40, 0, 0), figure(31, 0, 0)));
  }

  @Test
  void hoursWithoutAKioskMakeNothingUnlikeButAKioskThatCameDoes() {
    assertEquals(Likeness.ALIKE, likeness(figure(40, 0, 100), figure(40, 0, 300)));
    assertEquals(Likeness.OPEN_DIFFERS, likeness(figure(40, 0, 0), figure(20, 0, 20)));
  }

  @Test
  void withNothingKnownThereIsNothingToCompare() {
    assertEquals(Likeness.NOTHING_KNOWN, likeness(figure(40, 0, 0), figure(0, 40, 0)));
    assertEquals(Likeness.NOTHING_KNOWN, likeness(figure(40, 0, 0), Figure.NONE));
  }
}
