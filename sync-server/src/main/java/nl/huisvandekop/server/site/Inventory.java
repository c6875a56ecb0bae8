package nl.huisvandekop.server.site;

import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.region.InventoryPlace;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;

/**
 * Brings the region's named places in as sites to be checked. What staff made of one since is never
 * touched: a place is brought in once.
 */
public final class Inventory {
  private static final int ID_LENGTH = 8;

  private Inventory() {}

  /** Stores those places of the pack that were not brought in before; how many these are. */
  public static int bringIn(ServerStore store, RegionPack pack) {
    return store.write(
        handle -> {
          int added = 0;
          for (InventoryPlace place : pack.inventory()) {
            added += Sites.insert(handle, site(place, pack));
          }
          return added;
        });
  }

  /** The same place gets the same id on every server and at every start. */
  public static String id(InventoryPlace place) {
    return "hv-" + Secrets.hash(place.key()).substring(0, ID_LENGTH);
  }

  private static Site site(InventoryPlace place, RegionPack pack) {
    return new Site(
        id(place),
        place.name(),
        place.area(),
        null,
        null,
        SiteStatus.TO_CHECK,
        place.kind(),
        note(place, pack),
        place.sourceUrl(),
        false);
  }

  private static String note(InventoryPlace place, RegionPack pack) {
    List<String> parts = new ArrayList<>();
    String gemeente =
        pack.gemeente(place.gemeente()).map(known -> known.name()).orElse(place.gemeente());
    parts.add(place.place() == null ? gemeente : place.place() + ", " + gemeente);
    if (place.year() != null) {
      parts.add("bron uit " + place.year());
    }
    if (place.note() != null) {
      parts.add(place.note());
    }
    return String.join("; ", parts);
  }
}
