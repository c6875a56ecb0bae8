package nl.huisvandekop.server.inventory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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

  /** Short, and another one once anything of the place is changed. */
  static String stamp(Entry entry) {
    return Secrets.hash(new EnumMap<>(entry.texts()).toString()).substring(0, 16);
  }
}
