package nl.huisvandekop.chassis.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Setting<Integer> PORT =
      Setting.number("HUIS_PORT", 8080, 0, 65_535, "where it listens");
  private static final Setting<Boolean> OPEN = Setting.flag("HUIS_OPEN", false, "open or not");
  private static final Setting<String> TOKEN =
      new Setting<>(
          "HUIS_TOKEN",
          null,
          "a secret",
          "at least 20 characters",
          text -> {
            if (text.length() < 20) {
              throw new IllegalArgumentException();
            }
            return text;
          },
          true);
  private static final List<Setting<?>> KNOWN = List.of(PORT, OPEN, TOKEN);

  @TempDir Path folder;

  @Test
  void environmentBeatsFileBeatsDefault() throws Exception {
    Path file = Files.writeString(folder.resolve("huis.properties"), "HUIS_PORT=81\n");
    assertEquals(8080, read(Map.of(), null).get(PORT));
    assertEquals(81, read(Map.of(), file).get(PORT));
    assertEquals(82, read(Map.of("HUIS_PORT", "82"), file).get(PORT));
  }

  @Test
  void aSettingWithoutDefaultThatWasNotGivenIsNull() {
    assertNull(read(Map.of(), null).get(TOKEN));
  }

  @Test
  void aWrongValueIsNamedWithKeyValueAndWhatWasExpected() {
    assertEquals(
        "HUIS_PORT is \"eighty\", expected a whole number from 0 to 65535",
        refusal(Map.of("HUIS_PORT", "eighty"), null));
    assertTrue(refusal(Map.of("HUIS_PORT", "70000"), null).contains("70000"));
    assertTrue(refusal(Map.of("HUIS_OPEN", "yes"), null).contains("expected true or false"));
  }

  @Test
  void aWrongSecretIsNamedWithoutItsValue() {
    String message = refusal(Map.of("HUIS_TOKEN", "hunter2"), null);
    assertFalse(message.contains("hunter2"));
    assertTrue(message.contains("HUIS_TOKEN is (a secret), expected at least 20 characters"));
  }

  @Test
  void allProblemsAreToldAtOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("huis.properties"), "HUIS_PROT=81\nHUIS_OPEN=1");
    String message = refusal(Map.of("HUIS_PORT", "-1", "HUIS_PLACE", "here"), file);
    assertEquals(4, message.lines().count(), message);
    assertTrue(message.contains("HUIS_PROT in " + file + " is no setting"));
    assertTrue(message.contains("HUIS_PLACE in the environment is no setting"));
  }

  @Test
  void variablesOfOthersAreLeftAlone() {
    assertEquals(8080, read(Map.of("PATH", "/bin", "LANG", "nl_NL"), null).get(PORT));
  }

  @Test
  void aFileThatIsNotThereStopsTheStart() {
    assertTrue(refusal(Map.of(), folder.resolve("none")).contains("none can't be read"));
  }

  private static Settings read(Map<String, String> environment, Path file) {
    return Settings.read(KNOWN, environment, file, List.of("HUIS_"));
  }

  private static String refusal(Map<String, String> environment, Path file) {
    return assertThrows(SettingsException.class, () -> read(environment, file)).getMessage();
  }
}
