package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.nio.file.Path;
import java.time.Duration;
import nl.huisvandekop.kiosk.hardware.Machine;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.HandWorker;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts around the screen, in the whole program. */
class PartsApiTest {
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

  private void set(String part, DigitalState state) {
    lines.registry().get(part, MockDigitalInput.class).mockState(state);
  }

  private void press() {
    kiosk.clock.advance(Duration.ofSeconds(5));
    set("button", DigitalState.LOW);
    set("button", DigitalState.HIGH);
  }

  private long counted() {
    return kiosk.number("SELECT coalesce(sum(value), 0) FROM cell WHERE source = 'button'");
  }

  @Test
  void aPressIsCountedAndOneWhilePractisingOrCleaningIsNot() {
    press();
    assertEquals(1, counted());
    set("key-switch", DigitalState.LOW);
    assertEquals(204, kiosk.post("/api/cleaning", null).status());
    press();
    kiosk.clock.advance(Duration.ofSeconds(30));
    assertEquals(204, kiosk.post("/api/practice", null).status());
    press();
    assertEquals(1, counted());
    set("key-switch", DigitalState.HIGH);
    press();
    assertEquals(2, counted(), "the key turned back ended the practice");
    assertEquals("session-needed", kiosk.post("/api/cleaning", null).code());
  }

  @Test
  void theStatePageSaysWhatWasFound() {
    set("key-switch", DigitalState.LOW);
    String page = kiosk.get("/vrijwilliger/toestand").body();
    assertTrue(
        page.contains("Klaar voor gebruik: knop, lampje, zoemer, sensor, sleutel."),
        "all but a backlight");
  }
}
