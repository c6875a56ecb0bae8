package nl.huisvandekop.server.inventory;

import java.util.EnumMap;
import java.util.Map;

/**
 * What someone entered of a place, as text. A field that is not there stays as it was; an empty one
 * is emptied.
 */
public record Entry(Map<SiteField, String> texts) {
  public Entry {
    texts = Map.copyOf(texts);
  }

  /** Whether anything was entered there, be it nothing. */
  boolean has(SiteField field) {
    return texts.containsKey(field);
  }

  /** As it was entered, without the space around it; empty where nothing was. */
  public String text(SiteField field) {
    return texts.getOrDefault(field, "").strip();
  }

  /** The same with other texts in some fields. */
  public Entry with(Map<SiteField, String> others) {
    Map<SiteField, String> all = new EnumMap<>(SiteField.class);
    all.putAll(texts);
    all.putAll(others);
    return new Entry(all);
  }
}
