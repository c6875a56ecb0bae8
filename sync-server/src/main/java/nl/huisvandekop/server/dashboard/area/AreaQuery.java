package nl.huisvandekop.server.dashboard.area;

import nl.huisvandekop.server.dashboard.Links;

/** Addresses of what is about one area. */
final class AreaQuery {
  private AreaQuery() {}

  /**
   * The area's page.
   *
   * @param site where a place is supposed to open; null for the area's middle
   */
  static String href(String area, String site) {
    return Links.to(CoverageQuery.ADDRESS + "/" + area, "stel", site);
  }

  /** Where staff say how far a place really is. */
  static String distanceHref(String area, String site) {
    return CoverageQuery.ADDRESS + "/" + area + "/afstand/" + site;
  }
}
