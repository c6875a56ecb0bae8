package nl.huisvandekop.kiosk.uptime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.StoreContents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UptimeTest {
  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:05:00Z");
  private KioskStore store;
  private Uptime uptime;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    uptime = new Uptime(store, clock, "epoch-1");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void run(int minutes) {
    for (int minute = 0; minute < minutes; minute++) {
      uptime.minute();
      clock.advance(Duration.ofMinutes(1));
    }
  }

  private List<String> stretches() {
    return store.read(
        connection ->
            Sql.list(
                connection,
                "SELECT substr(from_hour, 9, 5) || '-' || substr(through_hour, 9, 5)"
                    + " FROM held_stretch ORDER BY from_hour",
                row -> row.getString(1)));
  }

  private long slots(String hour) {
    return StoreContents.number(
        store, "SELECT up_slots FROM hour_report WHERE hour = '2026-11-24T" + hour + ":00:00Z'");
  }

  private void breakOff() {
    store.write(
        connection -> {
          HeldStretches.breakOff(connection);
          return null;
        });
  }

  @Test
  void everyTenMinutesThatTheProgramLivesAreASlot() {
    run(30);
    clock.advance(Duration.ofMinutes(15));
    run(20);
    assertEquals(0b101111, slots("09"));
    assertEquals(0b000001, slots("10"));
  }

  @Test
  void aSlotIsWrittenOnce() throws Exception {
    uptime.minute();
    store.truncateLog();
    run(4);
    assertEquals(0, Files.size(folder.resolve("kiosk.db-wal")));
  }

  @Test
  void aTouchIsKeptByTheHourOnly() {
    uptime.touched();
    uptime.touched();
    assertEquals(1, StoreContents.number(store, "SELECT sum(touched) FROM hour_report"));
    assertEquals(1, StoreContents.number(store, "SELECT count(*) FROM hour_report"));
  }

  @Test
  void aChangeAfterOfferingIsANewRevision() {
    uptime.minute();
    store.write(connection -> Sql.update(connection, "UPDATE hour_report SET mark = 'offered'"));
    uptime.minute();
    assertEquals(1, StoreContents.number(store, "SELECT revision FROM hour_report"));
    uptime.touched();
    assertEquals(
        2, StoreContents.number(store, "SELECT revision FROM hour_report WHERE mark = 'new'"));
  }

  @Test
  void anUntrustedClockMarksNothing() {
    clock.trust(ClockTrust.UNKNOWN);
    run(5);
    uptime.touched();
    assertEquals(0, StoreContents.number(store, "SELECT count(*) FROM hour_report"));
    assertEquals(List.of(), stretches());
  }

  @Test
  void aNewStoreHoldsItsHourAndAllThatFollow() {
    run(120);
    assertEquals(List.of("24T09-24T11"), stretches());
  }

  @Test
  void hoursWithoutPowerAreHeldSinceNothingCouldBeTapped() {
    run(10);
    clock.advance(Duration.ofHours(20));
    uptime = new Uptime(store, clock, "epoch-2");
    run(1);
    assertEquals(List.of("24T09-25T05"), stretches());
  }

  @Test
  void aBreakEndsTheStretchBeforeItsHourAndTheNextBeginsWithAWholeHour() {
    run(60);
    assertEquals(List.of("24T09-24T10"), heldAfter(1));
    breakOff();
    breakOff();
    assertEquals(List.of("24T09-24T09"), stretches());
    run(1);
    assertEquals(List.of("24T09-24T09", "24T11-24T11"), stretches());
    run(180);
    assertEquals(List.of("24T09-24T09", "24T11-24T13"), stretches());
  }

  private List<String> heldAfter(int minutes) {
    run(minutes);
    return stretches();
  }

  @Test
  void aStretchOfTheBrokenHourAloneIsGone() {
    run(1);
    breakOff();
    assertEquals(List.of(), stretches());
    run(1);
    assertEquals(List.of("24T10-24T10"), stretches());
  }

  @Test
  void tenMinutesOfUntrustedRunningTimeBreakTheStretch() {
    run(60);
    clock.trust(ClockTrust.UNKNOWN);
    run(10);
    assertEquals(0, StoreContents.number(store, "SELECT stretch_broken FROM sync_state"));
    run(1);
    assertEquals(1, StoreContents.number(store, "SELECT stretch_broken FROM sync_state"));
  }

  @Test
  void aShorterDoubtBreaksNothing() {
    clock.trust(ClockTrust.UNKNOWN);
    run(9);
    clock.trust(ClockTrust.SYNCED);
    run(1);
    clock.trust(ClockTrust.UNKNOWN);
    run(9);
    assertEquals(0, StoreContents.number(store, "SELECT stretch_broken FROM sync_state"));
  }
}
