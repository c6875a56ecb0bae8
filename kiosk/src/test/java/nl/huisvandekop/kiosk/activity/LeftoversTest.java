package nl.huisvandekop.kiosk.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.StoreContents;
import nl.huisvandekop.protocol.ActivityBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:05:00Z");
  private KioskStore store;
  private Drafts drafts;
  private Activities activities;
  private Leftovers leftovers;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    drafts = new Drafts(store);
    activities = new Activities(store, clock);
    leftovers = new Leftovers(store, clock);
    drafts.keep("{}");
    LocalDateTime start = LocalDateTime.parse("2026-11-24T10:00");
    activities.add(
        new ActivityBody(
            "Koffie",
            null,
            null,
            start,
            start.plusHours(1),
            null,
            null,
            "Voorbeeld",
            null,
            true,
            false,
            false,
            false,
            null,
            null,
            null));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void days(int days) {
    clock.advance(Duration.ofDays(days));
    leftovers.minute();
  }

  @Test
  void fourWeeksAfterTheyWereFoundLyingTheyGo() {
    leftovers.minute();
    days(27);
    assertTrue(drafts.find().isPresent());
    assertTrue(activities.lastChange().isPresent());
    days(1);
    assertFalse(drafts.find().isPresent());
    assertFalse(activities.lastChange().isPresent());
    assertEquals(0, StoreContents.number(store, "SELECT count(*) FROM agenda_change_document"));
    assertEquals(1, StoreContents.number(store, "SELECT count(*) FROM document"));
  }

  @Test
  void whatIsTypedOnBeginsAnew() {
    leftovers.minute();
    days(27);
    drafts.keep("{}");
    days(20);
    assertTrue(drafts.find().isPresent());
    assertFalse(activities.lastChange().isPresent());
  }

  @Test
  void aClockThatIsNotTrustedForgetsNothing() {
    leftovers.minute();
    clock.trust(ClockTrust.UNKNOWN);
    days(400);
    assertTrue(drafts.find().isPresent());
  }
}
