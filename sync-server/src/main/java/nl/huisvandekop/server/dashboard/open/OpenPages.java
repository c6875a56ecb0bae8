package nl.huisvandekop.server.dashboard.open;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.server.agenda.PublicAgenda;
import nl.huisvandekop.server.agenda.PublicAgenda.PublicOccurrence;
import nl.huisvandekop.server.dashboard.OpeningTimes;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.open.HousesView.GemeenteHouses;
import nl.huisvandekop.server.dashboard.open.HousesView.House;
import nl.huisvandekop.server.opendata.SchemaOrg;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.Source;
import nl.huisvandekop.server.site.Details;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.OpeningHistory;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;

/** Answers whoever looks for a place, without a login. Thread-safe. */
public final class OpenPages {
  static final String ADDRESS = "/huizen";
  static final String AREA = ADDRESS + "/woonkern/";

  private static final int NEAREST = 3;
  private static final int MOST_WANTED = 60;
  private static final double METRES_PER_KM = 1_000;

  private final RegionPack pack;
  private final ServerStore store;
  private final PublicAgenda agenda;
  private final SchemaOrg schemaOrg;
  private final Clock clock;
  private final Pages pages = new Pages();

  public OpenPages(
      RegionPack pack, ServerStore store, PublicAgenda agenda, SchemaOrg schemaOrg, Clock clock) {
    this.pack = requireNonNull(pack);
    this.store = requireNonNull(store);
    this.agenda = requireNonNull(agenda);
    this.schemaOrg = requireNonNull(schemaOrg);
    this.clock = requireNonNull(clock);
  }

  private record Known(
      List<Site> active,
      Map<String, SiteDetails> details,
      Map<String, List<OpeningHoursBody>> hours) {
    private SiteDetails of(Site site) {
      return details.getOrDefault(site.id(), SiteDetails.NONE);
    }
  }

  private Known known() {
    return store.read(
        handle ->
            new Known(
                Sites.list(handle).stream()
                    .filter(site -> site.status() == SiteStatus.ACTIVE)
                    .toList(),
                Details.all(handle),
                OpeningHistory.all(handle)));
  }

  /** All places, or those of the woonkernen that {@code zoek} names. */
  public void houses(Context ctx) {
    Wording wording = Wording.of(ctx);
    String wanted = wanted(ctx.queryParam("zoek"));
    Known known = known();
    List<Area> areas = pack.areas().stream().filter(area -> fits(area, wanted)).toList();
    Map<String, List<Site>> sites = known.active().stream().collect(groupingBy(Site::areaCode));
    List<GemeenteHouses> gemeenten =
        pack.gemeenten().stream()
            .map(one -> new GemeenteHouses(one.name(), houses(wording, known, sites, areas, one)))
            .filter(one -> !one.houses().isEmpty())
            .toList();
    List<OpenLink> others =
        areas.stream()
            .filter(area -> !wanted.isEmpty() && !sites.containsKey(area.code()))
            .map(OpenPages::link)
            .toList();
    int count = gemeenten.stream().mapToInt(one -> one.houses().size()).sum();
    boolean sample =
        gemeenten.stream().flatMap(one -> one.houses().stream()).anyMatch(House::sample);
    String title = wording.say("Waar is een Huis van …?");
    String description =
        wording.say("Ontmoetingsplekken in {0}: waar ze zijn en wat er te doen is.", pack.name());
    pages.answer(
        ctx,
        "houses.jte",
        new HousesView(
            frame(wording, title, description, sample),
            wanted,
            wording.say("{0,choice,0#Geen plek gevonden|1#1 plek|1<{0} plekken}", count),
            gemeenten,
            others));
  }

  private List<House> houses(
      Wording wording,
      Known known,
      Map<String, List<Site>> sites,
      List<Area> areas,
      Gemeente gemeente) {
    return areas.stream()
        .filter(area -> area.gemeente().equals(gemeente.code()))
        .flatMap(
            area ->
                sites.getOrDefault(area.code(), List.of()).stream()
                    .map(
                        site ->
                            new House(
                                link(site),
                                link(area),
                                address(known.of(site)),
                                today(wording, known, site),
                                site.sample())))
        .toList();
  }

