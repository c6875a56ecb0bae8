package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PaceTest {
  /** No jitter: the middle of its range. */
  private static final RandomGenerator MIDDLE =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return Long.MIN_VALUE;
        }

        @Override
        public double nextDouble() {
          return 0.5;
        }
      };

  private static Pace every(int seconds) {
    return new Pace(Duration.ofSeconds(seconds), MIDDLE);
  }

  private static long failing(Pace pace) {
    return pace.afterFailure(Optional.empty()).toSeconds();
  }

  @Test
  void theIntervalIsSpreadByAFifth() {
    Pace pace = new Pace(Duration.ofSeconds(900), new Random(7));
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int i = 0; i < 500; i++) {
      long seconds = pace.afterSuccess(false, 0).toSeconds();
      least = Math.min(least, seconds);
      most = Math.max(most, seconds);
    }
    assertTrue(least >= 720 && least < 740, "least " + least);
    assertTrue(most <= 1080 && most > 1060, "most " + most);
  }

  @Test
  void theServerMayAskForMoreRestButNotForLess() {
    assertEquals(900, every(900).afterSuccess(false, 10).toSeconds());
    assertEquals(5_000, every(900).afterSuccess(false, 5_000).toSeconds());
    assertEquals(86_400, every(900).afterSuccess(false, Integer.MAX_VALUE).toSeconds());
    assertEquals(900, every(900).afterSuccess(false, -5).toSeconds());
    assertEquals(30, every(900).afterSuccess(true, 30).toSeconds());
  }

  @Test
  void failuresDoubleTheWaitUpToAnHour() {
    Pace pace = every(900);
    assertEquals(1_800, failing(pace));
    assertEquals(3_600, failing(pace));
    assertEquals(3_600, failing(pace));
    for (int i = 0; i < 100; i++) {
      failing(pace);
    }
    assertEquals(3_600, failing(pace));
    assertEquals(900, pace.afterSuccess(false, 0).toSeconds());
    assertEquals(1_800, failing(pace));
  }

  @Test
  void belowAMinuteFailuresDoubleUpToAMinute() {
    Pace pace = every(5);
    assertEquals(10, failing(pace));
    assertEquals(20, failing(pace));
    assertEquals(40, failing(pace));
    assertEquals(60, failing(pace));
    assertEquals(60, failing(pace));
  }

  @Test
  void noWaitAfterFailuresIsAboveTheBoundWhateverTheJitter() {
    Pace pace = new Pace(Duration.ofSeconds(900), new Random(3));
    for (int i = 0; i < 300; i++) {
      assertTrue(pace.afterFailure(Optional.empty()).compareTo(Duration.ofHours(1)) <= 0);
    }
  }

  @Test
  void retryAfterIsObeyedWhenItIsLonger() {
    assertEquals(7_200, every(900).afterFailure(Optional.of(Duration.ofHours(2))).toSeconds());
    assertEquals(1_800, every(900).afterFailure(Optional.of(Duration.ofSeconds(1))).toSeconds());
  }

  @Test
  void piecesFollowOneAnotherButNotForEver() {
    Pace pace = every(900);
    int atOnce = 0;
    while (pace.afterSuccess(true, 0).equals(Pace.BETWEEN_PIECES)) {
      atOnce++;
    }
    assertEquals(Pace.MOST_PIECES_IN_A_ROW - 1, atOnce);
    assertEquals(Pace.BETWEEN_PIECES, pace.afterSuccess(true, 0));
  }

  @Test
  void noIntervalIsBelowASecond() {
    assertThrows(IllegalArgumentException.class, () -> new Pace(Duration.ofMillis(999), MIDDLE));
    Pace pace = new Pace(Duration.ofSeconds(1), new Random(1));
    for (int i = 0; i < 100; i++) {
      assertTrue(pace.afterSuccess(false, 0).toMillis() >= 1_000);
    }
  }
}
