package nl.huisvandekop.journey.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How long each of many repeats took. Immutable.
 *
 * @param sortedNanos each repeat's time in nanoseconds, shortest first
 * @param wallNanos from the first's begin to the last's end
 */
record Timings(long[] sortedNanos, long wallNanos) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** Of repeats in any order. */
  static Timings of(long[] nanos, long wallNanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Timings(sorted, wallNanos);
  }

  /** Of several rounds together. */
  static Timings together(List<Timings> rounds) {
    long[] all = rounds.stream().flatMapToLong(r -> LongStream.of(r.sortedNanos)).toArray();
    return of(all, rounds.stream().mapToLong(Timings::wallNanos).sum());
  }

  /** Repeats per second. */
  double perSecond() {
    return sortedNanos.length / (wallNanos / 1e9);
  }

  /** The time, in milliseconds, that this share (0 to 1) of the repeats did not exceed. */
  double millis(double share) {
    int rank = (int) Math.ceil(share * sortedNanos.length);
    return sortedNanos[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
  }

  /** The middle one, in milliseconds. */
  double medianMillis() {
    return millis(0.5);
  }
}
