package nl.huisvandekop.kiosk.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.event.RestState;
import nl.huisvandekop.kiosk.event.ScreenEvent;
import nl.huisvandekop.kiosk.event.ScreenEvent.CheckedIn;
import nl.huisvandekop.kiosk.event.ScreenEvent.KeyTurned;
import nl.huisvandekop.kiosk.event.ScreenEvent.NotCounted;
import nl.huisvandekop.kiosk.event.ScreenEvent.Woken;
import nl.huisvandekop.kiosk.event.ScreenEvents;
import nl.huisvandekop.kiosk.event.ScreenEvents.Subscription;
import nl.huisvandekop.kiosk.event.ScreenRest;
import nl.huisvandekop.kiosk.settings.KioskSettings.Hardware;
import nl.huisvandekop.kiosk.settings.Pins;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.CrashingConnection;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.StoreContents;
import nl.huisvandekop.kiosk.uptime.Uptime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {
  private static final Pins PINS = new Pins(17, 27, 22, 23, 24);

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:24:00Z");
  private final CrashingConnection disk = CrashingConnection.never();
  private final ScreenEvents events = new ScreenEvents();
  private final ScreenRest rest = new ScreenRest();
  private final List<Boolean> keys = new ArrayList<>();
  private final Subscription page = events.subscribe();
  private Workbench bench;
  private KioskStore store;
  private Devices devices;

  @BeforeEach
  void open() {
    bench = new Workbench(folder.resolve("root"));
    Path file = folder.resolve("kiosk.db");
    KioskStore.migrate(file);
    store = new KioskStore(() -> disk.wrap(SqliteFile.open(file)));
  }

  @AfterEach
  void close() {
    if (devices != null) {
      devices.close();
    }
    store.close();
  }

  private void start(Hardware which, Pins pins, Machine machine) {
    CheckIns checkIns =
        new CheckIns(
            store, clock, "epoch", new Uptime(store, clock, "epoch"), (connection, id) -> {});
    Devices.Program program = new Devices.Program(checkIns, clock, events, rest, keys::add);
    devices = new Devices(which, pins, machine, program);
    devices.start();
  }

  private void start() {
    start(Hardware.AUTO, PINS, bench.machine());
  }

  private Optional<ScreenEvent> told() throws InterruptedException {
    return page.next(Duration.ZERO);
  }

  private long counted() {
    return StoreContents.number(
        store, "SELECT coalesce(sum(value), 0) FROM cell WHERE source = 'button'");
  }

  private String found() {
    return devices.parts().stream().map(Part::toString).collect(Collectors.joining(", "));
  }

  @Test
  void aPressCountsOnePersonAndThePageIsToldWhichToTakeBack() throws Exception {
    start();
    bench.press();
    assertEquals(1, counted());
    assertEquals(Optional.of(new Woken()), told());
    CheckedIn checkedIn = assertInstanceOf(CheckedIn.class, told().orElseThrow());
    assertEquals(1, checkedIn.people());
    assertEquals(50, checkedIn.undoSeconds());
    assertEquals(
        1,
        StoreContents.number(
            store, "SELECT count(*) FROM recent_check_in WHERE id = '" + checkedIn.id() + "'"));
  }

  @Test
  void fortyPressesASecondAreOneHandAndTheNextInLineIsAnother() {
    start();
    for (int press = 0; press < 400; press++) {
      bench.press();
      bench.release();
      clock.advance(Duration.ofMillis(25));
    }
    assertEquals(1, counted());
    clock.advance(PushButton.LEFT_ALONE);
    bench.press();
    assertEquals(2, counted());
  }

  @Test
  void aClothOverTheButtonCountsNobody() {
    start();
    devices.cleaning();
    clock.advance(Duration.ofSeconds(29));
    bench.press();
    bench.release();
    assertEquals(0, counted());
    clock.advance(Duration.ofSeconds(2));
    bench.press();
    assertEquals(1, counted());
  }

  @Test
  void lettingGoCountsNothingAndAHeldButtonOnlyOnce() {
    start();
    bench.press();
    clock.advance(Duration.ofMinutes(1));
    bench.release();
    clock.advance(Duration.ofMinutes(1));
    assertEquals(1, counted());
  }

  @Test
  void lightAndBuzzerSayThatSomeoneWasCounted() {
    start();
    assertFalse(bench.isOn("led"));
    bench.press();
    assertTrue(bench.isOn("led"));
    assertTrue(bench.isOn("buzzer"));
    bench.worker.advance(Duration.ofMillis(200));
    assertTrue(bench.isOn("led"));
    assertFalse(bench.isOn("buzzer"));
    bench.worker.advance(Duration.ofSeconds(2));
    assertFalse(bench.isOn("led"));
  }

  @Test
  void aPressThatCanNotBeStoredIsSaidAndTheNextOneWorks() throws Exception {
    start();
    disk.rearm(0);
    bench.press();
    assertEquals(Optional.of(new Woken()), told());
    assertEquals(Optional.of(new NotCounted()), told());
    for (int blink = 0; blink < 5; blink++) {
      assertTrue(bench.isOn("led"));
      bench.worker.advance(Duration.ofMillis(200));
      assertFalse(bench.isOn("led"));
      bench.worker.advance(Duration.ofMillis(200));
    }
    assertFalse(bench.isOn("led"));
    disk.rearm(Integer.MAX_VALUE);
    assertEquals(0, counted());
    bench.release();
    clock.advance(PushButton.LEFT_ALONE);
    bench.press();
    assertEquals(1, counted());
  }

  @Test
  void whoComesNearWakesARestingScreenAndALitOneIsLeftAlone() throws Exception {
    start();
    bench.someoneIsNear(true);
    bench.someoneIsNear(false);
    assertEquals(Optional.empty(), told());
    for (RestState state : List.of(RestState.RESTING, RestState.DARK)) {
      rest.become(state);
      bench.someoneIsNear(true);
      assertEquals(Optional.of(new Woken()), told());
      assertEquals(RestState.AWAKE, rest.now());
      bench.someoneIsNear(false);
    }
    assertEquals(Optional.empty(), told());
    assertEquals(0, StoreContents.number(store, "SELECT count(*) FROM cell"));
  }

  @Test
  void aTurnedKeyIsToldFromTheStartAndUntilItIsTurnedBack() throws Exception {
    start();
    assertEquals(List.of(), keys);
    bench.turnKey(true);
    bench.turnKey(false);
    assertEquals(List.of(true, false), keys);
    assertEquals(Optional.of(new KeyTurned(true)), told());
    assertEquals(Optional.of(new KeyTurned(false)), told());
  }

  @Test
  void theBacklightDimsGoesOutAndComesBackAsItWas() {
    bench.withBacklight(200, 255);
    start();
    assertEquals("200 0 ", bench.brightness());
    rest.become(RestState.RESTING);
    assertEquals("76 0 ", bench.brightness());
    rest.become(RestState.DARK);
    assertEquals("0 4 ", bench.brightness());
    bench.press();
    assertEquals("200 0 ", bench.brightness());
    rest.become(RestState.DARK);
    devices.close();
    assertEquals("200 0 ", bench.brightness());
  }

  @Test
  void aBacklightThatWasLeftDimmedBurnsInFull() {
    bench.withBacklight(76, 255);
    start();
    assertEquals("255 0 ", bench.brightness());
  }

  @Test
  void everyPartSaysHowItWasFound() throws Exception {
    bench.withBacklight(200, 255);
    Files.writeString(bench.root.resolve("sys/class/backlight/panel/max_brightness"), "?");
    start(Hardware.AUTO, new Pins(17, 27, 22, null, null), bench.machine());
    assertEquals(
        "button ready (GPIO 17), led ready (GPIO 27), buzzer ready (GPIO 22), presence off,"
            + " key-switch off, backlight failing",
        found());
  }

  @Test
  void withoutARaspberryPiNoLineIsTouchedAndTheBacklightStillServes() throws Exception {
    bench.withBacklight(200, 255);
    Files.delete(bench.root.resolve("proc/device-tree/model"));
    Machine other =
        Machine.at(
            bench.root,
            () -> {
              throw new AssertionError("touched");
            },
            () -> bench.worker);
    start(Hardware.AUTO, new Pins(17, null, null, null, null), other);
    assertEquals(
        "button absent (GPIO 17), led off, buzzer off, presence off, key-switch off,"
            + " backlight ready",
        found());
  }

  @Test
  void linesThatCanNotBeHadAreNamedAndTheKioskGoesOn() {
    Machine broken =
        Machine.at(
            bench.root,
            () -> {
              throw new UnsatisfiedLinkError("no such library");
            },
            () -> bench.worker);
    start(Hardware.AUTO, new Pins(17, null, null, null, null), broken);
    assertTrue(found().startsWith("button failing (GPIO 17), led off"), found());
    rest.become(RestState.DARK);
  }

  @Test
  void mockTouchesNothingOfTheMachineAndNoneLooksForNothing() {
    bench.withBacklight(200, 255);
    start(Hardware.MOCK, PINS, bench.machine());
    assertTrue(found().startsWith("button ready (GPIO 17), led ready"), found());
    rest.become(RestState.DARK);
    assertEquals("200 0 ", bench.brightness());
    devices.close();
    start(Hardware.NONE, PINS, bench.machine());
    assertEquals(
        "button off, led off, buzzer off, presence off, key-switch off, backlight off", found());
    rest.become(RestState.AWAKE);
    assertEquals("200 0 ", bench.brightness());
  }
}
