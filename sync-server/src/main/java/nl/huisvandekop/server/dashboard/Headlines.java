package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.dashboard.CoverageView.Figure;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.time.Hours;

/** The figures that stand above the coverage. Thread-safe. */
final class Headlines {
  private final KioskCare care;
  private final SiteHours siteHours;
  private final Clock clock;

  Headlines(KioskCare care, SiteHours siteHours, Clock clock) {
    this.care = requireNonNull(care);
    this.siteHours = requireNonNull(siteHours);
    this.clock = requireNonNull(clock);
  }

  /**
   * Four of them.
   *
   * @param sites that they are about
   * @param gemeente that was chosen, for the links
   */
  List<Figure> of(List<AreaCoverage> areas, List<Site> sites, Optional<String> gemeente) {
    Set<String> ids = sites.stream().map(Site::id).collect(Collectors.toSet());
    List<KioskCondition> kiosks =
        care.list().stream()
            .filter(kiosk -> kiosk.ended() == null && ids.contains(kiosk.siteId()))
            .toList();
    return List.of(
        reached(areas),
        places(areas, sites, gemeente),
        visits(areas, kiosks),
        attention(kiosks, gemeente));
  }

  private static Figure reached(List<AreaCoverage> areas) {
    List<AreaCoverage> with = areas.stream().filter(area -> area.sites() > 0).toList();
    String share = Dutch.percent(inhabitants(with), inhabitants(areas));
    return new Figure(
        with.size() + " van " + areas.size(),
        "",
        "woonkernen en wijken met een plek · " + share + " van de inwoners",
        false,
        null);
  }

  private static long inhabitants(List<AreaCoverage> areas) {
    return areas.stream().mapToLong(AreaCoverage::inhabitants).sum();
  }

  private static Figure places(
      List<AreaCoverage> areas, List<Site> sites, Optional<String> gemeente) {
    int active = areas.stream().mapToInt(AreaCoverage::sites).sum();
    int meeting = areas.stream().mapToInt(AreaCoverage::sitesMeetingNorm).sum();
    long toCheck = sites.stream().filter(site -> site.status() == SiteStatus.TO_CHECK).count();
    String norm =
        meeting == 0
            ? ", nog onbekend of "
                + (active == 1 ? "die aan de norm voldoet" : "ze aan de norm voldoen")
            : ", waarvan " + meeting + " volgens de norm";
    return new Figure(
        Dutch.number(active),
        toCheck == 0 ? "" : "en " + Dutch.number(toCheck) + " na te gaan",
        (active == 1 ? "plek" : "plekken") + (active == 0 ? "" : norm),
        false,
        Links.to(
            "/plekken",
            "gemeente",
            gemeente.orElse(null),
            "status",
            toCheck > 0 ? SiteStatus.TO_CHECK.toString() : null));
  }

  private Figure visits(List<AreaCoverage> areas, List<KioskCondition> kiosks) {
    if (kiosks.isEmpty()) {
      return new Figure(
          Dutch.NONE, "", "check-ins (bezoeken) deze week: er staat nog geen kiosk", false, null);
    }
    long visits = areas.stream().mapToLong(AreaCoverage::visitsThisWeek).sum();
    return new Figure(
        Dutch.number(visits), "", "check-ins (bezoeken) deze week, " + basis(kiosks), false, null);
  }

  /** What the number rests on, and what it can't know. */
  private String basis(List<KioskCondition> kiosks) {
    Week week = Week.now(clock);
    long now = Hours.of(clock.instant());
    List<SiteHour> hours =
        kiosks.stream()
            .map(KioskCondition::siteId)
            .distinct()
            .flatMap(id -> siteHours.of(id, week.firstHour(), now - 1).stream())
            .toList();
    String basis =
        "over " + hoursOf(count(hours, HourState.COUNTED) + count(hours, HourState.ZERO), "open ");
    long down = count(hours, HourState.DOWN);
    long missing = count(hours, HourState.NOT_SYNCED);
    return basis
        + (down == 0 ? "" : " · kiosk stond " + hoursOf(down, "") + " uit")
        + (missing == 0 ? "" : " · " + hoursOf(missing, "") + " nog niet binnen");
  }

  private static long count(List<SiteHour> hours, HourState state) {
    return hours.stream().filter(hour -> hour.state() == state).count();
  }

  private static String hoursOf(long hours, String before) {
    return Dutch.number(hours) + " " + before + (hours == 1 || before.isEmpty() ? "uur" : "uren");
  }

  private Figure attention(List<KioskCondition> kiosks, Optional<String> gemeente) {
    Instant now = clock.instant();
    long count = kiosks.stream().filter(kiosk -> !kiosk.concerns(now).isEmpty()).count();
    return new Figure(
        kiosks.isEmpty() ? Dutch.NONE : Dutch.number(count),
        count == 0 ? "" : "kijk hiernaar",
        kiosks.isEmpty()
            ? "kiosken: er staan er nog geen"
            : (count == 1 ? "kiosk vraagt" : "kiosken vragen")
                + " aandacht, van de "
                + Dutch.number(kiosks.size()),
        count > 0,
        count == 0
            ? null
            : Links.to("/plekken", "gemeente", gemeente.orElse(null), "aandacht", "ja"));
  }
}
