package nl.huisvandekop.server.dashboard.open;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.server.dashboard.SiteView;

/**
 * One place.
 *
 * @param area its woonkern or wijk; null while that is not known
 * @param address street and number; empty while it is not known
 * @param map where a map of others shows it; null while its location is not known
 * @param today when it is open today; empty while that is not known
 * @param calendar its agenda as a calendar file
 * @param on what is on in the coming two weeks
 * @param linkedData the same for search engines, JSON-LD that is safe within a script element
 */
public record HouseView(
    OpenFrame frame,
    OpenLink area,
    String address,
    String map,
    String today,
    String calendar,
    SiteView.Opening opening,
    WhatIsOn on,
    String linkedData) {
  public HouseView {
    requireNonNull(frame, "frame");
    requireNonNull(address, "address");
    requireNonNull(today, "today");
    requireNonNull(calendar, "calendar");
    requireNonNull(opening, "opening");
    requireNonNull(on, "on");
    requireNonNull(linkedData, "linkedData");
  }
}
