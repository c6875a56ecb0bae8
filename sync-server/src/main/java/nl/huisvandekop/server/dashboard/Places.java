package nl.huisvandekop.server.dashboard;

import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;

/** Says where a place is. */
public final class Places {
  private Places() {}

  /** Its woonkern or wijk and gemeente; or that it is not known yet. */
  public static String of(RegionPack pack, Site site) {
    if (site.areaCode() == null) {
      return "nog niet bekend";
    }
    return pack.area(site.areaCode())
        .map(
            area ->
                area.name()
                    + pack.gemeente(area.gemeente())
                        .map(Gemeente::name)
                        .filter(name -> !name.equals(area.name()))
                        .map(name -> ", " + name)
                        .orElse(""))
        .orElse(site.areaCode());
  }
}
