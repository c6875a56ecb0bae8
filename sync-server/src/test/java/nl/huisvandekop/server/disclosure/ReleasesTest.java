package nl.huisvandekop.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ReleasesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

  @Parameter Database database;
  @TempDir Path folder;
  private ServerStore store;
  private Releases releases;

  @BeforeEach
  void open() {
    store = database.open(folder);
    releases = new Releases(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Counted week(String site, String area, long visits) {
    return new Counted(site, area, "GM0400", visits, false, true, true, 12, 0, 6);
  }

  private static Counted unknown(String site, String area) {
    return new Counted(site, area, "GM0400", 0, false, true, false, 0, 12, 6);
  }

  private Released told(Level level, String code) {
    return releases.ofWeek(MONDAY).stream()
        .filter(one -> one.of().equals(new Cell(level, code)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void numbersAreRoundedToFivesAndSumsAreOfTheTrueNumbers() {
    releases.freeze(MONDAY, List.of(week("a", "A", 12), week("b", "A", 12), week("c", "B", 0)));
    assertEquals(10, told(Level.SITE, "a").visits());
    assertEquals(25, told(Level.AREA, "A").visits());
    assertEquals(0, told(Level.SITE, "c").visits());
    assertEquals(25, told(Level.REGION, Cell.REGION).visits());
    assertEquals(3, told(Level.GEMEENTE, "GM0400").sites());
    assertEquals(new Released.Hours(10, 0, 5), told(Level.SITE, "a").hours());
    assertNull(told(Level.AREA, "A").hours());
  }

  @Test
  void aHiddenNumberIsNotEvenStored() {
    releases.freeze(MONDAY, List.of(week("a", "A", 3), week("b", "A", 60), week("c", "B", 70)));
    for (String site : List.of("a", "b")) {
      assertTrue(told(Level.SITE, site).hidden());
      assertNull(told(Level.SITE, site).visits());
      assertNull(told(Level.SITE, site).hours());
    }
    assertEquals(65, told(Level.AREA, "A").visits());
    assertEquals(70, told(Level.SITE, "c").visits());
  }

  @Test
  void hoursAreToldTogetherOrNotAtAll() {
    Counted small = new Counted("a", "A", "GM0400", 40, false, true, true, 12, 3, 0);
    releases.freeze(MONDAY, List.of(small));
    assertEquals(40, told(Level.SITE, "a").visits());
    assertNull(told(Level.SITE, "a").hours());
  }

  @Test
  void whereNothingIsKnownThereIsNoNumberAndNothingIsHidden() {
    releases.freeze(MONDAY, List.of(unknown("a", "A"), unknown("b", "B"), week("c", "B", 20)));
    assertNull(told(Level.SITE, "a").visits());
    assertFalse(told(Level.SITE, "a").hidden());
    assertNull(told(Level.AREA, "A").visits());
    assertEquals(20, told(Level.AREA, "B").visits());
    assertEquals(2, told(Level.AREA, "B").sites());
    assertEquals(1, told(Level.AREA, "B").sitesKnown());
    assertEquals(new Released.Hours(0, 10, 5), told(Level.SITE, "a").hours());
  }

  @Test
  void aWeekThatWasReleasedStaysAsItWas() {
    assertTrue(releases.freeze(MONDAY, List.of(week("a", "A", 12))));
    List<Released> before = releases.ofWeek(MONDAY);
    assertFalse(releases.freeze(MONDAY, List.of(week("a", "A", 99), week("b", "A", 50))));
    assertEquals(before, releases.ofWeek(MONDAY));
    assertEquals(List.of(MONDAY), releases.weeks());
  }

  @Test
  void aWeekWithoutAnySiteIsReleasedToo() {
    assertTrue(releases.freeze(MONDAY, List.of()));
    assertEquals(MONDAY, releases.newest().orElseThrow());
    assertNull(told(Level.REGION, Cell.REGION).visits());
  }

  @Test
  void ofSeveralServersWhoReleaseAWeekAtOnceOneDoes() throws Exception {
    int servers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Boolean>> tries =
        java.util.stream.IntStream.range(0, servers)
            .mapToObj(
                server ->
                    threads.submit(
                        () -> {
                          go.await();
                          return releases.freeze(MONDAY, List.of(week("a", "A", 20 + 5 * server)));
                        }))
            .toList();
    go.countDown();
    int done = 0;
    for (Future<Boolean> one : tries) {
      done += one.get() ? 1 : 0;
    }
    threads.shutdown();
    assertEquals(1, done);
    assertEquals(told(Level.REGION, Cell.REGION).visits(), told(Level.SITE, "a").visits());
  }

  @Test
  void whoIsHiddenAlongFollowsFromEarlierWeeksOnly() {
    releases.freeze(
        MONDAY.minusWeeks(1), List.of(week("a", "A", 90), week("b", "A", 30), week("c", "A", 10)));
    // This week b is the busiest; before it was the quietest that is large enough.
    releases.freeze(
        MONDAY,
        List.of(week("a", "A", 60), week("b", "A", 200), week("c", "A", 10), week("d", "A", 2)));
    assertTrue(told(Level.SITE, "b").hidden());
    assertEquals(60, told(Level.SITE, "a").visits());
    assertEquals(10, told(Level.SITE, "c").visits());
  }

  @Test
  void withoutAnyThatIsLargeEnoughTheLargestIsHiddenAlong() {
    Map<Cell, Long> means = Map.of(new Cell(Level.SITE, "a"), 5L, new Cell(Level.SITE, "b"), 20L);
    assertTrue(
        PartnerOrder.order(means).compare(new Cell(Level.SITE, "b"), new Cell(Level.SITE, "a"))
            < 0);
  }

  @Test
  void aWeekIsDueOnTheThursdayAfterItAtSix() {
    assertEquals(Instant.parse("2026-11-19T05:00:00Z"), ReleaseDay.of(MONDAY));
    assertEquals(MONDAY.minusWeeks(1), ReleaseDay.newestDue(Instant.parse("2026-11-19T04:59:59Z")));
    assertEquals(MONDAY, ReleaseDay.newestDue(Instant.parse("2026-11-19T05:00:00Z")));
    assertEquals(MONDAY, ReleaseDay.newestDue(Instant.parse("2026-11-25T23:00:00Z")));
    // In summer six in the morning is four in UTC.
    assertEquals(Instant.parse("2026-07-09T04:00:00Z"), ReleaseDay.of(LocalDate.of(2026, 6, 29)));
  }
}
