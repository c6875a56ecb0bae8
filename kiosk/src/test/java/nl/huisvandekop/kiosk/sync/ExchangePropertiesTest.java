package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any order of taps, undos, refinements, starts, power cuts, crashes and bad lines: the server's
 * sums are what fingers did. A seed that failed is in the test's name; {@code -Dseed=N} runs it
 * alone.
 */
class ExchangePropertiesTest {
  private static final int STEPS = 120;
  private static final int SEEDS = Integer.getInteger("seeds", 15);

  @TempDir Path folder;

  static LongStream seeds() {
    Long one = Long.getLong("seed");
    return one == null
        ? LongStream.range(0, SEEDS).map(i -> System.nanoTime() + i * 7_919)
        : LongStream.of(one);
  }

  private static void play(ExchangeWorld world, long seed) throws Exception {
    try {
      for (int i = 0; i < STEPS; i++) {
        world.step();
      }
      world.quiet();
    } catch (AssertionError | RuntimeException failed) {
      throw new AssertionError("seed " + seed, failed);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void oneCardLosesNothingCountsNothingTwiceAndHoldsEveryHour(long seed) throws Exception {
    try (ExchangeWorld world = new ExchangeWorld(folder, seed, false)) {
      play(world, seed);
      assertEquals(world.fingers, world.server.state.perHour(), "seed " + seed);
      Set<String> held = new TreeSet<>();
      String last = ClosedPeriods.at(world.clock.now()).lastHour();
      for (Instant hour = ExchangeWorld.BEGIN;
          hour.toString().compareTo(last) <= 0;
          hour = hour.plus(Duration.ofHours(1))) {
        held.add(hour.toString());
      }
      assertEquals(held, world.server.state.covered, "seed " + seed);
      assertTrue(world.server.state.seq > 0);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void backupsAndSetBackServersAndDoubledCallsChangeNoSum(long seed) throws Exception {
    try (ExchangeWorld world = new ExchangeWorld(folder, seed, true)) {
      play(world, seed);
      assertEquals(world.fingers, world.server.state.perHour(), "seed " + seed);
      assertEquals(Set.of(), world.server.contradictions, "seed " + seed);
    }
  }
}
