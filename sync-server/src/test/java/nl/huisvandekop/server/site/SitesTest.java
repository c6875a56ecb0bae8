package nl.huisvandekop.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SitesTest {
  @Parameter Database database;
  @TempDir Path folder;

  @Test
  void aSiteIsReadBackAsItWasAdded() {
    Site whole =
        new Site(
            "hv-1",
            "Voorbeeldhuis",
            "WP3058",
            52.9,
            4.7,
            SiteStatus.ACTIVE,
            "dorpshuis",
            "n",
            "s",
            true);
    Site bare =
        new Site("hv-2", "Ander", null, null, null, SiteStatus.TO_CHECK, null, null, null, false);
    try (ServerStore store = database.open(folder)) {
      Sites sites = new Sites(store);
      sites.add(whole);
      sites.add(bare);
      assertEquals(Optional.of(whole), sites.find("hv-1"));
      assertEquals(List.of(bare, whole), sites.list());
      assertEquals(Optional.empty(), sites.find("hv-3"));
    }
  }

  @Test
  void aSiteThatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> site("", "WP3058", null, null));
    assertThrows(IllegalArgumentException.class, () -> site("a\nb", "WP3058", null, null));
    assertThrows(IllegalArgumentException.class, () -> site("x".repeat(121), "WP3058", null, null));
    assertThrows(IllegalArgumentException.class, () -> site("Huis", null, null, null));
    assertThrows(IllegalArgumentException.class, () -> site("Huis", "WP3058", 52.9, null));
    assertThrows(IllegalArgumentException.class, () -> site("Huis", "WP3058", 91.0, 4.7));
    assertThrows(IllegalArgumentException.class, () -> site("Huis", "WP3058", Double.NaN, 4.7));
  }

  private static Site site(String name, String area, Double lat, Double lon) {
    return new Site("hv-1", name, area, lat, lon, SiteStatus.ACTIVE, null, null, null, false);
  }
}
