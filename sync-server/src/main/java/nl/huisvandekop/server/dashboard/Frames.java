package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;

/** Puts around a page what the one who asks may go to. Thread-safe. */
final class Frames {
  /** The parts of the staff's pages. */
  enum Section {
    COVERAGE,
    SITES,
    NONE
  }

  private final RegionPack pack;
  private final Sites sites;

  Frames(RegionPack pack, Sites sites) {
    this.pack = requireNonNull(pack);
    this.sites = requireNonNull(sites);
  }

  /** Around a page for someone who is logged in. */
  Frame inside(String title, Section section, SignedIn signedIn, boolean sample) {
    Reach reach = signedIn.reach();
    Frame.Staff staff = new Frame.Staff(signedIn.account().name(), role(reach), csrf(signedIn));
    return new Frame(title, nav(reach, section), staff, sample);
  }

  /** Where someone starts: at the coverage, or at the one place that they see. */
  static Choice start(Reach reach) {
    return reach.role() == Role.SITE
        ? new Choice("Naar mijn plek", null, ownSite(reach), false)
        : new Choice("Naar de dekking", null, "/dekking", false);
  }

  /** The gemeenten that they may choose from, in the pack's order. */
  List<Gemeente> gemeenten(Reach reach) {
    return pack.gemeenten().stream().filter(one -> reach.seesGemeente(one.code())).toList();
  }

  private static List<Choice> nav(Reach reach, Section section) {
    boolean sites = section == Section.SITES;
    if (reach.role() == Role.SITE) {
      return List.of(new Choice("Mijn plek", "home-heart", ownSite(reach), sites));
    }
    return List.of(
        new Choice("Dekking", "map-pin", "/dekking", section == Section.COVERAGE),
        new Choice("Plekken", "home-heart", "/plekken", sites));
  }

  private static String ownSite(Reach reach) {
    return "/plekken/" + reach.siteId();
  }

  private String role(Reach reach) {
    return switch (reach.role()) {
      case REGION_ADMIN -> "beheer van de regio";
      case REGION_READER -> "regio, alleen kijken";
      case GEMEENTE ->
          "gemeente " + gemeenten(reach).stream().map(Gemeente::name).collect(joining(", "));
      case SITE -> "plek " + sites.find(reach.siteId()).map(Site::name).orElse(reach.siteId());
    };
  }

  /** An API token has none, and whoever sends one has no use for the form. */
  private static String csrf(SignedIn signedIn) {
    return signedIn.csrf() == null ? "" : signedIn.csrf();
  }
}
