package nl.huisvandekop.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.huisvandekop.server.site.SiteDetails.Cost;
import nl.huisvandekop.server.site.SiteDetails.Wish;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class DetailsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final SiteDetails WHOLE =
      new SiteDetails(
          SiteKind.OPEN_AIR,
          "Voorbeeldstraat 1, 1788 AA Julianadorp",
          new Cost(12_500, 2025, "gemeente Den Helder"),
          DAY,
          new Wish("dorpsraad (voorbeeld)", DAY.minusYears(1), "notulen van maart"),
          true,
          "alleen op dinsdag",
          DAY.plusYears(2));

  @Parameter Database database;
  @TempDir Path folder;

  @Test
  void whatIsKnownOfAPlaceIsReadBackAndTheLastWordHolds() {
    try (ServerStore store = database.open(folder)) {
      new Sites(store)
          .add(new Site("hv-1", "A", null, null, null, SiteStatus.WISHED, null, null, null, false));
      assertEquals(SiteDetails.NONE, store.read(handle -> Details.of(handle, "hv-1")));
      assertEquals(Map.of(), store.read(Details::all));
      keep(store, WHOLE);
      assertEquals(WHOLE, store.read(handle -> Details.of(handle, "hv-1")));
      keep(store, SiteDetails.NONE);
      assertEquals(Map.of("hv-1", SiteDetails.NONE), store.read(Details::all));
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Cost(-1, null, null));
    assertThrows(IllegalArgumentException.class, () -> new Cost(null, null, " "));
    assertThrows(IllegalArgumentException.class, () -> new Wish("x".repeat(161), DAY, null));
    assertThrows(NullPointerException.class, () -> new Wish("dorpsraad", null, null));
  }

  private static void keep(ServerStore store, SiteDetails details) {
    store.write(
        handle -> {
          Details.keep(handle, "hv-1", details);
          return null;
        });
  }
}
