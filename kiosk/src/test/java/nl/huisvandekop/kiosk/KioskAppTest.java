package nl.huisvandekop.kiosk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.settings.SettingsException;
import nl.huisvandekop.chassis.store.SchemaException;
import nl.huisvandekop.kiosk.store.Backup;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.sync.Identities;
import nl.huisvandekop.kiosk.sync.Identity;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.FolderScan;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.StoreContents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskAppTest {
  private static final String COUNTED = "SELECT sum(value) FROM cell WHERE activity_id = ''";

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2099-03-04T09:17:23.456Z");
  private LiveKiosk kiosk;

  @AfterEach
  void stop() {
    if (kiosk != null) {
      kiosk.close();
    }
  }

  private LiveKiosk started() {
    kiosk = new LiveKiosk(folder.resolve("data"), clock).start();
    return kiosk;
  }

  private UUID tap() {
    UUID id = UUID.randomUUID();
    assertEquals(
        201, kiosk.post("/api/check-ins", "{\"id\":\"" + id + "\",\"people\":1}").status());
    return id;
  }

  private static Identity identity(String site, String server) {
    return new Identity(URI.create(server), "kiosk-of-" + site, site, "Huis " + site, "secret");
  }

  private void put(String table, Identity identity) {
    try (KioskStore store = kiosk.look()) {
      store.write(
          connection ->
              Sql.update(
                  connection,
                  "INSERT INTO "
                      + table
                      + " (only_row, server_url, kiosk_id, site_id, site_name, token)"
                      + " VALUES (1, ?, ?, ?, ?, ?)",
                  identity.server().toString(),
                  identity.kioskId(),
                  identity.siteId(),
                  identity.siteName(),
                  identity.token()));
    }
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyStartIsARunOfItsOwn() {
    started();
    tap();
    kiosk.restart();
    tap();
    assertEquals(2, kiosk.number("SELECT count(DISTINCT epoch) FROM cell"));
    assertEquals(2, kiosk.number(COUNTED));
  }

  @Test
  void tenMinutesAfterTheLastTapNoFileTellsOfAnyone() {
    started();
    List<UUID> ids = new ArrayList<>();
    for (int tap = 0; tap < 20; tap++) {
      ids.add(tap());
    }
    kiosk.send("DELETE", "/api/check-ins/" + ids.get(0), null, Map.of());
    kiosk.restart();
    ids.add(tap());
    kiosk.send("PATCH", "/api/check-ins/" + ids.get(20), "{\"people\":7}", Map.of());
    assertFalse(FolderScan.idsIn(folder, ids).isEmpty(), "the scan must be able to find one");
    kiosk.minutes(10);
    Backup.copy(kiosk.file(), folder.resolve("backup.db"));
    assertEquals(List.of(), FolderScan.idsIn(folder, ids));
    assertEquals(List.of(), FolderScan.momentsIn(folder, "2099-03-04"));
    kiosk.stop();
    assertEquals(List.of(), FolderScan.idsIn(folder, ids));
    assertEquals(List.of(), FolderScan.momentsIn(folder, "2099-03-04"));
  }

  @Test
  void noRequestLeavesALineInTheLog() {
    started();
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      UUID id = tap();
      kiosk.send("PATCH", "/api/check-ins/" + id, "{\"people\":0}", Map.of());
      kiosk.send("DELETE", "/api/check-ins/" + id, null, Map.of());
      kiosk.get("/");
      kiosk.get("/nergens");
      kiosk.plug.rearm(0);
      kiosk.post("/api/check-ins", "{\"id\":\"" + UUID.randomUUID() + "\",\"people\":1}");
      assertEquals(List.of(), linesOf(log));
      kiosk.minutes(2);
      kiosk.plug.rearm(Integer.MAX_VALUE);
      kiosk.minutes(2);
    } finally {
      System.setErr(before);
    }
    assertEquals(
        List.of(
            "Forgetting check-ins fails; it is tried again every minute",
            "Forgetting who wants to come fails; it is tried again every minute",
            "Marking the hours fails; it is tried again every minute",
            "The store can't be written; check-ins are refused. Is the disk full or broken?",
            "Forgetting check-ins works again",
            "Forgetting who wants to come works again",
            "Marking the hours works again",
            "The store can be written again"),
        linesOf(log).stream()
            .filter(line -> line.matches(".* (MinuteTask|StoreHealth) - .*"))
            .map(line -> line.substring(line.indexOf(" - ") + 3))
            .toList());
  }

  @Test
  void idsAreForgottenInTimeAlsoWhenTheHoursCannotBeMarked() {
    started();
    tap();
    try (KioskStore store = kiosk.look()) {
      store.write(
          connection ->
              Sql.update(
                  connection,
                  "CREATE TRIGGER no_hours BEFORE INSERT ON hour_report"
                      + " BEGIN SELECT RAISE(ABORT, 'no hours'); END"));
    }
    kiosk.minutes(9);
    assertEquals(1, kiosk.number("SELECT count(*) FROM recent_check_in"));
    kiosk.minutes(1);
    assertEquals(0, kiosk.number("SELECT count(*) FROM recent_check_in"));
  }

  /** The sync loop has a thread and words of its own, at its own time. */
  private static List<String> linesOf(ByteArrayOutputStream log) {
    return log.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.contains(" SyncLoop - "))
        .toList();
  }

  @Test
  void aSecondProgramOnTheSameFolderIsRefused() {
    started();
    LiveKiosk second = new LiveKiosk(folder.resolve("data"), clock);
    SettingsException refused = assertThrows(SettingsException.class, second::start);
    assertTrue(refused.getMessage().startsWith("Another program is running on "));
    tap();
  }

  @Test
  void aStoreOfANewerProgramStopsTheStartAndStaysAsItWas() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path file = data.resolve("kiosk.db");
    try (KioskStore store = KioskStore.open(file)) {
      store.write(
          connection -> Sql.update(connection, "UPDATE flyway_schema_history SET version = '99'"));
      store.truncateLog();
    }
    byte[] before = Files.readAllBytes(file);
    assertThrows(SchemaException.class, this::started);
    assertArrayEquals(before, Files.readAllBytes(file));
    DataFolder.lock(data).close();
  }

  @Test
  void enrolmentForAnotherSiteSetsTheStoreAside() throws Exception {
    started();
    put("identity", identity("hv-old", "http://127.0.0.1:1"));
    UUID id = tap();
    put("next_identity", identity("hv-new", "http://127.0.0.1:1"));
    kiosk.restart();
    assertEquals(
        List.of("kiosk-hv-old-2099-03-04.db", "kiosk.db", "kiosk.db-shm", "kiosk.db-wal", "lock"),
        files());
    assertEquals(0, kiosk.number(COUNTED));
    assertTrue(kiosk.get("/").body().contains("Huis hv-new"));
    Path aside = folder.resolve("data/kiosk-hv-old-2099-03-04.db");
    try (KioskStore old = KioskStore.open(aside)) {
      assertEquals(1, StoreContents.number(old, COUNTED));
      assertEquals(0, StoreContents.number(old, "SELECT count(*) FROM next_identity"));
    }
    assertEquals(List.of(), FolderScan.idsIn(folder, List.of(id)));
    assertEquals(410, kiosk.send("DELETE", "/api/check-ins/" + id, null, Map.of()).status());
  }

  @Test
  void aRunningKioskTakesOnAnotherSiteByItself() throws Exception {
    started();
    put("identity", identity("hv-old", "http://127.0.0.1:1"));
    tap();
    URI address = kiosk.address();
    put("next_identity", identity("hv-new", "http://127.0.0.1:1"));
    // The sync loop looks every few seconds; there is nothing to wait on but the outcome.
    for (int tries = 0; tries < 300 && !siteIs("hv-new"); tries++) {
      Thread.sleep(100);
    }
    assertTrue(siteIs("hv-new"));
    assertEquals(address, kiosk.address());
    assertTrue(kiosk.get("/").body().contains("Huis hv-new"));
  }

  private boolean siteIs(String site) {
    try (KioskStore store = kiosk.look()) {
      return store
          .read(Identities::find)
          .filter(identity -> identity.siteId().equals(site))
          .isPresent();
    } catch (RuntimeException betweenTwoFiles) {
      return false;
    }
  }

  @Test
  void aCrashBetweenTheTwoMovesIsGoneOnFromTheNextTime() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (KioskStore store = KioskStore.open(data.resolve("kiosk.db.next"))) {
      store.write(
          connection -> {
            Identities.put(connection, identity("hv-new", "http://127.0.0.1:1"));
            return null;
          });
    }
    started();
    assertTrue(kiosk.get("/").body().contains("Huis hv-new"));
  }

  @Test
  void theRunningHourIsNotSentToAnEnrolledServerElsewhere() {
    started();
    put("identity", identity("hv-a", "https://huis.example.nl"));
    kiosk.stop();
    kiosk.with("SYNC_OPEN_HOUR", "true");
    SettingsException refused = assertThrows(SettingsException.class, kiosk::start);
    assertTrue(refused.getMessage().contains("SYNC_OPEN_HOUR"), refused.getMessage());
  }

  @Test
  void aClockThatTheServerContradictedInThisBootStaysDistrusted() {
    started();
    try (KioskStore store = kiosk.look()) {
      store.write(
          connection ->
              Sql.update(connection, "UPDATE sync_state SET clock_distrusted_boot = 'boot-1'"));
    }
    kiosk.restart();
    assertTrue(kiosk.get("/api/state").json().get("time").isNull());
    kiosk.stop();
    clock.reboot("boot-2");
    kiosk.start();
    assertFalse(kiosk.get("/api/state").json().get("time").isNull());
  }

  @Test
  void aStopLetsGoOfFolderAndPort() {
    started();
    URI before = kiosk.address();
    tap();
    kiosk.stop();
    kiosk.with("KIOSK_PORT", "" + before.getPort());
    kiosk.start();
    assertEquals(before, kiosk.address());
    assertEquals(1, kiosk.number(COUNTED));
  }

  @Test
  void aStoreThatCannotBeWrittenAtTheStartIsSaidAndGoneOnWithout() {
    started();
    kiosk.stop();
    // The first run read twice before it wrote: the file is opened, then nothing works any more.
    kiosk.plug.rearm(12);
    kiosk.start();
    assertNotEquals(200, kiosk.get("/health/ready").status());
    kiosk.plug.rearm(Integer.MAX_VALUE);
    assertEquals(200, kiosk.get("/health/ready").status());
    tap();
  }
}