  /** One woonkern or wijk. */
  public void area(Context ctx) {
    Wording wording = Wording.of(ctx);
    Area area =
        pack.area(ctx.pathParam("code"))
            .orElseThrow(
                () -> new Problem(404, "area-unknown", "The region has no area with this code."));
    Known known = known();
    List<Site> inside =
        known.active().stream().filter(site -> area.code().equals(site.areaCode())).toList();
    LocalDate today = today();
    List<PublicOccurrence> on =
        agenda.occurrences(
            area.code(), today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    boolean sample = known.active().stream().anyMatch(Site::sample);
    String description =
        wording.say(
            "Ontmoetingsplekken in en bij {0}, en wat er deze week te doen is.", area.name());
    pages.answer(
        ctx,
        "area.jte",
        new AreaView(
            frame(wording, area.name(), description, sample),
            pack.gemeente(area.gemeente()).map(Gemeente::name).orElse(""),
            inside.stream()
                .map(site -> new AreaView.House(link(site), today(wording, known, site)))
                .toList(),
            nearest(wording, area, known),
            WhatIsOn.of(wording, on, true)));
  }

  private String today(Wording wording, Known known, Site site) {
    return OpeningTimes.today(wording, known.hours().getOrDefault(site.id(), List.of()), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.ZONE);
  }

  private List<AreaView.House> nearest(Wording wording, Area area, Known known) {
    return known.active().stream()
        .filter(site -> site.located() && !area.code().equals(site.areaCode()))
        .sorted(Comparator.comparingDouble(site -> metres(area, site)))
        .limit(NEAREST)
        .map(
            site ->
                new AreaView.House(
                    link(site),
                    Stream.of(
                            wording.say(
                                "{0} km hemelsbreed",
                                wording.decimal(metres(area, site) / METRES_PER_KM)),
                            today(wording, known, site))
                        .filter(words -> !words.isEmpty())
                        .collect(joining(" · "))))
        .toList();
  }

  private static double metres(Area area, Site site) {
    return area.labelPoint().metresTo(new Position(site.lon(), site.lat()));
  }

  /** One place. */
  public void house(Context ctx) {
    Wording wording = Wording.of(ctx);
    Known known = known();
    Site site =
        known.active().stream()
            .filter(one -> one.id().equals(ctx.pathParam("id")))
            .findFirst()
            .orElseThrow(() -> new Problem(404, "site-unknown", "There is no such place."));
    LocalDate today = today();
    List<PublicOccurrence> on =
        agenda.occurrences(site.areaCode(), today, today.plusDays(13)).stream()
            .filter(once -> once.site().equals(site.id()))
            .toList();
    SiteDetails details = known.of(site);
    String description = wording.say("{0}: openingstijden en wat er te doen is.", site.name());
    pages.answer(
        ctx,
        "house.jte",
        new HouseView(
            frame(wording, site.name(), description, site.sample()),
            Optional.ofNullable(site.areaCode())
                .flatMap(pack::area)
                .map(OpenPages::link)
                .orElse(null),
            address(details),
            map(site),
            today(wording, known, site),
            "/api/v1/sites/" + site.id() + "/activities.ics",
            OpeningTimes.of(wording, known.hours().getOrDefault(site.id(), List.of()), today),
            WhatIsOn.of(wording, on, false),
            // A script element ends at the first "</", whatever stands around it.
            schemaOrg.place(site, details.address(), on).toString().replace("<", "\\u003c")));
  }

  private static String map(Site site) {
    return site.located()
        ? String.format(
            Locale.ROOT,
            "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
            site.lat(),
            site.lon())
        : null;
  }

  private OpenFrame frame(Wording wording, String title, String description, boolean sample) {
    List<String> sources = pack.manifest().sources().stream().map(OpenPages::named).toList();
    return new OpenFrame(title, description, pack.name(), sample, sources, wording);
  }

  /** For whoever never saw a data set: its title, holder, year and the licence, if it has one. */
  private static String named(Source source) {
    boolean dated = source.year() != null && !source.title().contains(source.year());
    String licence = source.licence().contains(" ") ? null : source.licence();
    return Stream.of(source.title(), source.holder(), dated ? source.year() : null, licence)
        .filter(Objects::nonNull)
        .collect(joining(", "));
  }

  private static String wanted(String text) {
    String wanted = text == null ? "" : text.strip();
    return wanted.length() > MOST_WANTED ? wanted.substring(0, MOST_WANTED) : wanted;
  }

  private static boolean fits(Area area, String wanted) {
    return area.name().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private static OpenLink link(Site site) {
    return new OpenLink(site.name(), ADDRESS + "/" + site.id());
  }

  private static OpenLink link(Area area) {
    return new OpenLink(area.name(), AREA + area.code());
  }

  private static String address(SiteDetails details) {
    return details.address() == null ? "" : details.address();
  }
}
