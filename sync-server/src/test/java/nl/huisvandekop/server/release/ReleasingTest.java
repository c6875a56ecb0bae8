package nl.huisvandekop.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.server.disclosure.Cell;
import nl.huisvandekop.server.disclosure.Level;
import nl.huisvandekop.server.disclosure.Released;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.intake.RequestJson;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.summary.Weeks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ReleasingTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
  private static final Instant DUE = Instant.parse("2026-11-19T05:00:00Z");

  @Parameter Database database;
  @TempDir Path folder;
  private IntakeWorld world;
  private Releases releases;
  private Releasing releasing;

  @BeforeEach
  void open() {
    world = new IntakeWorld(database, folder);
    world.site("hv-a", "WP3058");
    world.site("hv-b", "WP3058");
    world.kiosk("k1", "hv-a", Instant.parse("2026-11-09T08:00:00Z"));
    releases = new Releases(world.store());
    Weeks weeks =
        new Weeks(world.store(), new SiteHours(world.store(), world.clock()), world.clock());
    releasing =
        new Releasing(world.store(), weeks, releases, RegionPackLoader.builtIn(), world.clock());
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void countAt(String hour, int people, int revision) {
    world.send(new RequestJson("k1", world.now()).hourCell(hour, people, revision));
  }

  private List<Released> site(String id) {
    return releases.of(new Cell(Level.SITE, id), MONDAY.minusWeeks(9), MONDAY.plusWeeks(9));
  }

  @Test
  void aWeekIsReleasedOnItsDayAndNotBefore() {
    world.setNow(DUE.minusSeconds(1));
    countAt("2026-11-11T09:00:00Z", 12, 1);
    assertEquals(0, releasing.releaseDue());
    assertEquals(List.of(), releases.weeks());
    world.setNow(DUE);
    assertEquals(1, releasing.releaseDue());
    assertEquals(List.of(MONDAY), releases.weeks());
    assertEquals(10, site("hv-a").get(0).visits());
    assertEquals(0, releasing.releaseDue());
  }

  @Test
  void whatComesLateNeverEntersAndTheNextWeekFollows() {
    world.setNow(DUE);
    countAt("2026-11-11T09:00:00Z", 12, 1);
    releasing.releaseDue();
    countAt("2026-11-11T09:00:00Z", 80, 2);
    world.setNow(DUE.plusSeconds(7 * 86_400));
    countAt("2026-11-18T09:00:00Z", 31, 1);
    assertEquals(1, releasing.releaseDue());
    assertEquals(List.of(10L, 30L), site("hv-a").stream().map(Released::visits).toList());
  }

  @Test
  void aServerThatWasAwayReleasesAllThatIsDueOldestFirst() {
    world.setNow(DUE.plusSeconds(21 * 86_400));
    countAt("2026-11-11T09:00:00Z", 12, 1);
    assertEquals(4, releasing.releaseDue());
    assertEquals(MONDAY, releases.weeks().get(0));
    // Nobody knows of the weeks in which the kiosk sent nothing: there is no number, not zero.
    assertNull(site("hv-a").get(1).visits());
    assertTrue(site("hv-a").stream().noneMatch(Released::hidden));
  }

  @Test
  void weeksBeforeTheFirstThatWasReleasedStayUnreleased() {
    world.setNow(DUE);
    countAt("2026-11-11T09:00:00Z", 12, 1);
    releasing.releaseDue();
    world.kiosk("k2", "hv-b", Instant.parse("2026-10-05T08:00:00Z"));
    world.setNow(DUE.plusSeconds(7 * 86_400));
    assertEquals(1, releasing.releaseDue());
    assertEquals(List.of(MONDAY, MONDAY.plusWeeks(1)), releases.weeks());
  }

  @Test
  void aSiteThatHadNoKioskThenIsInNoSum() {
    world.setNow(DUE);
    countAt("2026-11-11T09:00:00Z", 12, 1);
    releasing.releaseDue();
    assertEquals(List.of(), site("hv-b"));
    Released region = releases.of(new Cell(Level.REGION, Cell.REGION), MONDAY, MONDAY).get(0);
    assertEquals(1, region.sites());
  }

  @Test
  void whereNothingWasEverCountedNothingIsReleased() {
    world.execute("DELETE FROM kiosk");
    world.setNow(DUE);
    assertEquals(0, releasing.releaseDue());
  }
}
