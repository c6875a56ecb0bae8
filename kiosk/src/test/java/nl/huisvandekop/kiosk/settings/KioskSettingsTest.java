package nl.huisvandekop.kiosk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.huisvandekop.chassis.settings.SettingsException;
import nl.huisvandekop.kiosk.settings.KioskSettings.Hardware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskSettingsTest {
  @TempDir Path folder;

  private static String refusal(Map<String, String> environment) {
    return assertThrows(SettingsException.class, () -> KioskSettings.read(environment, null))
        .getMessage();
  }

  @Test
  void withoutAnySettingTheKioskRunsAlone() {
    KioskSettings settings = KioskSettings.read(Map.of(), null);
    assertEquals("127.0.0.1", settings.host());
    assertEquals(8080, settings.port());
    assertTrue(settings.syncServerIfSet().isEmpty());
    assertEquals(Duration.ofMinutes(15), settings.syncInterval());
    assertFalse(settings.syncOpenHour());
    assertFalse(settings.clockTrusted());
    assertEquals(new ScreenSize(217, 136), settings.screen());
    assertEquals(Hardware.AUTO, settings.hardware());
  }

  @Test
  void theEnvironmentBeatsTheFile() throws Exception {
    Path file =
        Files.writeString(folder.resolve("kiosk.properties"), "KIOSK_PORT=1\nCLOCK=trusted\n");
    KioskSettings settings = KioskSettings.read(Map.of("KIOSK_PORT", "2"), file);
    assertEquals(2, settings.port());
    assertTrue(settings.clockTrusted());
  }

  @ParameterizedTest
  @CsvSource({
    "KIOSK_HOST, 0.0.0.0",
    "KIOSK_PORT, 65536",
    "KIOSK_DATA, ' '",
    "SYNC_SERVER, http://huis.example.nl",
    "SYNC_SERVER, ftp://127.0.0.1",
    "SYNC_SERVER, https://",
    "SYNC_SERVER, https://a:b@huis.example.nl",
    "SYNC_INTERVAL_SECONDS, 0",
    "SYNC_INTERVAL_SECONDS, 1.5",
    "SYNC_OPEN_HOUR, yes",
    "CLOCK, synced",
    "SCREEN_MM, 217",
    "SCREEN_MM, 0x136",
    "HARDWARE, AUTO",
    "BUTTON_PIN, 28",
    "LED_PIN, 1",
    "BUZZER_PIN, GPIO22",
    "PRESENCE_PIN, ''",
    "KEY_SWITCH_PIN, -1",
  })
  void aWrongValueIsNamedWithItsKey(String key, String value) {
    String message = refusal(Map.of(key, value));
    assertTrue(message.startsWith(key + " is \"" + value + "\", expected "), message);
  }

  @Test
  void eachPartHasAPinOfItsOwnUnlessItHasNone() {
    assertEquals(new Pins(17, 27, 22, 23, 24), KioskSettings.read(Map.of(), null).pins());
    assertEquals(
        new Pins(24, 27, 22, 23, null),
        KioskSettings.read(Map.of("BUTTON_PIN", "24", "KEY_SWITCH_PIN", "none"), null).pins());
    String refusal = refusal(Map.of("LED_PIN", "17"));
    assertEquals("LED_PIN is \"17\", expected another pin than BUTTON_PIN has", refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KIOSK_PROT", "SYNC_SEVER", "SCREEN_MMM"})
  void aMistypedKeyIsNamed(String key) {
    assertTrue(refusal(Map.of(key, "1")).contains(key + " in the environment is no setting"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://huis.example.nl/, https://huis.example.nl",
    "https://huis.example.nl/kop/, https://huis.example.nl/kop",
    "http://127.0.0.1:8090, http://127.0.0.1:8090",
    "http://localhost:8090, http://localhost:8090",
    "http://[::1]:8090, http://[::1]:8090",
  })
  void aRightServerIsReadWithoutTrailingSlash(String text, URI read) {
    assertEquals(
        read, KioskSettings.read(Map.of("SYNC_SERVER", text), null).syncServerIfSet().get());
  }

  @Test
  void theRunningHourIsNotSentElsewhere() {
    String message =
        refusal(Map.of("SYNC_OPEN_HOUR", "true", "SYNC_SERVER", "https://huis.example.nl"));
    assertTrue(message.startsWith("SYNC_OPEN_HOUR is \"true\", expected false"), message);
    assertTrue(
        KioskSettings.read(
                Map.of("SYNC_OPEN_HOUR", "true", "SYNC_SERVER", "http://127.0.0.1:8090"), null)
            .syncOpenHour());
  }

  @Test
  void theBuildKnowsItsVersionAndDate() {
    assertEquals("0.1.0", Build.own().version());
    assertEquals(2026, Build.own().builtAt().atOffset(java.time.ZoneOffset.UTC).getYear());
  }
}
