package nl.huisvandekop.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {
  private static final String SECRET = "jdbc:mysql://db/huis?password=hunter2";

  @TempDir Path folder;

  @Test
  void withoutAnySettingItListensOnThisMachineOnly() {
    ServerSettings settings = ServerSettings.read(Map.of(), null);
    assertEquals("127.0.0.1", settings.host());
    assertEquals(8090, settings.port());
    assertEquals(Optional.empty(), settings.databaseUrl());
    assertEquals(URI.create("http://127.0.0.1:8090"), settings.publicAddress());
  }

  @Test
  void environmentBeatsFile() throws Exception {
    Path file = folder.resolve("huis.properties");
    Files.writeString(file, "SERVER_PORT=1\nPUBLIC_URL=https://huis.example/\n");
    ServerSettings settings = ServerSettings.read(Map.of("SERVER_PORT", "2"), file);
    assertEquals(2, settings.port());
    assertEquals(URI.create("https://huis.example"), settings.publicAddress());
  }

  @Test
  void anAddressOfIpVersionSixIsWrittenInBrackets() {
    ServerSettings settings = ServerSettings.read(Map.of("SERVER_HOST", "::1"), null);
    assertEquals(URI.create("http://[::1]:8090"), settings.publicAddress());
  }

  @Test
  void everyWrongValueIsNamedWithWhatWasExpected() {
    Map<String, List<String>> wrong =
        Map.of(
            "SERVER_PORT", List.of("x", "-1", "65536", ""),
            "SERVER_HOST", List.of("", "a b"),
            "PUBLIC_URL",
                List.of(
                    "huis", "ftp://huis", "https://huis/pad", "https://a:b@huis", "https://h?q"),
            "SERVER_PROT", List.of("1"));
    wrong.forEach(
        (key, values) ->
            values.forEach(
                value -> {
                  SettingsException refused =
                      assertThrows(
                          SettingsException.class,
                          () -> ServerSettings.read(Map.of(key, value), null),
                          key + "=" + value);
                  assertTrue(refused.getMessage().contains(key), refused.getMessage());
                }));
  }

  @Test
  void aWrongDatabaseAddressIsRefusedWithoutShowingItsSecret() {
    SettingsException refused =
        assertThrows(
            SettingsException.class,
            () -> ServerSettings.read(Map.of("DATABASE_URL", SECRET), null));
    assertTrue(refused.getMessage().contains("DATABASE_URL"));
    assertFalse(refused.getMessage().contains("hunter2"));
  }

  @Test
  void theDatabasesSecretIsInNoText() {
    ServerSettings settings =
        ServerSettings.read(Map.of("DATABASE_URL", SECRET.replace("mysql", "postgresql")), null);
    assertTrue(settings.databaseUrl().orElseThrow().contains("hunter2"));
    assertFalse(settings.toString().contains("hunter2"));
  }
}
