package nl.huisvandekop.journey.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens between finger and server, it ends with what fingers did.
 *
 * <p>{@code -Dconvergence.seed=N} plays one history again, {@code -Dconvergence.histories=N} more
 * of them.
 */
class ConvergenceTest {
  private static final int STEPS = 160;
  private static final int OPENS = 9;
  private static final int CLOSES = 17;

  @TempDir Path folder;

  static LongStream seeds() {
    Long one = Long.getLong("convergence.seed");
    return one != null
        ? LongStream.of(one)
        : new Random().longs(Integer.getInteger("convergence.histories", 12));
  }

  @ParameterizedTest(name = "convergence.seed={0}")
  @MethodSource("seeds")
  void theServerEndsWithWhatFingersDidAndEveryHourInItsState(long seed) throws Exception {
    String replay = "replay with -Dconvergence.seed=" + seed;
    try {
      History history = new History(folder, seed);
      history.play(STEPS);
      history.settle();
      assertEquals(Map.of(), differences(history), replay + ": by fingers and at the server");
      for (Card card : history.cards) {
        assertUndatedStays(card, replay);
        assertNothingWaits(card, replay);
      }
      for (String site : History.SITES) {
        assertStates(history, site, replay);
      }
    } catch (RuntimeException | java.io.IOException e) {
      throw new AssertionError(replay, e);
    }
  }

  private static Map<String, String> differences(History history) {
    Map<String, Integer> sums = Rows.ofServer(history.server.file()).sums();
    Map<String, String> differences = new TreeMap<>();
    Stream.concat(history.ledger.all().keySet().stream(), sums.keySet().stream())
        .filter(key -> history.ledger.at(key) != sums.getOrDefault(key, 0))
        .forEach(
            key ->
                differences.put(key, history.ledger.at(key) + " and " + sums.getOrDefault(key, 0)));
    return differences;
  }

  private static void assertUndatedStays(Card card, String replay) {
    String undated = card.list("SELECT coalesce(sum(value), 0) FROM undated_count").get(0);
    assertEquals(card.undated, Integer.parseInt(undated), replay);
  }

  private static void assertNothingWaits(Card card, String replay) {
    String notClosed = card.clock.hour().minusSeconds(3600).toString();
    for (String table : List.of("cell", "hour_report")) {
      String period = table.equals("cell") ? "period" : "hour";
      assertEquals(
          List.of(),
          card.list(
              "SELECT "
                  + period
                  + " || ' ' || mark FROM "
                  + table
                  + " WHERE mark NOT IN ('acknowledged', 'refused') AND "
                  + period
                  + " < '"
                  + notClosed.substring(0, 10)
                  + "'"),
          replay + ": waits in " + table);
    }
  }

  private static void assertStates(History history, String site, String replay) {
    long from = Hours.of(Instant.parse("2026-10-24T08:00:00Z"));
    // The last one may have closed just now, and only for one of the two.
    long through = Hours.lastClosed(history.time.instant()) - 1;
    List<SiteHour> hours = history.server.hours(site, from, through);
    assertEquals(through - from + 1, hours.size(), replay);
    for (SiteHour hour : hours) {
      String where = replay + ": " + site + " at " + Hours.start(hour.hour());
      int people = history.ledger.at(Ledger.hourKey(site, hour.hour()));
      assertEquals(Math.max(0, people), hour.visits(), where);
      HourState expected = expected(history, site, hour.hour(), people);
      boolean mayBeMissing =
          history.broken.contains(site) && people <= 0 && hour.state() == HourState.NOT_SYNCED;
      assertTrue(
          hour.state() == expected
              || mayBeMissing
              || history.broken.contains(site) && isQuiet(hour.state()) && isQuiet(expected),
          where + " is " + hour.state() + ", expected " + expected);
    }
  }

  /** Signs of life can be gone with a card, so that the two can't be told apart any more. */
  private static boolean isQuiet(HourState state) {
    return state == HourState.ZERO || state == HourState.DOWN;
  }

  private static HourState expected(History history, String site, long hour, int people) {
    if (people > 0) {
      return HourState.COUNTED;
    }
    ZonedDateTime local = Hours.local(hour);
    if (local.getDayOfWeek().getValue() > 5
        || local.getHour() < OPENS
        || local.getHour() >= CLOSES) {
      return HourState.CLOSED;
    }
    int slots = history.upSlots.getOrDefault(Ledger.hourKey(site, hour), 0);
    return Integer.bitCount(slots) >= 3 ? HourState.ZERO : HourState.DOWN;
  }
}
