package nl.huisvandekop.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.settings.Setting;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.StoreContents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KioskCommandTest {
  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<KioskSettings> served = new ArrayList<>();
  private String out;
  private String err;

  @BeforeEach
  void settings() {
    environment.put("KIOSK_DATA", folder.resolve("data").toString());
  }

  private int run(String... words) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine line =
        KioskCommand.line(
            environment,
            settings -> {
              served.add(settings);
              return 0;
            });
    line.setOut(new PrintWriter(output, true));
    line.setErr(new PrintWriter(errors, true));
    int exit = line.execute(words);
    out = output.toString().strip();
    err = errors.toString().strip();
    return exit;
  }

  private int runWith(String input, String... words) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(words);
    } finally {
      System.setIn(before);
    }
  }

  private KioskStore store() {
    return KioskStore.open(folder.resolve("data/kiosk.db"));
  }

  private void count(int value) {
    DataFolder.create(folder.resolve("data"));
    try (KioskStore store = store()) {
      store.write(
          connection ->
              Sql.update(connection, "INSERT INTO undated_count VALUES ('e' || ?1, ?1)", value));
    }
  }

  private long counted() {
    try (KioskStore store = store()) {
      return StoreContents.number(store, "SELECT sum(value) FROM undated_count");
    }
  }

  @Test
  void withoutACommandItServes() throws Exception {
    Path file = Files.writeString(folder.resolve("kiosk.properties"), "KIOSK_PORT=8099\n");
    assertEquals(0, run("--config", file.toString()));
    assertEquals(8099, served.get(0).port());
  }

  @Test
  void helpNamesEverySettingAndCommand() {
    assertEquals(0, run("--help"));
    for (Setting<?> setting : KioskSettings.all()) {
      assertTrue(out.contains(setting.key()), setting.key());
    }
    for (String command : List.of("enrol", "pin", "backup", "restore", "--check-config")) {
      assertTrue(out.contains(command), command);
    }
    assertTrue(served.isEmpty());
  }

  @Test
  void theVersionIsTheBuilds() {
    assertEquals(0, run("--version"));
    assertEquals("kiosk 0.1.0", out);
  }

  @Test
  void checkingTheSettingsServesNothing() {
    assertEquals(0, run("--check-config"));
    assertEquals("settings: ok", out);
    environment.put("KIOSK_PORT", "high");
    assertEquals(1, run("--check-config"));
    assertEquals("KIOSK_PORT is \"high\", expected a whole number from 0 to 65535", err);
    assertTrue(served.isEmpty());
  }

  @Test
  void whatIsNoCommandIsAUsageError() {
    assertEquals(2, run("serve"));
    assertEquals(2, run("enrol"));
    assertEquals(2, run("enrol", "--code", "X"));
    assertEquals(2, run("backup"));
    assertTrue(served.isEmpty());
  }

  @Test
  void aPinIsReadFromStandardInput() {
    assertEquals(0, runWith("2718\n", "pin", "set"));
    assertEquals("PIN set", out);
    assertEquals(1, runWith("27\n", "pin", "set"));
    assertEquals("A PIN has 4 to 8 digits.", err);
    assertEquals(1, runWith("", "pin", "set"));
    try (KioskStore store = store()) {
      assertEquals(1, StoreContents.number(store, "SELECT count(*) FROM volunteer_pin"));
    }
  }

  @Test
  void enrolmentThatCannotBeSaysWhyInWords() {
    int exit = runWith("ABCD-EFGH\n", "enrol", "--server", "http://huis.nl", "--code", "-");
    assertEquals(1, exit);
    assertTrue(err.startsWith("Dit adres kan niet."), err);
    assertTrue(err.strip().endsWith("(address-not-allowed)"), err);
    assertEquals("", out);
  }

  @Test
  void aBackupComesBackAndWhatWasThereIsKept() {
    count(3);
    Path copy = folder.resolve("copy.db");
    assertEquals(0, run("backup", copy.toString()));
    assertEquals(copy.toString(), out);
    count(4);
    assertEquals(0, run("restore", copy.toString()));
    Path kept = Path.of(out);
    assertEquals(3, counted());
    try (KioskStore store = KioskStore.open(kept)) {
      assertEquals(7, StoreContents.number(store, "SELECT sum(value) FROM undated_count"));
    }
    try (KioskStore store = store()) {
      assertEquals(1, StoreContents.number(store, "SELECT stretch_broken FROM sync_state"));
    }
  }

  @Test
  void aDamagedStoreIsReplacedAndKeptAsItIs() throws Exception {
    count(3);
    Path copy = folder.resolve("copy.db");
    run("backup", copy.toString());
    Path store = folder.resolve("data/kiosk.db");
    Files.writeString(store, "scrambled");
    assertEquals(0, run("restore", copy.toString()));
    assertEquals("scrambled", Files.readString(Path.of(out)));
    assertEquals(3, counted());
  }

  @Test
  void withoutAStoreThereIsNothingToBackUp() {
    assertEquals(1, run("backup", folder.resolve("copy.db").toString()));
    assertTrue(err.startsWith("There is no store in "), err);
  }

  @Test
  void whileTheKioskRunsNothingIsRestored() {
    count(3);
    Path copy = folder.resolve("copy.db");
    run("backup", copy.toString());
    try (DataFolder running = DataFolder.lock(folder.resolve("data"))) {
      assertEquals(1, run("restore", copy.toString()));
      assertTrue(err.startsWith("Another program is running on " + running.path()), err);
    }
    assertEquals(3, counted());
  }

  @Test
  void whatIsNoUsableCopyChangesNothing() throws Exception {
    count(3);
    Path newer = folder.resolve("newer.db");
    run("backup", newer.toString());
    try (KioskStore store = KioskStore.open(newer)) {
      store.write(
          connection -> Sql.update(connection, "UPDATE flyway_schema_history SET version = '99'"));
      store.truncateLog();
    }
    byte[] before = Files.readAllBytes(folder.resolve("data/kiosk.db"));
    Path notes = Files.writeString(folder.resolve("notes"), "no database at all");
    Path torn = Files.write(folder.resolve("torn.db"), java.util.Arrays.copyOf(before, 20_000));
    for (Path wrong : List.of(newer, notes, torn, folder.resolve("missing.db"))) {
      assertEquals(1, run("restore", wrong.toString()), wrong.toString());
      assertArrayEquals(before, Files.readAllBytes(folder.resolve("data/kiosk.db")));
      assertEquals(3, counted());
    }
    try (var files = Files.list(folder.resolve("data"))) {
      assertEquals(
          List.of("kiosk.db", "lock"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aStoreInUseIsNoBackup() throws Exception {
    count(3);
    try (KioskStore used = KioskStore.open(folder.resolve("other.db"))) {
      used.write(connection -> Sql.update(connection, "INSERT INTO undated_count VALUES ('e', 9)"));
      assertEquals(1, run("restore", folder.resolve("other.db").toString()));
      assertTrue(err.contains("a store in use"), err);
    }
    assertEquals(3, counted());
  }
}
