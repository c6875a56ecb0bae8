package nl.huisvandekop.server.summary;

import static java.util.Objects.requireNonNull;

/**
 * A number of check-ins and what it rests on.
 *
 * @param byHand whether a headcount is in it
 * @param open the planned opening hours of its sites and weeks
 */
public record Figure(long visits, boolean byHand, OpenHours open) {
  public static final Figure NONE = new Figure(0, false, OpenHours.NONE);

  public Figure {
    requireNonNull(open, "open");
  }

  public Figure plus(Figure other) {
    return new Figure(visits + other.visits, byHand || other.byHand, open.plus(other.open));
  }
}
