package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of water that a straight line may lead over where no road does. Immutable.
 *
 * @param name as people call it; several stretches may share one
 * @param crossing how people get across, in Dutch
 * @param from one end of the line that is drawn along its middle
 * @param to the other end
 */
public record Water(String name, String crossing, Position from, Position to) {
  public Water {
    requireNonNull(name, "name");
    requireNonNull(crossing, "crossing");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  /** Whether it lies between the two points, as the map shows them: degrees taken as a plane. */
  public boolean between(Position one, Position other) {
    return side(from, to, one) * side(from, to, other) < 0
        && side(one, other, from) * side(one, other, to) < 0;
  }

  /** Above zero to the left of the way from a to b, below to the right. */
  private static double side(Position a, Position b, Position point) {
    return (b.lon() - a.lon()) * (point.lat() - a.lat())
        - (b.lat() - a.lat()) * (point.lon() - a.lon());
  }
}
