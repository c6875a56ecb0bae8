package nl.huisvandekop.server.inventory;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;

/**
 * A place as it is known.
 *
 * @param kioskStands whether it has a kiosk now
 */
public record Known(Site site, SiteDetails details, boolean kioskStands) {
  public Known {
    requireNonNull(site, "site");
    requireNonNull(details, "details");
  }
}
