package nl.huisvandekop.server.dashboard.open;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One woonkern or wijk.
 *
 * @param houses the places in it, with when they are open today
 * @param nearest the nearest ones outside it, with how far in words too
 * @param on what is on in it this week
 */
public record AreaView(
    OpenFrame frame, String gemeente, List<House> houses, List<House> nearest, WhatIsOn on) {
  public AreaView {
    requireNonNull(frame, "frame");
    requireNonNull(gemeente, "gemeente");
    houses = List.copyOf(houses);
    nearest = List.copyOf(nearest);
    requireNonNull(on, "on");
  }

  /**
   * A place.
   *
   * @param note how far it is and when it is open today, as far as known
   */
  public record House(OpenLink link, String note) {}
}
