package nl.huisvandekop.journey.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aShareIsTheSmallestTimeThatSoManyDidNotExceed() {
    long[] millis = LongStream.rangeClosed(1, 200).map(n -> (201 - n) * 1_000_000).toArray();
    Timings timings = Timings.of(millis, SECOND);
    assertEquals(100, timings.medianMillis());
    assertEquals(198, timings.millis(0.99));
    assertEquals(200, timings.millis(1));
  }

  @Test
  void theRateIsOverTheWholeTime() {
    assertEquals(4, Timings.of(new long[] {1, 1}, SECOND / 2).perSecond());
  }

  @Test
  void roundsCountTogether() {
    Timings first = Timings.of(new long[] {3_000_000, 1_000_000}, SECOND);
    Timings second = Timings.of(new long[] {2_000_000, 4_000_000}, SECOND);
    Timings both = Timings.together(List.of(first, second));
    assertEquals(2, both.perSecond());
    assertEquals(2, both.medianMillis());
  }

  @Test
  void nothingMeasuredIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Timings.of(new long[0], SECOND));
  }
}
