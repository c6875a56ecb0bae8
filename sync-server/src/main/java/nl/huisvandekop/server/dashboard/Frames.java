package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;

/** Puts around a page what the one who asks may go to. Thread-safe. */
public final class Frames {
  /** The parts of the staff's pages. */
  public enum Section {
    ACCOUNTS,
    CHANGES,
    OVERVIEW,
    COVERAGE,
    VISITS,
    REPORTS,
    SITES,
    KIOSKS,
    NORM,
    NONE
  }

  private final RegionPack pack;
  private final Sites sites;

  public Frames(RegionPack pack, Sites sites) {
    this.pack = requireNonNull(pack);
    this.sites = requireNonNull(sites);
  }

  /** Around a page for someone who is logged in. */
  public Frame inside(String title, Section section, Visitor visitor, boolean sample) {
    Frame.Staff staff = new Frame.Staff(visitor.account().name(), role(visitor), visitor.csrf());
    return new Frame(title, nav(visitor, section), staff, sample, visitor.wording());
  }

  /** Where someone starts: at the overview, or at the one place that they see. */
  public static Choice start(Visitor visitor) {
    return visitor.reach().role() == Role.SITE
        ? new Choice(visitor.say("Naar mijn plek"), null, ownSite(visitor.reach()), false)
        : new Choice(visitor.say("Naar het overzicht"), null, "/", false);
  }

  /** The gemeenten that they may choose from, in the pack's order. */
  public List<Gemeente> gemeenten(Reach reach) {
    return pack.gemeenten().stream().filter(one -> reach.seesGemeente(one.code())).toList();
  }

  /**
   * The same as links, with all of them first; none for who sees one gemeente only.
   *
   * @param chosen code of the one that is shown; null for all
   * @param href where a code, or null for all, leads to
   */
  public List<Choice> gemeenten(Visitor visitor, String chosen, UnaryOperator<String> href) {
    List<Gemeente> seen = gemeenten(visitor.reach());
    if (seen.size() < 2) {
      return List.of();
    }
    String every = visitor.say("Alle gemeenten");
    return Stream.concat(
            Stream.of(new Choice(every, null, href.apply(null), chosen == null)),
            seen.stream()
                .map(
                    one ->
                        new Choice(
                            one.name(), null, href.apply(one.code()), one.code().equals(chosen))))
        .toList();
  }

  private static List<Choice> nav(Visitor visitor, Section section) {
    boolean sites = section == Section.SITES;
    if (visitor.reach().role() == Role.SITE) {
      return List.of(
          new Choice(visitor.say("Mijn plek"), "home-heart", ownSite(visitor.reach()), sites),
          new Choice(visitor.say("Normenkader"), "star", "/normenkader", section == Section.NORM));
    }
    List<Choice> nav =
        List.of(
            new Choice(visitor.say("Overzicht"), "home", "/", section == Section.OVERVIEW),
            new Choice(visitor.say("Dekking"), "map-pin", "/dekking", section == Section.COVERAGE),
            new Choice(visitor.say("Bezoek"), "chart-bar", "/bezoek", section == Section.VISITS),
            new Choice(visitor.say("Verslagen"), "book", "/verslagen", section == Section.REPORTS),
            new Choice(visitor.say("Plekken"), "home-heart", "/plekken", sites),
            new Choice(
                visitor.say("Kiosken"), "device-tablet", "/kiosken", section == Section.KIOSKS),
            new Choice(
                visitor.say("Normenkader"), "star", "/normenkader", section == Section.NORM));
    return visitor.reach().role() == Role.REGION_ADMIN
        ? Stream.concat(nav.stream(), admin(visitor, section).stream()).toList()
        : nav;
  }

  private static List<Choice> admin(Visitor visitor, Section section) {
    return List.of(
        new Choice(visitor.say("Accounts"), "users", "/accounts", section == Section.ACCOUNTS),
        new Choice(
            visitor.say("Wijzigingen"), "clock", "/wijzigingen", section == Section.CHANGES));
  }

  private static String ownSite(Reach reach) {
    return "/plekken/" + reach.siteId();
  }

  private String role(Visitor visitor) {
    Reach reach = visitor.reach();
    return switch (reach.role()) {
      case REGION_ADMIN -> visitor.say("beheer van de regio");
      case REGION_READER -> visitor.say("regio, alleen kijken");
      case GEMEENTE ->
          visitor.say(
              "gemeente {0}", gemeenten(reach).stream().map(Gemeente::name).collect(joining(", ")));
      case SITE ->
          visitor.say(
              "plek {0}", sites.find(reach.siteId()).map(Site::name).orElse(reach.siteId()));
    };
  }
}
