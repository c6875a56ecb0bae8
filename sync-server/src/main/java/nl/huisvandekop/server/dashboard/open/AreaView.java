package nl.huisvandekop.server.dashboard.open;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One woonkern or wijk.
 *
 * @param houses the places in it
 * @param nearest the nearest ones outside it, with how far in words
 * @param on what is on in it this week
 */
public record AreaView(
    OpenFrame frame, String gemeente, List<OpenLink> houses, List<Near> nearest, WhatIsOn on) {
  public AreaView {
    requireNonNull(frame, "frame");
    requireNonNull(gemeente, "gemeente");
    houses = List.copyOf(houses);
    nearest = List.copyOf(nearest);
    requireNonNull(on, "on");
  }

  /** A place outside the area, and how far it is. */
  public record Near(OpenLink house, String distance) {}
}
