package nl.huisvandekop.server.dashboard.inventory;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.inventory.Known;
import nl.huisvandekop.server.inventory.SiteField;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteKind;
import nl.huisvandekop.server.site.SiteStatus;

/**
 * Which places to list; null is all. Immutable.
 *
 * @param gemeente code
 * @param area code
 * @param attention only those with a kiosk that someone should look at
 * @param search in name, address, kind, note and number
 * @param kiosk only those with one, or without
 * @param trait only those that have it
 * @param page of the list, from 0
 */
record SiteFilter(
    String gemeente,
    String area,
    SiteStatus status,
    boolean attention,
    String search,
    SiteKind kind,
    Boolean kiosk,
    Trait trait,
    int page) {
  static final String ADDRESS = "/plekken";

  /** What a place can be besides open. */
  enum Trait {
    HALL("zaal"),
    PILOT("pilot"),
    WISH("wens");

    private final String word;

    Trait(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  private static final int MOST_PAGES = 10_000;

  /** As the address says; what it can't mean is left out. */
  static SiteFilter of(Context ctx) {
    String kiosk = parameter(ctx, "kiosk").orElse("");
    return new SiteFilter(
        parameter(ctx, "gemeente").orElse(null),
        parameter(ctx, "gebied").orElse(null),
        parameter(ctx, "status").flatMap(word -> one(SiteStatus.values(), word)).orElse(null),
        parameter(ctx, "aandacht").isPresent(),
        parameter(ctx, "zoek").map(String::strip).orElse(null),
        parameter(ctx, "soort").flatMap(SiteKind::find).orElse(null),
        kiosk.equals("ja") || kiosk.equals("nee") ? Boolean.valueOf(kiosk.equals("ja")) : null,
        parameter(ctx, "kenmerk").flatMap(word -> one(Trait.values(), word)).orElse(null),
        parameter(ctx, "bladzijde").map(SiteFilter::page).orElse(0));
  }

  private static Optional<String> parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isBlank());
  }

  private static <E extends Enum<E>> Optional<E> one(E[] values, String word) {
    return Arrays.stream(values).filter(value -> value.toString().equals(word)).findFirst();
  }

  private static int page(String text) {
    return text.matches("\\d{1,4}") ? Math.min(MOST_PAGES, Integer.parseInt(text)) : 0;
  }

  SiteFilter withGemeente(String code) {
    return new SiteFilter(code, null, status, attention, search, kind, kiosk, trait, 0);
  }

  SiteFilter withStatus(SiteStatus other) {
    return new SiteFilter(gemeente, area, other, attention, search, kind, kiosk, trait, 0);
  }

  SiteFilter everyStatus() {
    return new SiteFilter(gemeente, area, null, false, search, kind, kiosk, trait, 0);
  }

  SiteFilter withPage(int other) {
    return new SiteFilter(gemeente, area, status, attention, search, kind, kiosk, trait, other);
  }

  /** Whether anything but gemeente, area and status is asked for. */
  boolean searches() {
    return search != null || kind != null || kiosk != null || trait != null;
  }

  String href() {
    return Links.to(
        ADDRESS,
        "gemeente",
        gemeente,
        "gebied",
        area,
        "status",
        Objects.toString(status, null),
        "aandacht",
        attention ? "ja" : null,
        "zoek",
        search,
        "soort",
        Objects.toString(kind, null),
        "kiosk",
        kioskWord(),
        "kenmerk",
        Objects.toString(trait, null),
        "bladzijde",
        page == 0 ? null : String.format(Locale.ROOT, "%d", page));
  }

  String kioskWord() {
    if (kiosk == null) {
      return null;
    }
    return kiosk ? "ja" : "nee";
  }

  /**
   * Whether a place is one of them, but for its kiosk's need of attention.
   *
   * @param itsGemeente code; null while that is not known
   */
  boolean matches(Known known, String itsGemeente) {
    Site site = known.site();
    return (gemeente == null || gemeente.equals(itsGemeente))
        && (area == null || area.equals(site.areaCode()))
        && (status == null || status == site.status())
        && (kind == null || kind == known.details().kind())
        && (kiosk == null || kiosk == known.kioskStands())
        && (trait == null || has(known))
        && (search == null || says(known));
  }

  private boolean has(Known known) {
    return switch (trait) {
      case HALL -> known.details().canHost();
      case PILOT -> known.details().pilotSince() != null;
      case WISH -> known.details().wish() != null;
    };
  }

  /** Whether each word that is looked for stands somewhere, whatever its accents and case. */
  private boolean says(Known known) {
    String all =
        SiteField.folded(
            String.join(
                " ",
                known.site().name(),
                known.site().id(),
                Objects.toString(known.site().kind(), ""),
                Objects.toString(known.site().note(), ""),
                Objects.toString(known.details().address(), "")));
    return Arrays.stream(SiteField.folded(search).split(" ")).allMatch(all::contains);
  }
}
