package nl.huisvandekop.server.report;

import nl.huisvandekop.server.disclosure.Released;

/**
 * Check-ins of some weeks, as far as they are public, and the weeks of which they are not told.
 *
 * @param visits of the weeks that are told
 * @param byHand whether a headcount is in it
 * @param told weeks with a number, also 0
 * @param hidden weeks whose number is left out because it or another is small
 * @param unknown weeks of which nothing is known
 * @param unreleased weeks that were not released, or not yet
 * @param absent weeks in which nothing stood there to count
 */
public record Tally(
    long visits, boolean byHand, int told, int hidden, int unknown, int unreleased, int absent) {
  static final Tally NONE = new Tally(0, false, 0, 0, 0, 0, 0);
  static final Tally UNRELEASED = new Tally(0, false, 0, 0, 0, 1, 0);
  static final Tally ABSENT = new Tally(0, false, 0, 0, 0, 0, 1);

  static Tally of(Released week) {
    if (week.hidden()) {
      return new Tally(0, false, 0, 1, 0, 0, 0);
    }
    return week.visits() == null
        ? new Tally(0, false, 0, 0, 1, 0, 0)
        : new Tally(week.visits(), week.byHand(), 1, 0, 0, 0, 0);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        visits + other.visits,
        byHand || other.byHand,
        told + other.told,
        hidden + other.hidden,
        unknown + other.unknown,
        unreleased + other.unreleased,
        absent + other.absent);
  }

  /** Those in which something stood there to count, or may have. */
  public int weeks() {
    return told + hidden + unknown + unreleased;
  }

  /** Whether no week is missing. */
  public boolean whole() {
    return told > 0 && told == weeks();
  }
}
