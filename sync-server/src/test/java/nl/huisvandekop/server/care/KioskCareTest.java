package nl.huisvandekop.server.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.intake.RejectedRow;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class KioskCareTest {
  @Parameter Database database;
  @TempDir Path folder;
  private ServerStore store;

  @BeforeEach
  void open() {
    store = database.open(folder);
    run("INSERT INTO site (id, name, area_code, status) VALUES ('hv-1', 'A', 'WP1', 'active')");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aKioskThatNeverSyncedHasNoStatus() {
    run("INSERT INTO kiosk (id, site_id, from_hour) VALUES ('k-1', 'hv-1', 500000)");
    KioskCondition kiosk = only();
    assertEquals(Instant.ofEpochSecond(500_000 * 3_600L), kiosk.since());
    assertNull(kiosk.lastContact());
    assertNull(kiosk.status());
    assertNull(kiosk.ended());
    assertFalse(kiosk.twoMachines());
  }

  @Test
  void whatAKioskSaidOfItselfIsReadBack() {
    run(
        "INSERT INTO kiosk (id, site_id, from_hour, ended_hour, last_contact_at, status)"
            + " VALUES ('k-1', 'hv-1', 1, 2, '2026-11-24T10:00:00Z', '{\"version\":\"0.1.0\","
            + "\"uptimeDays\":1,\"freeDiskMiB\":900,\"databaseOk\":true,\"clock\":\"rtc\"}')");
    KioskCondition kiosk = only();
    assertEquals("0.1.0", kiosk.status().version());
    assertEquals(Instant.parse("2026-11-24T10:00:00Z"), kiosk.lastContact());
    assertEquals(Instant.ofEpochSecond(7_200), kiosk.ended());
  }

  @Test
  void aStatusThatCannotBeReadIsNoReasonToShowNothing() {
    run(
        "INSERT INTO kiosk (id, site_id, from_hour, status)"
            + " VALUES ('k-1', 'hv-1', 1, '{\"version\":')");
    assertNull(only().status());
  }

  @Test
  void rowsThatWereSetAsideAreNotShown() {
    run("INSERT INTO kiosk (id, site_id, from_hour) VALUES ('k-1', 'hv-1', 1)");
    String row =
        "INSERT INTO rejected_row (kiosk_id, list, row_key, from_hour, through_hour, code, detail,"
            + " content, set_aside) VALUES ('k-1', 'cells', '%s', %d, %d, 'c', 'd', '{}', %d)";
    run(row.formatted("a", 7, 7, 0));
    run(row.formatted("b", 8, 8, 1));
    assertEquals(List.of("a"), only().rejected().stream().map(RejectedRow::key).toList());
  }

  @Test
  void epochsThatAlternateAreTwoMachines() {
    run("INSERT INTO kiosk (id, site_id, from_hour) VALUES ('k-1', 'hv-1', 1)");
    run(
        "INSERT INTO epoch_use (kiosk_id, epoch, first_seq, last_seq, alternated)"
            + " VALUES ('k-1', 'e', 1, 2, 1), ('k-1', 'f', 1, 3, 1)");
    assertTrue(only().twoMachines());
  }

  private KioskCondition only() {
    List<KioskCondition> kiosks = new KioskCare(store, new IntakeReview(store)).list();
    assertEquals(1, kiosks.size());
    return kiosks.get(0);
  }

  private void run(String sql) {
    store.write(handle -> handle.execute(sql));
  }
}
