package nl.huisvandekop.server.inventory;

import java.util.List;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;

/**
 * What an entry says.
 *
 * @param site as it is to be; null when there is a fault
 * @param details as they are to be; null when there is a fault
 * @param faults why it can't be kept; empty when it can
 * @param warnings what is worth a look and keeps nothing back
 */
public record Reading(Site site, SiteDetails details, List<Fault> faults, List<Fault> warnings) {
  public Reading {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }

  /** Whether it can be kept. */
  public boolean sound() {
    return faults.isEmpty();
  }
}
