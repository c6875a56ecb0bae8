package nl.huisvandekop.server.coverage;

import nl.huisvandekop.server.region.Buurt;

/**
 * People who would get a place within reach and have none within that reach now.
 *
 * @param people all of them
 * @param children of these, younger than 15
 * @param elders of these, 65 or older
 */
public record Gain(int people, int children, int elders) {
  /** Nobody. */
  public static final Gain NONE = new Gain(0, 0, 0);

  static Gain of(Buurt buurt) {
    return new Gain(buurt.inhabitants(), buurt.inhabitants0to14(), buurt.inhabitants65plus());
  }

  Gain and(Gain other) {
    return new Gain(people + other.people, children + other.children, elders + other.elders);
  }
}
