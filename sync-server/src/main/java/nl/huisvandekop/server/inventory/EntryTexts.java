package nl.huisvandekop.server.inventory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteDetails.Wish;

/** What is known of a place, as someone would enter it. */
public final class EntryTexts {
  private EntryTexts() {}

  /** All fields; empty where nothing is known. */
  public static Entry of(Site site, SiteDetails details, RegionPack pack) {
    Map<SiteField, String> texts = new EnumMap<>(SiteField.class);
    texts.put(SiteField.NUMBER, site.id());
    texts.put(SiteField.NAME, site.name());
    texts.put(SiteField.STATUS, SiteWords.of(site.status()));
    texts.put(SiteField.KIND, details.kind() == null ? "" : SiteWords.of(details.kind()));
    texts.put(SiteField.AREA, text(site.areaCode()));
    texts.put(SiteField.AREA_NAME, pack.area(text(site.areaCode())).map(Area::name).orElse(""));
    texts.put(SiteField.LAT, site.located() ? LocationReader.degrees(site.lat()) : "");
    texts.put(SiteField.LON, site.located() ? LocationReader.degrees(site.lon()) : "");
    texts.put(SiteField.NOTE, text(site.note()));
    texts.put(SiteField.SAMPLE, site.sample() ? "ja" : "");
    add(texts, details);
    return new Entry(texts);
  }

  private static void add(Map<SiteField, String> texts, SiteDetails details) {
    Wish wish = details.wish();
    texts.put(SiteField.ADDRESS, text(details.address()));
    texts.put(SiteField.COST, text(details.cost().yearlyEuro()));
    texts.put(SiteField.COST_YEAR, text(details.cost().year()));
    texts.put(SiteField.PAID_BY, text(details.cost().paidBy()));
    texts.put(SiteField.PILOT_SINCE, text(details.pilotSince()));
    texts.put(SiteField.WISH_BY, wish == null ? "" : wish.by());
    texts.put(SiteField.WISH_ON, wish == null ? "" : wish.on().toString());
    texts.put(SiteField.WISH_EVIDENCE, wish == null ? "" : text(wish.evidence()));
    texts.put(SiteField.CAN_HOST, details.canHost() ? "ja" : "");
    texts.put(SiteField.HOST_NOTE, text(details.hostNote()));
    texts.put(SiteField.CLOSED_ON, text(details.closedOn()));
  }

  private static String text(Object value) {
    return Objects.toString(value, "");
  }

  /**
   * What a sound reading makes different.
   *
   * @param known null for a new place: then all that is said of it
   */
  static List<Change> differences(Known known, Reading reading, RegionPack pack) {
    Entry after = of(reading.site(), reading.details(), pack);
    Change.Fields changes = Change.fields();
    Entry before = known == null ? null : of(known.site(), known.details(), pack);
    for (SiteField field : SiteField.values()) {
      // The number is the entry's subject, the name of the area goes with its code.
      if (field != SiteField.NUMBER && field != SiteField.AREA_NAME) {
        String was = before == null ? "" : before.text(field);
        changes.of(field.toString().replace('_', ' '), orNull(was), orNull(after.text(field)));
      }
    }
    return changes.list();
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Short, and another one once anything of the place is changed. */
  static String stamp(Entry entry) {
    return Secrets.hash(new EnumMap<>(entry.texts()).toString()).substring(0, 16);
  }
}
