package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * A gemeente of the region.
 *
 * @param code CBS code, {@code GM0400}
 * @param name as the gemeente is called
 * @param inhabitants sum over its buurten, as all figures of the pack; CBS rounds the buurten to
 *     fives, so it differs a little from {@code inhabitantsCbs}
 * @param inhabitantsCbs CBS's own total of the gemeente, not rounded
 * @param loneliness null where not known
 */
public record Gemeente(
    String code, String name, int inhabitants, int inhabitantsCbs, Loneliness loneliness) {
  public Gemeente {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
  }
}
