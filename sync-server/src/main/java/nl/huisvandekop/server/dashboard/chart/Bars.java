package nl.huisvandekop.server.dashboard.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Bars side by side.
 *
 * @param id of the picture on its page
 * @param heard what the picture is, in one sentence
 * @param bars from left to right
 * @param top where the scale ends; a round number, at least 2
 */
public record Bars(String id, String heard, List<Bar> bars, long top) {
  private static final List<Long> STEPS = List.of(1L, 2L, 5L, 10L);

  public Bars {
    requireNonNull(id, "id");
    requireNonNull(heard, "heard");
    bars = List.copyOf(bars);
    if (top < 2) {
      throw new IllegalArgumentException("top is at least 2");
    }
  }

  /** Puts bars on a scale that ends at a round number. */
  public static Bars of(String id, String heard, List<Bar> bars) {
    return new Bars(id, heard, bars, top(bars.stream().mapToLong(Bar::value).max().orElse(0)));
  }

  private static long top(long most) {
    long tens = 1;
    while (true) {
      for (long step : STEPS) {
        if (2 * step * tens >= most) {
          return 2 * step * tens;
        }
      }
      tens *= 10;
    }
  }

  /** How high a bar is on a scale of 100. */
  public long height(Bar bar) {
    long height = Math.round(100.0 * bar.value() / top);
    return bar.value() > 0 ? Math.max(1, height) : 0;
  }

  /**
   * A bar.
   *
   * @param heard the whole of it in a sentence
   * @param tick what stands below it; empty for nothing
   * @param value 0 or more
   * @param mark a sign above it; empty for none
   * @param kind how it is filled
   */
  public record Bar(String heard, String tick, long value, String mark, Kind kind) {
    public Bar {
      requireNonNull(heard, "heard");
      requireNonNull(tick, "tick");
      requireNonNull(mark, "mark");
      requireNonNull(kind, "kind");
    }
  }

  /** What a bar rests on. */
  public enum Kind {
    /** Nothing is missing. */
    WHOLE,
    /** Hours are missing. */
    PART,
    /** Nothing was to be counted, or nothing is known. */
    NONE
  }
}
