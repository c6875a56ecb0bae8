package nl.huisvandekop.kiosk.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemKioskClockTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path root;

  private SystemKioskClock looked(boolean operatorVouches, Instant builtAt) {
    SystemKioskClock clock = new SystemKioskClock(root, operatorVouches, builtAt);
    clock.refresh();
    return clock;
  }

  private void put(String place, String content) throws Exception {
    Path file = root.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void nothingVouchesOnABareMachine() {
    assertEquals(ClockTrust.UNKNOWN, looked(false, LONG_AGO).trust());
  }

  @Test
  void aTimeServiceInStepVouches() throws Exception {
    put("run/systemd/timesync/synchronized", "");
    assertEquals(ClockTrust.SYNCED, looked(false, LONG_AGO).trust());
  }

  @Test
  void anotherTimeServiceIsSeenThroughTheKernelsFlag() throws Exception {
    put("usr/bin/timedatectl", "#!/bin/sh\necho yes\n");
    Files.setPosixFilePermissions(
        root.resolve("usr/bin/timedatectl"), PosixFilePermissions.fromString("rwx------"));
    assertEquals(ClockTrust.SYNCED, looked(false, LONG_AGO).trust());
  }

  @Test
  void aHardwareClockThatAgreesVouches() throws Exception {
    put("sys/class/rtc/rtc0/since_epoch", Instant.now().getEpochSecond() + "\n");
    assertEquals(ClockTrust.RTC, looked(false, LONG_AGO).trust());
  }

  @Test
  void aHardwareClockThatLostItsTimeDoesNot() throws Exception {
    put("sys/class/rtc/rtc0/since_epoch", "12\n");
    assertEquals(ClockTrust.UNKNOWN, looked(false, LONG_AGO).trust());
  }

  @Test
  void aTimeBeforeTheProgramWasMadeIsNeverTrusted() throws Exception {
    put("run/systemd/timesync/synchronized", "");
    Instant future = Instant.now().plusSeconds(86_400);
    assertEquals(ClockTrust.UNKNOWN, looked(false, future).trust());
    assertEquals(ClockTrust.UNKNOWN, looked(true, future).trust());
  }

  @Test
  void theOperatorsWordHoldsUntilTheServerContradicts() {
    SystemKioskClock clock = looked(true, LONG_AGO);
    assertEquals(ClockTrust.TRUSTED, clock.trust());
    clock.distrust(true);
    assertEquals(ClockTrust.UNKNOWN, clock.trust());
    clock.distrust(false);
    assertEquals(ClockTrust.TRUSTED, clock.trust());
  }

  @Test
  void theBootIsNamedByTheKernel() throws Exception {
    put("proc/sys/kernel/random/boot_id", "0b8e7d5a\n");
    assertEquals("0b8e7d5a", looked(false, LONG_AGO).bootId());
  }

  @Test
  void anUntrustedClockHasNoSourceToReport() {
    assertFalse(ClockTrust.UNKNOWN.isTrusted());
    org.junit.jupiter.api.Assertions.assertThrows(
        IllegalStateException.class, ClockTrust.UNKNOWN::source);
  }
}
