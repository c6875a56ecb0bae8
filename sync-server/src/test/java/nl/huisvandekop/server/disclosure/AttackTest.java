package nl.huisvandekop.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.disclosure.Knowledge.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever asks a running server all that is public, and solves what the answers say, computes no
 * hidden number: not one, and none nearer than four values wide.
 *
 * <p>The attacker is even told which of the hidden numbers are small, which no answer says.
 */
class AttackTest {
  /** Of what linear programming finds. */
  private static final double ROUNDING = 1e-4;

  @TempDir Path folder;

  @Test
  void noHiddenNumberIsComputedOrNarrowed() {
    long seed = System.nanoTime();
    try (RunningServer server = new RunningServer(folder, new SetClock(CountedRegion.NOW))) {
      CountedRegion region = new CountedRegion(server, seed);
      assertEquals(CountedRegion.WEEKS, region.release(new HidingAlongside()));
      Attacker attacker = new Attacker(server);
      attacker.askEverything();
      assertEquals(List.of(), attacker.leaks(), "seed " + seed);
      assertFalse(attacker.hidden().isEmpty());
      assertEquals(List.of(), narrowed(attacker, region), "seed " + seed);
    }
  }

  @Test
  void withoutHidingAlongTheSameAttackSucceeds() {
    try (RunningServer server = new RunningServer(folder, new SetClock(CountedRegion.NOW))) {
      CountedRegion region = new CountedRegion(server, 1);
      region.release(Tables.SMALL_ONLY);
      Attacker attacker = new Attacker(server);
      attacker.askEverything();
      List<String> narrowed = narrowed(attacker, region);
      assertTrue(narrowed.contains("hv-04 2026-11-09 is 4 to 4"), narrowed.toString());
    }
  }

  /** Hidden numbers of which less than four values are left; of small ones that is 1 to 4. */
  private static List<String> narrowed(Attacker attacker, CountedRegion region) {
    Knowledge knowledge = attacker.knowledge();
    for (String week : attacker.hidden()) {
      boolean small = SmallCounts.isSmall(region.real().get(week));
      knowledge.add(
          Set.of(week), small ? new Bounds(1, 4) : new Bounds(5, Double.POSITIVE_INFINITY));
    }
    List<String> narrowed = new ArrayList<>();
    for (String week : attacker.hidden()) {
      Bounds left = knowledge.solve(week);
      long real = region.real().get(week);
      assertTrue(left.least() - ROUNDING <= real && real <= left.most() + ROUNDING, week);
      if (left.most() - left.least() < SmallCounts.LARGEST - 1 - ROUNDING) {
        narrowed.add("%s is %.0f to %.0f".formatted(week, left.least(), left.most()));
      }
    }
    return narrowed;
  }

  /** Whatever is counted after a release, late or now, no answer to anyone changes. */
  @Test
  void noVersionOfAnAnswerCanBeSubtractedFromAnother() {
    try (RunningServer server = new RunningServer(folder, new SetClock(CountedRegion.NOW))) {
      CountedRegion region = new CountedRegion(server, 2);
      region.release(new HidingAlongside());
      TreeMap<String, String> before = answers(server);
      region.countMore(CountedRegion.FIRST);
      region.countMore(CountedRegion.FIRST.plusWeeks(CountedRegion.WEEKS));
      assertEquals(0, region.release(new HidingAlongside()));
      assertEquals(before, answers(server));
    }
  }

  private static TreeMap<String, String> answers(RunningServer server) {
    TreeMap<String, String> answers = new TreeMap<>();
    for (String path :
        List.of(
            "/api/v1/coverage",
            "/api/v1/coverage?format=csv",
            "/api/v1/visits?from=2026-09-01&to=2026-11-30&per=week",
            "/api/v1/visits?from=2026-09-01&to=2026-11-30&per=month&format=csv",
            "/api/v1/visits?from=2026-11-01&to=2026-11-30&per=day",
            "/api/v1/releases",
            "/api/v1/releases/2026-W40",
            "/api/v1/releases/2026-W46?format=csv",
            "/api/v1/activities",
            "/api/v1/sites/hv-01/activities.ics",
            "/huizen",
            "/huizen/hv-01",
            "/huizen/woonkern/WP3058",
            "/health/live",
            "/health/ready")) {
      answers.put(path, server.get(path).text());
    }
    // How much memory is in use has nothing to do with visits.
    answers.put("/metrics", server.get("/metrics").text().replaceAll("heap_bytes \\d+", ""));
    return answers;
  }
}
