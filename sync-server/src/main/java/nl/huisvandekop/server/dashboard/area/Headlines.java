package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.coverage.AreaCoverage.Basis;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;

/** The figures that stand above the coverage. Thread-safe. */
final class Headlines {
  private final KioskCare care;
  private final Clock clock;

  Headlines(KioskCare care, Clock clock) {
    this.care = requireNonNull(care);
    this.clock = requireNonNull(clock);
  }

  /**
   * Four of them.
   *
   * @param sites that they are about
   * @param gemeente that was chosen, for the links; null for all
   */
  List<Headline> of(List<AreaCoverage> areas, List<Site> sites, String gemeente, Wording words) {
    Set<String> ids = sites.stream().map(Site::id).collect(Collectors.toSet());
    List<KioskCondition> kiosks =
        care.list().stream()
            .filter(kiosk -> kiosk.ended() == null && ids.contains(kiosk.siteId()))
            .toList();
    return List.of(
        reached(areas, words),
        places(areas, sites, gemeente, words),
        visits(areas, kiosks, words),
        attention(kiosks, gemeente, words));
  }

  static Headline reached(List<AreaCoverage> areas, Wording words) {
    List<AreaCoverage> with = areas.stream().filter(area -> area.sites() > 0).toList();
    return new Headline(
        words.say("{0} van {1}", with.size(), areas.size()),
        "",
        words.say(
            "woonkernen en wijken met een plek · {0} van de inwoners",
            words.percent(CoveragePage.inhabitants(with), CoveragePage.inhabitants(areas))),
        false,
        null);
  }

  static Headline places(
      List<AreaCoverage> areas, List<Site> sites, String gemeente, Wording words) {
    int active = areas.stream().mapToInt(AreaCoverage::sites).sum();
    int meeting = areas.stream().mapToInt(AreaCoverage::sitesMeetingNorm).sum();
    int failing = areas.stream().mapToInt(AreaCoverage::sitesNotMeetingNorm).sum();
    long toCheck = sites.stream().filter(site -> site.status() == SiteStatus.TO_CHECK).count();
    String standing =
        words.say(
            "voldoen aan de norm · {0} nog onbekend, {1} niet",
            active - meeting - failing, failing);
    return new Headline(
        words.number(meeting),
        words.say("van {0,choice,0#0 plekken|1#1 plek|1<{0} plekken}", active),
        toCheck == 0 ? standing : words.say("{0} · daarbij {1} na te gaan", standing, toCheck),
        false,
        Links.to("/plekken", "gemeente", gemeente, "status", toCheck > 0 ? "to-check" : null));
  }

  private static Headline visits(
      List<AreaCoverage> areas, List<KioskCondition> kiosks, Wording words) {
    long visits = areas.stream().mapToLong(AreaCoverage::visitsThisWeek).sum();
    if (kiosks.isEmpty() && visits == 0) {
      return new Headline(
          Wording.NONE,
          "",
          words.say("check-ins (bezoeken) deze week: er staat nog geen kiosk"),
          false,
          null);
    }
    return new Headline(
        words.number(visits),
        "",
        words.say("check-ins (bezoeken) deze week, {0}", basis(areas, words)),
        false,
        null);
  }

  /** What the number rests on, and what it can't know. */
  private static String basis(List<AreaCoverage> areas, Wording words) {
    int planned = sum(areas, Basis::openHoursThisWeek);
    if (planned == 0) {
      return words.say("er zijn nog geen open uren geweest");
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        words.say(
            "over {0} van de {1,choice,1#1 open uur|1<{1} open uren}",
            words.percent(sum(areas, Basis::openHoursKnownThisWeek), planned), planned));
    int down = sum(areas, Basis::openHoursDownThisWeek);
    if (down > 0) {
      parts.add(words.say("kiosk stond {0} uur uit", down));
    }
    int missing = sum(areas, Basis::openHoursNotSyncedThisWeek);
    if (missing > 0) {
      parts.add(words.say("{0} uur nog niet binnen", missing));
    }
    return String.join(" · ", parts);
  }

  private static int sum(List<AreaCoverage> areas, ToIntFunction<Basis> what) {
    return areas.stream().map(AreaCoverage::basis).mapToInt(what).sum();
  }

  private Headline attention(List<KioskCondition> kiosks, String gemeente, Wording words) {
    Instant now = clock.instant();
    long count = kiosks.stream().filter(kiosk -> !kiosk.concerns(now).isEmpty()).count();
    if (kiosks.isEmpty()) {
      return new Headline(
          Wording.NONE, "", words.say("kiosken: er staan er nog geen"), false, null);
    }
    return new Headline(
        words.number(count),
        count == 0 ? "" : words.say("kijk hiernaar"),
        words.say(
            "{0,choice,0#kiosken vragen|1#kiosk vraagt|1<kiosken vragen} aandacht, van de {1}",
            count, kiosks.size()),
        count > 0,
        count == 0 ? null : Links.to("/plekken", "gemeente", gemeente, "aandacht", "ja"));
  }
}
