package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A copy of the server is put back: by which answers it gave, it knows what it lost. */
@EachDatabase
class SetBackTest {
  private static final String NINE = "2026-11-24T09:00:00Z";
  private static final long TEN = Hours.of(NOON) - 2;

  @Parameter Database database;
  @TempDir Path folder;
  private IntakeWorld world;

  @BeforeEach
  void open() {
    world = new IntakeWorld(database, folder);
    world.site("hv-a");
    world.kiosk("k1", "hv-a", NOON.minusSeconds(7 * 86_400));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static RequestJson request() {
    return new RequestJson("k1", NOON);
  }

  private SyncAnswer sync() {
    return world.send(request());
  }

  private SyncAnswer syncAfter(SyncAnswer seen) {
    return world.send(request().seen(seen));
  }

  private Path copy(String name) {
    Path copy = folder.resolve(name);
    world.backup(copy);
    return copy;
  }

  private long sum() {
    return world.number("SELECT COALESCE(SUM(value), 0) FROM hour_cell");
  }

  private static void exchange(IntakeWorld world, SimulatedKiosk kiosk) {
    SimulatedKiosk.Sent sent = kiosk.build(Integer.MAX_VALUE);
    kiosk.apply(sent, world.send(kiosk.id(), sent.bytes()));
  }

  @Test
  void aLaterCopyOfAnAbandonedBranchIsPutBack() {
    SimulatedKiosk kiosk = new SimulatedKiosk("k1", "hv-a", new Random(1));
    exchange(world, kiosk);
    Path early = copy("early");
    for (int lost = 0; lost < 5; lost++) {
      world.send("k1", kiosk.build(9).bytes());
    }
    Path late = copy("late");
    world.putBack(early);
    kiosk.count(TEN, 3);
    exchange(world, kiosk);
    assertEquals(3, sum());
    assertTrue(kiosk.atRest());
    world.putBack(late);
    exchange(world, kiosk);
    assertFalse(kiosk.atRest(), "what is gone is offered again");
    exchange(world, kiosk);
    assertEquals(3, sum());
    assertTrue(kiosk.atRest());
  }

  @Test
  void noTwoAnswersAreStampedAlike() {
    SyncAnswer first = sync();
    SyncAnswer again = sync();
    assertTrue(Limits.isStamp(first.stamp()));
    assertNotEquals(first.stamp(), again.stamp());
  }

  @Test
  void anUnknownStampAsksForAllUntilTheKioskHasHeard() {
    sync();
    SyncAnswer known = sync();
    RequestJson request = request().seen(1).with("seenStamp", "\"OTHER\"").claim(NINE, NINE);
    SyncAnswer lost = world.send(request);
    SyncAnswer heard = world.send(request);
    assertTrue(lost.resendAll());
    assertTrue(heard.resendAll());
    // The card believes rows to be here that the server lost: its claim is not taken.
    assertEquals(0, world.number("SELECT COUNT(*) FROM complete_stretch"));
    assertFalse(world.send(request().seen(heard).claim(NINE, NINE)).resendAll());
    assertEquals(1, world.number("SELECT COUNT(*) FROM complete_stretch"));
    // A late copy of what was sent before is nobody else's news, nor are cards that saw this
    // server.
    assertTrue(world.send(request).resendAll());
    assertFalse(syncAfter(heard).resendAll());
    assertFalse(syncAfter(known).resendAll());
  }

  @Test
  void aStampCountsForItsOwnNumberAndKioskOnly() {
    world.kiosk("k2", "hv-a", NOON.minusSeconds(86_400));
    SyncAnswer first = sync();
    SyncAnswer second = sync();
    world.send(new RequestJson("k2", NOON));
    assertTrue(world.send(request().seen(second).seen(first.seq())).resendAll());
    assertTrue(world.send(new RequestJson("k2", NOON).seen(first)).resendAll());
    assertFalse(syncAfter(second).resendAll());
  }

  @Test
  void bothCardsOfOneKioskAreToldThatTheServerWasSetBack() {
    Path copy = copy("copy");
    SyncAnswer one = sync();
    SyncAnswer other = sync();
    world.putBack(copy);
    assertTrue(syncAfter(one).resendAll());
    assertTrue(syncAfter(other).resendAll());
  }

  @Test
  void aCardThatWasPutBackNamesAnAnswerThatTheServerKnows() {
    SyncAnswer before = sync();
    SyncAnswer newest = before;
    for (int i = 1; i < KioskProgress.ANSWERS_KEPT; i++) {
      newest = syncAfter(newest);
    }
    assertFalse(syncAfter(before).resendAll());
  }

  @Test
  void theAnswerThatAKioskSawLastIsKnownHoweverManyWereLostSince() {
    SyncAnswer seen = sync();
    for (int lost = 0; lost < 2 * KioskProgress.ANSWERS_KEPT; lost++) {
      assertFalse(syncAfter(seen).resendAll(), "after " + lost + " answers");
    }
  }

  @Test
  void soManyStampsAreKeptAndWhoNamesAnOlderOneSendsAllOnceMore() {
    SyncAnswer before = sync();
    SyncAnswer newest = before;
    for (int i = 0; i < 2 * KioskProgress.ANSWERS_KEPT; i++) {
      newest = syncAfter(newest);
    }
    assertEquals(KioskProgress.ANSWERS_KEPT, world.number("SELECT COUNT(*) FROM sync_answer"));
    SyncAnswer heard = syncAfter(before);
    assertTrue(heard.resendAll());
    assertFalse(syncAfter(heard).resendAll());
    assertFalse(syncAfter(newest).resendAll());
  }
}
