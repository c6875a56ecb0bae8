package nl.huisvandekop.server.dashboard.kiosk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.summary.Among;

/** The places that a visitor may see. Thread-safe. */
public final class SeenSites {
  private final RegionPack pack;
  private final Sites sites;

  public SeenSites(RegionPack pack, Sites sites) {
    this.pack = requireNonNull(pack);
    this.sites = requireNonNull(sites);
  }

  /** All of them, by name. */
  public List<Site> by(Visitor visitor) {
    return sites.list().stream().filter(site -> sees(visitor, site)).toList();
  }

  Optional<Site> find(Visitor visitor, String id) {
    return sites.find(id).filter(site -> sees(visitor, site));
  }

  /** The code of the gemeente that it lies in; null while that is not known. */
  public String gemeente(Site site) {
    return Optional.ofNullable(site.areaCode())
        .flatMap(pack::area)
        .map(Area::gemeente)
        .orElse(null);
  }

  /**
   * The same as what their weeks are added up of; for whoever sees more than one place.
   *
   * @param gemeente only those in it; null for all
   */
  public Among among(Visitor visitor, String gemeente) {
    return gemeente == null && visitor.reach().seesEverything()
        ? Among.ALL
        : Among.areas(
            pack.areas().stream()
                .filter(area -> gemeente == null || area.gemeente().equals(gemeente))
                .filter(area -> visitor.reach().seesGemeente(area.gemeente()))
                .map(Area::code)
                .toList());
  }

  private boolean sees(Visitor visitor, Site site) {
    return visitor.reach().seesSite(site.id(), gemeente(site));
  }
}
