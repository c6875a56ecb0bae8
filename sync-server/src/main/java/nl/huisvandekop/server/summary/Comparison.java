package nl.huisvandekop.server.summary;

import static java.util.Objects.requireNonNull;

/**
 * Two figures, and whether they may be set beside each other. The one place that says so.
 *
 * @param now the figure that is asked about
 * @param before what it is compared with
 */
public record Comparison(Figure now, Figure before) {
  /**
   * So many percent points may the known parts of two periods' opening hours differ. A kiosk that
   * is off for half a day in a week of forty hours is at the edge of it.
   */
  public static final int KNOWN_POINTS = 10;

  /** With less than this part known, in percent, no two figures are alike. */
  public static final int KNOWN_LEAST = 50;

  /** So many percent of the longer one may the opening hours of two periods differ. */
  public static final int OPEN_PERCENT = 20;

  /** Whether and why not. */
  public enum Likeness {
    /** Both rest on nearly the same. */
    ALIKE,
    /** Kiosks were down, or have not sent everything, in one more than in the other. */
    KNOWN_DIFFERS,
    /** There were more hours to come in, or more places that counted, in one than in the other. */
    OPEN_DIFFERS,
    /** Of one of them nothing is known. */
    NOTHING_KNOWN
  }

  public Comparison {
    requireNonNull(now, "now");
    requireNonNull(before, "before");
  }

  /** The first that fits. */
  public Likeness likeness() {
    if (unknown(now) || unknown(before)) {
      return Likeness.NOTHING_KNOWN;
    }
    int one = now.open().knownPercent();
    int other = before.open().knownPercent();
    if (Math.abs(one - other) > KNOWN_POINTS || Math.min(one, other) < KNOWN_LEAST) {
      return Likeness.KNOWN_DIFFERS;
    }
    int longer = Math.max(now.open().countable(), before.open().countable());
    int shorter = Math.min(now.open().countable(), before.open().countable());
    return 100L * (longer - shorter) > (long) OPEN_PERCENT * longer
        ? Likeness.OPEN_DIFFERS
        : Likeness.ALIKE;
  }

  private static boolean unknown(Figure figure) {
    return figure.open().known() == 0;
  }

  /** What came more; negative for less. */
  public long difference() {
    return now.visits() - before.visits();
  }
}
