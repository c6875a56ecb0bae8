package nl.huisvandekop.server.disclosure;

/**
 * The one rule of what a small count is. Within the staff it is a courtesy against curiosity, for
 * an hour only: "1 tot 4" to all but the site's own. In public it is where disclosure control
 * starts ({@link Hiding}).
 */
public final class SmallCounts {
  /** The largest small count. */
  public static final int LARGEST = 4;

  private SmallCounts() {}

  /** Whether a count is 1 to 4. Zero is not small: nobody is behind it. */
  public static boolean isSmall(long count) {
    return count > 0 && count <= LARGEST;
  }
}
