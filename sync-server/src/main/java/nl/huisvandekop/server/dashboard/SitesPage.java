package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;

/** Makes the list of places. Thread-safe. */
final class SitesPage {
  private static final String ADDRESS = "/plekken";

  private final RegionPack pack;
  private final Sites sites;
  private final KioskCare care;
  private final Frames frames;
  private final Clock clock;

  SitesPage(RegionPack pack, Sites sites, KioskCare care, Frames frames, Clock clock) {
    this.pack = requireNonNull(pack);
    this.sites = requireNonNull(sites);
    this.care = requireNonNull(care);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /**
   * Which places to list; null is all.
   *
   * @param gemeente code
   * @param area code
   * @param attention only those with a kiosk that someone should look at
   */
  record Filter(String gemeente, String area, SiteStatus status, boolean attention) {
    Filter withGemeente(String code) {
      return new Filter(code, null, status, attention);
    }

    Filter withStatus(SiteStatus other) {
      return new Filter(gemeente, area, other, attention);
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
          attention ? "ja" : null);
    }
  }

  SitesView view(Visitor visitor, Filter filter) {
    Map<String, List<KioskCondition>> kiosks =
        care.list().stream().collect(groupingBy(KioskCondition::siteId));
    Instant now = clock.instant();
    List<SitesView.Row> rows =
        sites.list().stream()
            .filter(site -> visitor.reach().seesSite(site.id(), gemeente(site)))
            .filter(site -> matches(site, filter))
            .map(site -> row(visitor, site, kiosks.getOrDefault(site.id(), List.of()), now))
            .filter(row -> row.kiosk().attention() || !filter.attention())
            .toList();
    return new SitesView(
        frames.inside("Plekken", Frames.Section.SITES, visitor, false),
        subtitle(rows.size(), filter),
        gemeenten(visitor.reach(), filter),
        statuses(filter),
        rows);
  }

  private boolean matches(Site site, Filter filter) {
    return (filter.gemeente() == null || filter.gemeente().equals(gemeente(site)))
        && (filter.area() == null || filter.area().equals(site.areaCode()))
        && (filter.status() == null || filter.status() == site.status());
  }

  private String gemeente(Site site) {
    return site.areaCode() == null
        ? null
        : pack.area(site.areaCode()).map(Area::gemeente).orElse(null);
  }

  private SitesView.Row row(Visitor visitor, Site site, List<KioskCondition> kiosks, Instant now) {
    return new SitesView.Row(
        site.name(),
        ADDRESS + "/" + site.id(),
        site.kind() == null ? "" : site.kind(),
        Places.of(pack, site),
        Words.status(site.status()),
        sign(visitor.wording(), kiosks, now),
        site.sample());
  }

  /** What most needs to be seen of a place's kiosks. */
  private static KioskSign sign(Wording wording, List<KioskCondition> kiosks, Instant now) {
    KioskWords words = new KioskWords(wording);
    List<KioskSign> signs =
        kiosks.stream()
            .filter(kiosk -> kiosk.ended() == null)
            .map(kiosk -> words.sign(kiosk, now))
            .toList();
    return signs.stream()
        .filter(KioskSign::attention)
        .findFirst()
        .orElseGet(
            () ->
                signs.isEmpty()
                    ? new KioskSign(wording.say("geen kiosk"), "minus", false)
                    : signs.get(0));
  }

  private String subtitle(int count, Filter filter) {
    String places =
        (count == 1 ? "1 plek" : Dutch.number(count) + " plekken")
            + (filter.attention() ? " met een kiosk die aandacht vraagt" : "");
    return filter.area() == null
        ? places
        : pack.area(filter.area()).map(area -> places + " in " + area.name()).orElse(places);
  }

  private List<Choice> gemeenten(Reach reach, Filter filter) {
    List<Gemeente> gemeenten = frames.gemeenten(reach);
    List<Choice> choices = new ArrayList<>();
    if (gemeenten.size() > 1) {
      boolean all = filter.gemeente() == null && filter.area() == null;
      choices.add(new Choice("Alle gemeenten", null, filter.withGemeente(null).href(), all));
      for (Gemeente one : gemeenten) {
        choices.add(
            new Choice(
                one.name(),
                null,
                filter.withGemeente(one.code()).href(),
                one.code().equals(filter.gemeente())));
      }
    }
    return choices;
  }

  private static List<Choice> statuses(Filter filter) {
    List<Choice> choices = new ArrayList<>();
    boolean every = filter.status() == null && !filter.attention();
    choices.add(
        new Choice(
            "Elke status",
            null,
            new Filter(filter.gemeente(), filter.area(), null, false).href(),
            every));
    Arrays.stream(SiteStatus.values())
        .map(
            status ->
                new Choice(
                    Words.status(status).word(),
                    null,
                    filter.withStatus(status).href(),
                    status == filter.status()))
        .forEach(choices::add);
    return choices;
  }
}
