package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever gets lost, doubled, cut or reordered, and when the server is set back or breaks in
 * between: in the end its sums are what fingers did.
 */
@EachDatabase
class FingersPropertyTest {
  private static final int STEPS = 250;
  private static final int HOURS = 5;

  /** {@code -Dhuis.seed=…} repeats a run. */
  private final long seed = Long.getLong("huis.seed", new Random().nextLong());

  private final Random random = new Random(seed);
  private final Map<String, Integer> fingers = new TreeMap<>();
  private final List<Tap> taps = new ArrayList<>();
  private final List<SimulatedKiosk> kiosks = new ArrayList<>();
  private final List<Flight> flights = new ArrayList<>();

  @Parameter Database database;
  @TempDir Path folder;
  private IntakeWorld world;
  private int backups;

  private record Tap(SimulatedKiosk kiosk, long hour, int people) {}

  private record Flight(SimulatedKiosk kiosk, SimulatedKiosk.Sent sent) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theServersSumsAreWhatFingersDid(int round) {
    random.setSeed(seed + round);
    world = new IntakeWorld(database, folder);
    try {
      enrol("k1", "hv-a");
      enrol("k2", "hv-a");
      enrol("k3", "hv-b");
      for (int step = 0; step < STEPS; step++) {
        act();
      }
      quiesce();
      // What is still under way arrives late, and once more.
      flights.forEach(flight -> world.send(flight.kiosk().id(), flight.sent().bytes()));
      flights.forEach(flight -> world.send(flight.kiosk().id(), flight.sent().bytes()));
      assertSums(round);
    } finally {
      world.close();
    }
  }

  private void enrol(String kiosk, String site) {
    if (world.number("SELECT COUNT(*) FROM site WHERE id = '%s'", site) == 0) {
      world.site(site);
    }
    world.kiosk(kiosk, site, NOON.minusSeconds(86_400));
    kiosks.add(new SimulatedKiosk(kiosk, site, random));
  }

  private void act() {
    SimulatedKiosk kiosk = kiosks.get(random.nextInt(kiosks.size()));
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> tap(kiosk);
      case 4 -> undo();
      case 5 -> restart(kiosk);
      case 6, 7 -> flights.add(new Flight(kiosk, kiosk.build(1 + random.nextInt(5))));
      case 8, 9, 10 -> deliver();
      default -> setServerBack();
    }
  }

  /** Seldom, so that rows change after they were offered. */
  private void restart(SimulatedKiosk kiosk) {
    if (random.nextInt(5) == 0) {
      kiosk.restart();
    }
  }

  private void tap(SimulatedKiosk kiosk) {
    Tap tap = new Tap(kiosk, Hours.of(NOON) - 1 - random.nextInt(HOURS), 1 + random.nextInt(6));
    taps.add(tap);
    count(tap, tap.people());
  }

  /** The epoch that runs now takes it back, whichever epoch counted it. */
  private void undo() {
    if (!taps.isEmpty()) {
      Tap tap = taps.remove(random.nextInt(taps.size()));
      count(tap, -tap.people());
    }
  }

  private void count(Tap tap, int people) {
    tap.kiosk().count(tap.hour(), people);
    fingers.merge(tap.kiosk().site() + "@" + tap.hour(), people, Integer::sum);
  }

  private void deliver() {
    if (flights.isEmpty()) {
      return;
    }
    int index = random.nextInt(flights.size());
    Flight flight = random.nextInt(3) == 0 ? flights.get(index) : flights.remove(index);
    if (random.nextInt(5) == 0) {
      return;
    }
    if (random.nextInt(4) == 0) {
      world.breakAfter(1 + random.nextInt(40));
    }
    try {
      SyncAnswer answer = world.send(flight.kiosk().id(), flight.sent().bytes());
      assertEquals(List.of(), answer.rejected(), "seed " + seed);
      if (random.nextInt(3) > 0) {
        flight.kiosk().apply(flight.sent(), answer);
      }
    } catch (Fuse.Broken expected) {
      // Nothing of it may be there; the sums in the end tell.
    } finally {
      world.mend();
    }
  }

  /** A copy from before is put back; what was under way to the old server is gone with it. */
  private void setServerBack() {
    if (backups == 0 || random.nextInt(4) > 0) {
      world.backup(folder.resolve("backup-" + ++backups));
    } else {
      Path backup = folder.resolve("backup-" + (1 + random.nextInt(backups)));
      world.putBack(backup);
      flights.clear();
    }
  }

  private void quiesce() {
    for (SimulatedKiosk kiosk : kiosks) {
      int exchanges = 0;
      do {
        SimulatedKiosk.Sent sent = kiosk.build(Integer.MAX_VALUE);
        kiosk.apply(sent, world.send(kiosk.id(), sent.bytes()));
        assertTrue(++exchanges < 5, "seed " + seed + ": never at rest");
      } while (!kiosk.atRest());
    }
  }

  private void assertSums(int round) {
    Map<String, Integer> sums = new TreeMap<>();
    world
        .rows("SELECT site_id, hour, SUM(value) AS visits FROM hour_cell GROUP BY site_id, hour")
        .forEach(
            row ->
                sums.put(
                    row.get("site_id") + "@" + row.get("hour"),
                    ((Number) row.get("visits")).intValue()));
    sums.values().removeIf(sum -> sum == 0);
    fingers.values().removeIf(sum -> sum == 0);
    assertEquals(fingers, sums, "seed " + seed + ", round " + round);
  }

  @Test
  void aRequestThatBreaksOffAnywhereLeavesNothing() {
    world = new IntakeWorld(database, folder);
    try {
      enrol("k1", "hv-a");
      List<?> before = world.everything();
      int broken = 0;
      for (int statement = 1; ; statement++) {
        RequestJson request =
            new RequestJson("k1", NOON)
                .claim("2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z")
                .hourCell("2026-11-24T09:00:00Z", 5, 1)
                .hour("2026-11-24T09:00:00Z", 63, 1)
                .dayCell("2026-11-23", "koffie", 2, 1)
                .undated(RequestJson.EPOCH, "2026-11-24T01:00:00Z", "2026-11-24T03:00:00Z", 1, 1)
                .activity("koffie", 1, 0, false)
                .row("cells", "{}");
        world.breakAfter(statement);
        try {
          world.send(request);
          break;
        } catch (Fuse.Broken expected) {
          broken++;
          world.mend();
          assertEquals(before, world.everything(), "broken at statement " + statement);
        }
      }
      world.mend();
      assertTrue(broken > 15, "broken only " + broken + " times");
      assertEquals(5, world.number("SELECT SUM(value) FROM hour_cell"));
    } finally {
      world.close();
    }
  }
}
