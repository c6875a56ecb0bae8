package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Field.Option;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.KioskSign;
import nl.huisvandekop.server.dashboard.KioskWords;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Places;
import nl.huisvandekop.server.dashboard.SitesView;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Words;
import nl.huisvandekop.server.inventory.Known;
import nl.huisvandekop.server.inventory.SiteChanges;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteKind;
import nl.huisvandekop.server.site.SiteStatus;

/** The page that lists places. Thread-safe. */
public final class SitesPages {
  private final Pages html = new Pages();

  /** As many as a person looks through. */
  private static final int ROWS = 100;

  private final RegionPack pack;
  private final SiteChanges places;
  private final KioskCare care;
  private final Frames frames;
  private final Clock clock;

  public SitesPages(
      RegionPack pack, SiteChanges places, KioskCare care, Frames frames, Clock clock) {
    this.pack = requireNonNull(pack);
    this.places = requireNonNull(places);
    this.care = requireNonNull(care);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /** The places that are asked for, as {@link SiteFilter} reads it. */
  public void list(Context ctx) {
    html.answer(ctx, "sites.jte", view(Visitor.of(ctx), SiteFilter.of(ctx)));
  }

  private SitesView view(Visitor visitor, SiteFilter filter) {
    Map<String, List<KioskCondition>> kiosks =
        care.list().stream().collect(groupingBy(KioskCondition::siteId));
    Instant now = clock.instant();
    List<Known> found =
        places.places(visitor.account()).list().stream()
            .filter(known -> filter.matches(known, gemeente(known.site())))
            .filter(
                known ->
                    !filter.attention() || sign(visitor, kiosks, known.site(), now).attention())
            .toList();
    int first = Math.min(filter.page() * ROWS, found.size());
    int next = Math.min(first + ROWS, found.size());
    return new SitesView(
        frames.inside(visitor.say("Plekken"), Frames.Section.SITES, visitor, false),
        subtitle(visitor, found.size(), filter),
        // One area is shown: then it is neither all gemeenten nor one of them.
        frames.gemeenten(
            visitor,
            filter.gemeente() == null ? filter.area() : filter.gemeente(),
            code -> filter.withGemeente(code).href()),
        statuses(visitor, filter),
        search(visitor, filter),
        actions(visitor),
        found.subList(first, next).stream()
            .map(known -> row(visitor, known, sign(visitor, kiosks, known.site(), now)))
            .toList(),
        pages(visitor, filter, next < found.size()));
  }

  private String gemeente(Site site) {
    return site.areaCode() == null
        ? null
        : pack.area(site.areaCode()).map(Area::gemeente).orElse(null);
  }

  private SitesView.Row row(Visitor visitor, Known known, KioskSign kiosk) {
    Site site = known.site();
    String kind =
        known.details().kind() == null
            ? Objects.toString(site.kind(), "")
            : FieldWords.kind(visitor.wording(), known.details().kind());
    return new SitesView.Row(
        site.name(),
        SiteFilter.ADDRESS + "/" + site.id(),
        kind,
        site.areaCode() == null ? visitor.say("nog niet bekend") : Places.of(pack, site),
        Words.status(visitor.wording(), site.status()),
        kiosk,
        site.sample());
  }

  /** What most needs to be seen of a place's kiosks. */
  private static KioskSign sign(
      Visitor visitor, Map<String, List<KioskCondition>> kiosks, Site site, Instant now) {
    KioskWords words = new KioskWords(visitor.wording());
    List<KioskSign> signs =
        kiosks.getOrDefault(site.id(), List.of()).stream()
            .filter(kiosk -> kiosk.ended() == null)
            .map(kiosk -> words.sign(kiosk, now))
            .toList();
    return signs.stream()
        .filter(KioskSign::attention)
        .findFirst()
        .orElseGet(
            () ->
                signs.isEmpty()
                    ? new KioskSign(visitor.say("geen kiosk"), "minus", false)
                    : signs.get(0));
  }

  private String subtitle(Visitor visitor, int count, SiteFilter filter) {
    if (filter.attention()) {
      return visitor.say(
          "{0,choice,0#Geen plekken|1#1 plek|1<{0} plekken} met een kiosk die aandacht vraagt",
          count);
    }
    return Stream.ofNullable(filter.area())
        .flatMap(code -> pack.area(code).stream())
        .map(
            area ->
                visitor.say(
                    "{0,choice,0#Geen plekken|1#1 plek|1<{0} plekken} in {1}", count, area.name()))
        .findFirst()
        .orElseGet(() -> visitor.say("{0,choice,0#Geen plekken|1#1 plek|1<{0} plekken}", count));
  }

  private static List<Choice> statuses(Visitor visitor, SiteFilter filter) {
    boolean every = filter.status() == null && !filter.attention();
    return Stream.concat(
            Stream.of(
                new Choice(visitor.say("Elke status"), null, filter.everyStatus().href(), every)),
            Arrays.stream(SiteStatus.values())
                .map(
                    status ->
                        new Choice(
                            Words.status(visitor.wording(), status).word(),
                            null,
                            filter.withStatus(status).href(),
                            status == filter.status())))
        .toList();
  }

  private static SitesView.Search search(Visitor visitor, SiteFilter filter) {
    List<Option> kinds = new ArrayList<>();
    kinds.add(new Option("", visitor.say("Elke soort")));
    for (SiteKind kind : SiteKind.values()) {
      kinds.add(new Option(kind.toString(), FieldWords.kind(visitor.wording(), kind)));
    }
    List<Option> kiosks =
        List.of(
            new Option("", visitor.say("Met of zonder kiosk")),
            new Option("ja", visitor.say("Met kiosk")),
            new Option("nee", visitor.say("Zonder kiosk")));
    List<Option> traits =
        List.of(
            new Option("", visitor.say("Alles")),
            new Option("zaal", visitor.say("Zaal die een plek kan worden")),
            new Option("pilot", visitor.say("Pilot")),
            new Option("wens", visitor.say("Er is om gevraagd")));
    return new SitesView.Search(
        filter.searches(),
        List.of(
            Field.of("zoek", "text", visitor.say("Zoek op naam, adres of nummer"), filter.search())
                .optional(),
            Field.select(
                    "soort", visitor.say("Soort plek"), Objects.toString(filter.kind(), ""), kinds)
                .optional(),
            Field.select("kiosk", visitor.say("Kiosk"), filter.kioskWord(), kiosks).optional(),
            Field.select(
                    "kenmerk", visitor.say("Kenmerk"), Objects.toString(filter.trait(), ""), traits)
                .optional()),
        Stream.of(
                Field.of("gemeente", "hidden", "", filter.gemeente()),
                Field.of("gebied", "hidden", "", filter.area()),
                Field.of("status", "hidden", "", Objects.toString(filter.status(), "")),
                Field.of("aandacht", "hidden", "", filter.attention() ? "ja" : ""))
            .filter(field -> !field.value().isEmpty())
            .toList());
  }

  private static List<Choice> actions(Visitor visitor) {
    Role role = visitor.reach().role();
    Choice table = new Choice(visitor.say("Tabel"), "table-export", "/inventaris", false);
    return role == Role.REGION_ADMIN || role == Role.GEMEENTE
        ? List.of(new Choice(visitor.say("Nieuwe plek"), "plus", "/plekken/nieuw", false), table)
        : List.of(table);
  }

  private static List<Choice> pages(Visitor visitor, SiteFilter filter, boolean more) {
    List<Choice> pages = new ArrayList<>();
    if (filter.page() > 0) {
      pages.add(
          new Choice(
              visitor.say("Vorige bladzijde"),
              "chevron-left",
              filter.withPage(filter.page() - 1).href(),
              false));
    }
    if (more) {
      pages.add(
          new Choice(
              visitor.say("Volgende bladzijde"),
              "chevron-right",
              filter.withPage(filter.page() + 1).href(),
              false));
    }
    return pages;
  }
}
