package nl.huisvandekop.kiosk.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.KioskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskHealthTest {
  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:05:00Z");
  private KioskStore store;
  private KioskHealth health;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    health = new KioskHealth(folder.resolve("sys"), folder, "0.1.0", clock, new StoreHealth(store));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void device(String place, String content) throws Exception {
    Path file = folder.resolve("sys").resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void whatAMachineCannotSayStaysUnsaid() {
    KioskStatus status = health.status();
    assertNull(status.temperatureCelsius());
    assertNull(status.underVoltage());
    assertNull(status.screenAlive());
    assertNull(status.diskOk());
  }

  @Test
  void aCardThatEverFailedIsNotTrusted() throws Exception {
    Path device = Path.of(Files.getFileStore(folder).name()).getFileName();
    device("fs/ext4/" + device + "/errors_count", "0\n");
    assertEquals(true, health.status().diskOk());
    device("fs/ext4/" + device + "/errors_count", "3\n");
    assertEquals(false, health.status().diskOk());
  }

  @Test
  void aPiTellsItsTemperatureAndItsPower() throws Exception {
    device("class/thermal/thermal_zone0/temp", "48312\n");
    device("class/hwmon/hwmon0/name", "cpu_thermal\n");
    device("class/hwmon/hwmon1/name", "rpi_volt\n");
    device("class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
    assertEquals(48, health.status().temperatureCelsius());
    assertEquals(true, health.status().underVoltage());
    device("class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
    assertEquals(false, health.status().underVoltage());
  }

  @Test
  void theDiskIsToldInSteps() {
    assertEquals(0, health.status().freeDiskMiB() % 100);
  }

  @Test
  void aScreenThatFallsSilentIsNotAlive() {
    assertNull(health.secondsSinceScreen());
    health.screenIsAlive();
    clock.advance(Duration.ofMinutes(3));
    assertEquals(180, health.secondsSinceScreen());
    assertEquals(true, health.status().screenAlive());
    clock.advance(Duration.ofSeconds(1));
    assertEquals(false, health.status().screenAlive());
  }

  @Test
  void whichLanguagesCanBeReadAloudIsWhatTheScreenSaidLast() {
    assertNull(health.spoken());
    health.screenSpeaks(Set.of("nl", "ar"));
    health.screenSpeaks(Set.of("nl"));
    assertEquals(Set.of("nl"), health.spoken());
  }

  @Test
  void daysAreOfRunningTime() {
    clock.advance(Duration.ofHours(47));
    assertEquals(1, health.status().uptimeDays());
  }
}
