package nl.huisvandekop.server.disclosure;

/** Rounds as CBS shows its counts: to multiples of five. */
final class Fives {
  private static final int STEP = 5;

  private Fives() {}

  /** The nearest one; no count lies halfway between two. */
  static long round(long count) {
    return (count + STEP / 2) / STEP * STEP;
  }
}
