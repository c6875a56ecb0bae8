package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * A named place within an area: a village, hamlet or part of a town that people call by its name.
 *
 * @param name as people call it
 * @param area code of the area that it lies in
 * @param position where its name stands on a map
 */
public record Place(String name, String area, Position position) {
  public Place {
    requireNonNull(name, "name");
    requireNonNull(area, "area");
    requireNonNull(position, "position");
  }
}
