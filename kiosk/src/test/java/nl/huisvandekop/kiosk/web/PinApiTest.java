package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.huisvandekop.kiosk.hardware.Machine;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.HandWorker;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinApiTest {
  private static final String PAGE = "/vrijwilliger/pincode";

  @TempDir Path folder;
  private final Context lines = Machine.pretendedLines();
  private LiveKiosk kiosk;

  @BeforeEach
  void start() {
    Machine machine = new Machine(folder, true, () -> lines, HandWorker::new);
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z")).with(machine).start();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private void setPin(String pin) {
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, pin);
    }
  }

  private Answer change(String body) {
    return kiosk.send("PUT", "/api/pin", body, Map.of());
  }

  private int entered(String pin) {
    return kiosk.post("/api/session", "{\"pin\":\"" + pin + "\"}").status();
  }

  private void turnKey(boolean in) {
    lines
        .registry()
        .get("key-switch", MockDigitalInput.class)
        .mockState(DigitalState.getState(!in));
  }

  @Test
  void whoKnowsTheOldPinChoosesAnotherAndStaysLoggedIn() {
    setPin("2718");
    kiosk.unlock("2718");
    assertTrue(kiosk.get(PAGE).body().contains("data-asks-old=\"true\""));
    assertEquals(204, change("{\"old\":\"2718\",\"new\":\"31415926\"}").status());
    assertEquals(200, kiosk.get(PAGE).status());
    kiosk.cookie(null);
    assertEquals(403, entered("2718"));
    assertEquals(204, entered("31415926"));
  }

  @Test
  void otherSessionsEndWithTheOldPin() {
    setPin("2718");
    kiosk.unlock("2718");
    Answer other = kiosk.post("/api/session", "{\"pin\":\"2718\"}");
    kiosk.unlock("2718");
    assertEquals(204, change("{\"old\":\"2718\",\"new\":\"3141\"}").status());
    kiosk.cookie(other.header("Set-Cookie").split(";")[0]);
    assertEquals(303, kiosk.get(PAGE).status());
  }

  @Test
  void withoutTheOldPinASessionAloneChangesNothing() {
    setPin("2718");
    assertEquals("session-needed", change("{\"new\":\"3141\"}").code());
    kiosk.unlock("2718");
    assertEquals("field-wrong", change("{\"new\":\"3141\"}").code());
    try (KioskStore store = kiosk.look()) {
      store.write(connection -> Sql.update(connection, "UPDATE volunteer_pin SET failures = 4"));
    }
    assertEquals("pin-wrong", change("{\"old\":\"0000\",\"new\":\"3141\"}").code());
    assertEquals("pin-locked", change("{\"old\":\"2718\",\"new\":\"3141\"}").code());
  }

  @Test
  void whatIsNoPinIsNotTaken() {
    setPin("2718");
    kiosk.unlock("2718");
    for (String wrong : new String[] {"", "123", "123456789", "12a4"}) {
      assertEquals("pin-form", change("{\"old\":\"2718\",\"new\":\"" + wrong + "\"}").code());
    }
    assertEquals(0, kiosk.number("SELECT failures FROM volunteer_pin"));
  }

  @Test
  void theTurnedKeyOpensTheMenuAndReplacesAForgottenPin() {
    setPin("2718");
    assertEquals(303, kiosk.get(PAGE).status());
    turnKey(true);
    assertFalse(kiosk.get(PAGE).body().contains("data-asks-old"));
    assertEquals(204, change("{\"new\":\"3141\"}").status());
    turnKey(false);
    assertEquals(303, kiosk.get(PAGE).status());
    assertEquals(204, entered("3141"));
  }

  @Test
  void whoSetsTheKioskUpChoosesItsPinNextAndNobodyAfterThem() {
    Answer alone = kiosk.get("/?zonder-server");
    assertEquals(PAGE, alone.header("Location"));
    kiosk.cookie(alone.header("Set-Cookie").split(";")[0]);
    assertFalse(kiosk.get(PAGE).body().contains("data-asks-old"));
    assertEquals(204, change("{\"new\":\"2718\"}").status());
    assertTrue(kiosk.get(PAGE).body().contains("data-asks-old=\"true\""));
    kiosk.cookie(null);
    assertEquals("/", kiosk.get("/?zonder-server").header("Location"));
    assertEquals(204, entered("2718"));
  }

  @Test
  void anInstallerWhoWalkedAwayIsAnInstallerNoMore() {
    Answer alone = kiosk.get("/?zonder-server");
    kiosk.cookie(alone.header("Set-Cookie").split(";")[0]);
    kiosk.clock.advance(Duration.ofSeconds(121));
    assertEquals("session-needed", change("{\"new\":\"2718\"}").code());
  }
}
