package nl.huisvandekop.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AuditLogTest {
  @Parameter Database database;
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:00:00Z");
  private ServerStore store;
  private AuditLog audit;

  @BeforeEach
  void open() {
    store = database.open(folder);
    audit = new AuditLog(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWasAndWhatBecameAreReadBack() {
    List<Change> changes =
        Change.fields()
            .of("naam", "Het \"Huis\"", "De Kom")
            .of("soort", "dorpshuis", "dorpshuis")
            .of("jaarlijkse kosten", null, 1200)
            .list();
    store.write(
        handle -> {
          audit.note(handle, "voorbeeld", "site-changed", "hv-1", changes);
          return null;
        });
    assertEquals(
        List.of(
            new Change("naam", "Het \"Huis\"", "De Kom"),
            new Change("jaarlijkse kosten", null, "1200")),
        audit.last("site-changed", "hv-1").orElseThrow().changes());
  }

  @Test
  void anEntryWithoutFieldsHasNone() {
    store.write(
        handle -> {
          audit.note(handle, "voorbeeld", "pin-given", "hv-1");
          return null;
        });
    assertEquals(List.of(), audit.last("pin-given", "hv-1").orElseThrow().changes());
  }

  @Test
  void aChangeThatFailsLeavesNoEntry() {
    assertThrows(
        IllegalStateException.class,
        () ->
            store.write(
                handle -> {
                  audit.note(handle, "voorbeeld", "pin-given", "hv-1");
                  throw new IllegalStateException("the change itself");
                }));
    assertEquals(true, audit.last("pin-given", "hv-1").isEmpty());
  }

  @Test
  void aLongTextIsCutAndSaysSo() {
    Change change = new Change("toelichting", "😀".repeat(201), null);
    assertEquals("😀".repeat(200) + "…", change.was());
  }
}
