package nl.huisvandekop.kiosk.volunteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.StoreContents;
import nl.huisvandekop.protocol.Reference.VolunteerPin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {
  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:00:00Z");
  private KioskStore store;
  private Pin pin;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    pin = new Pin(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String tried(String digits) {
    try {
      pin.require(digits);
      return "right";
    } catch (Problem problem) {
      return problem.code();
    }
  }

  @Test
  void withoutAPinNobodyIsAVolunteer() {
    assertFalse(pin.isSet());
    assertEquals("pin-not-set", tried("1234"));
  }

  @Test
  void theRightPinIsTakenAndAnotherIsNot() {
    Pin.set(store, "27182818");
    assertTrue(pin.isSet());
    assertEquals("right", tried("27182818"));
    assertEquals("pin-wrong", tried("2718281"));
    assertEquals("pin-wrong", tried("geheim"));
  }

  @Test
  void thePinItselfIsInNoFile() throws Exception {
    Pin.set(store, "27182818");
    store.truncateLog();
    String content =
        Files.readString(folder.resolve("kiosk.db"), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertFalse(content.contains("27182818"));
    assertTrue(content.contains("$2a$10$"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "123456789", "12a4", " 1234", "١٢٣٤"})
  void aPinHasFourToEightDigits(String wrong) {
    assertThrows(IllegalArgumentException.class, () -> Pin.set(store, wrong));
    assertFalse(pin.isSet());
  }

  @Test
  void fromTheFifthWrongPinOnTheWaitDoublesUpToAQuarterOfAnHour() {
    Pin.set(store, "1234");
    for (int failure = 1; failure <= 4; failure++) {
      assertEquals("pin-wrong", tried("0000"));
    }
    for (long seconds : new long[] {30, 60, 120, 240, 480, 900, 900}) {
      assertEquals("pin-wrong", tried("0000"));
      assertEquals(Duration.ofSeconds(seconds), pin.timeToWait());
      clock.advance(Duration.ofSeconds(seconds - 1));
      assertEquals("pin-locked", tried("1234"));
      clock.advance(Duration.ofSeconds(1));
      assertEquals(Duration.ZERO, pin.timeToWait());
    }
    assertEquals("right", tried("1234"));
    assertEquals("pin-wrong", tried("0000"));
    assertEquals(Duration.ZERO, pin.timeToWait());
  }

  @Test
  void aLockedPinSaysHowLong() {
    Pin.set(store, "1234");
    for (int failure = 1; failure <= 5; failure++) {
      tried("0000");
    }
    Problem locked = assertThrows(Problem.class, () -> pin.require("1234"));
    assertEquals(429, locked.status());
    assertEquals("30", locked.headers().get("Retry-After"));
    assertEquals(5, StoreContents.number(store, "SELECT failures FROM volunteer_pin"));
  }

  @Test
  void aRestartForgivesNothing() {
    Pin.set(store, "1234");
    for (int failure = 1; failure <= 6; failure++) {
      tried("0000");
      clock.advance(Duration.ofHours(1));
    }
    clock.reboot("boot-2");
    pin = new Pin(store, clock);
    assertEquals("pin-locked", tried("1234"));
    clock.advance(Duration.ofSeconds(60));
    assertEquals("right", tried("1234"));
  }

  @Test
  void aNewPinForgivesTheWrongOnes() {
    Pin.set(store, "1234");
    for (int failure = 1; failure <= 5; failure++) {
      tried("0000");
    }
    Pin.set(store, "5678");
    assertEquals("right", tried("5678"));
  }

  @Test
  void aClockThatIsPutForwardOrBackForgivesNothing() {
    Pin.set(store, "1234");
    for (int failure = 1; failure <= 5; failure++) {
      tried("0000");
    }
    for (String put : new String[] {"2036-01-01T00:00:00Z", "1970-01-01T00:00:00Z"}) {
      clock.set(Instant.parse(put));
      assertEquals("pin-locked", tried("1234"));
      pin = new Pin(store, clock);
      assertEquals("pin-locked", tried("1234"), "after a restart");
    }
    clock.advance(Duration.ofSeconds(30));
    assertEquals("right", tried("1234"));
  }

  private boolean given(String serial, String hash, boolean first) {
    return store.write(
        connection -> Pin.takeOver(connection, new VolunteerPin(serial, hash), first));
  }

  private static String hash(String digits) {
    return BCrypt.withDefaults().hashToString(4, digits.toCharArray());
  }

  @Test
  void aPinThatStaffGiveIsTakenOverOnceAndUnlocks() {
    Pin.set(store, "1234");
    for (int failure = 1; failure <= 5; failure++) {
      tried("0000");
    }
    assertTrue(given("s1", hash("5678"), false));
    assertEquals("right", tried("5678"));
    Pin.set(store, "4321");
    assertFalse(given("s1", hash("5678"), false));
    assertEquals("right", tried("4321"));
    assertTrue(given("s2", hash("8765"), false));
    assertEquals("right", tried("8765"));
  }

  @Test
  void aPinOfTheInstallationIsNewerThanWhatStaffGaveBefore() {
    Pin.set(store, "1234");
    assertFalse(given("s1", hash("5678"), true));
    assertFalse(given("s1", hash("5678"), false));
    assertEquals("right", tried("1234"));
  }

  @Test
  void aCardWithoutAPinTakesWhatStaffGaveBefore() {
    assertTrue(given("s1", hash("5678"), true));
    assertEquals("right", tried("5678"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5678", "$2a$31$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void whatIsNoHashThatAPiCanCheckIsNotTakenOver(String wrong) {
    Pin.set(store, "1234");
    assertFalse(given("s1", wrong, false));
    assertEquals("right", tried("1234"));
  }
}
