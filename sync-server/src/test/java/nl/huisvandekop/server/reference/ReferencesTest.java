package nl.huisvandekop.server.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ReferencesTest {
  /** A kiosk reads it over a village's line, and keeps it in its one file. */
  private static final int MOST_BYTES = 64 * 1024;

  @Parameter Database database;
  @TempDir Path folder;
  private ServerStore store;
  private References references;

  @BeforeEach
  void theKop() {
    store = database.open(folder);
    references = new References(store, RegionPackLoader.builtIn());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Site siteIn(String area) {
    SiteStatus status = area == null ? SiteStatus.TO_CHECK : SiteStatus.ACTIVE;
    return new Site("hv-1", "Voorbeeld", area, null, null, status, null, null, null, false);
  }

  private Reference referenceIn(String area) throws JsonProcessingException {
    return Json.mapper().readValue(references.of(siteIn(area)).json(), Reference.class);
  }

  @Test
  void aKioskReadsWhatItsWoonkernIsToSee() throws Exception {
    Reference julianadorp = referenceIn("WP3058");
    assertEquals("Den Helder", julianadorp.area().gemeente());
    assertEquals("الصحة", julianadorp.themes().get(1).names().ar());
    assertEquals("Gemeente Den Helder", julianadorp.wegwijzer().get(0).name());
    assertEquals("koffie-inloop", julianadorp.templates().get(0).code());
    assertFalse(julianadorp.contacts().isEmpty());
    assertFalse(julianadorp.slides().isEmpty());
  }

  @Test
  void theOneOfAnotherGemeenteIsAnother() throws Exception {
    Reference schagen = referenceIn("WK044102");
    assertEquals("Gemeente Schagen", schagen.wegwijzer().get(0).name());
    assertTrue(
        schagen.contacts().get(0).name().startsWith("Gemeente Schagen"), "the nearest first");
    assertNotEquals(references.of(siteIn("WP3058")).tag(), references.of(siteIn("WK044102")).tag());
  }

  @Test
  void aSiteWithoutAnAreaReadsWhatHoldsEverywhere() throws Exception {
    Reference nowhere = referenceIn(null);
    assertNull(nowhere.area());
    assertTrue(nowhere.wegwijzer().stream().anyMatch(entry -> entry.id().equals("veilig-thuis")));
  }

  @Test
  void itIsSmallEnoughForAVillagesLine() {
    int bytes = references.of(siteIn("WP3058")).json().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < MOST_BYTES, bytes + " bytes");
  }
}
