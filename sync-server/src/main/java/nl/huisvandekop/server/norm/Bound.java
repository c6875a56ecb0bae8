package nl.huisvandekop.server.norm;

/**
 * The threshold for one size class: one number, or the two ends of a band.
 *
 * @param low as {@code high} where it is one number
 */
public record Bound(double low, double high) {
  public Bound {
    if (!(low <= high) || low < 0 || Double.isInfinite(high)) {
      throw new IllegalArgumentException("a bound is 0 or more, its low end not above its high");
    }
  }

  /** One number. */
  public static Bound of(double value) {
    return new Bound(value, value);
  }
}
