package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.pin.SitePins;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.OpeningHistory;
import nl.huisvandekop.server.time.Hours;

/** Makes the page on one place. Thread-safe. */
final class SitePage {
  private final RegionPack pack;
  private final Sites sites;
  private final Figures figures;
  private final Frames frames;
  private final SitePins pins;
  private final AuditLog audit;
  private final Clock clock;

  /** Where the figures of a place come from. */
  record Figures(SiteCounting counting, OpeningHistory opening, KioskCare care) {
    Figures {
      requireNonNull(counting, "counting");
      requireNonNull(opening, "opening");
      requireNonNull(care, "care");
    }
  }

  SitePage(
      RegionPack pack,
      Sites sites,
      Figures figures,
      SitePins pins,
      AuditLog audit,
      Frames frames,
      Clock clock) {
    this.pack = requireNonNull(pack);
    this.sites = requireNonNull(sites);
    this.figures = requireNonNull(figures);
    this.pins = requireNonNull(pins);
    this.audit = requireNonNull(audit);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /**
   * The page.
   *
   * @param query which hours are shown
   * @throws Problem 404 {@code site-unknown}
   */
  SiteView view(Visitor visitor, String id, SiteCounting.Query query) {
    return view(visitor, id, query, null);
  }

  /**
   * Gives the site's volunteers a new PIN, and shows it on the page, once.
   *
   * @throws Problem 404 {@code site-unknown}, 403 {@code role-not-enough}
   */
  SiteView givePin(Visitor visitor, String id) {
    Site site = visible(id, visitor.reach());
    String pin = pins.give(visitor.account().name(), site.id());
    return view(visitor, id, SiteCounting.Query.USUAL, pin);
  }

  private static boolean mayGivePin(Reach reach) {
    return reach.role() != Role.REGION_READER;
  }

  private SiteView view(Visitor visitor, String id, SiteCounting.Query query, String given) {
    Site site = visible(id, visitor.reach());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Hours.ZONE);
    List<KioskCondition> conditions = kiosks(id);
    boolean sees = visitor.reach().role() != Role.SITE;
    return new SiteView(
        frames.inside(site.name(), Frames.Section.SITES, visitor, site.sample()),
        Places.of(pack, site),
        Words.status(visitor.wording(), site.status()),
        sees ? new Choice(visitor.say("Alle plekken"), null, "/plekken", false) : null,
        SiteFacts.of(visitor.wording(), site, sites.details(id)),
        SiteFacts.actions(
            visitor, id, conditions.stream().anyMatch(kiosk -> kiosk.ended() == null)),
        figures.counting().of(visitor, id, query),
        OpeningTimes.of(visitor.wording(), figures.opening().of(id), today),
        conditions.stream().map(kiosk -> KioskCards.of(visitor.wording(), kiosk, now)).toList(),
        pin(visitor, id, conditions, given));
  }

  /** The same answer for a site that is not there and for one beyond reach. */
  private Site visible(String id, Reach reach) {
    return sites
        .find(id)
        .filter(site -> reach.seesSite(id, gemeente(site)))
        .orElseThrow(() -> new Problem(404, "site-unknown", "There is no site with this id."));
  }

  private String gemeente(Site site) {
    return Optional.ofNullable(site.areaCode())
        .flatMap(pack::area)
        .map(Area::gemeente)
        .orElse(null);
  }

  /** Only where there is a kiosk that can take it over. */
  private PinCard pin(Visitor visitor, String siteId, List<KioskCondition> kiosks, String given) {
    boolean any = kiosks.stream().anyMatch(kiosk -> kiosk.ended() == null);
    if (!any || !mayGivePin(visitor.reach())) {
      return null;
    }
    return PinCards.of(visitor, siteId, audit.last(SitePins.GIVEN, siteId), given);
  }

  private List<KioskCondition> kiosks(String siteId) {
    return figures.care().list().stream()
        .filter(kiosk -> kiosk.siteId().equals(siteId))
        .sorted(Comparator.comparing((KioskCondition kiosk) -> kiosk.ended() != null))
        .toList();
  }
}
