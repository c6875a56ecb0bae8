package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * A real meeting place that was found named in a public source and is still to be checked.
 *
 * @param key stable within the pack, so that importing twice adds nothing
 * @param name as the source calls it
 * @param kind as the source calls it: dorpshuis, bibliotheek …
 * @param place woonplaats or kern named by the source; null if none
 * @param gemeente code
 * @param area code, only where the place leaves no doubt; else null
 * @param sourceUrl the page that names it
 * @param year of that page; null if not known
 * @param note what whoever checks it should know; null if nothing
 */
public record InventoryPlace(
    String key,
    String name,
    String kind,
    String place,
    String gemeente,
    String area,
    String sourceUrl,
    Integer year,
    String note) {
  public InventoryPlace {
    requireNonNull(key, "key");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(gemeente, "gemeente");
    requireNonNull(sourceUrl, "sourceUrl");
  }
}
