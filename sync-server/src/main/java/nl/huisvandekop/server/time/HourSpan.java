package nl.huisvandekop.server.time;

/**
 * Hours without a gap, both ends inclusive. Immutable.
 *
 * @param from see {@link Hours}
 * @param through not before {@code from}
 */
public record HourSpan(long from, long through) {
  public HourSpan {
    if (through < from) {
      throw new IllegalArgumentException("through lies before from");
    }
  }

  /** Whether the hour is one of these. */
  public boolean contains(long hour) {
    return from <= hour && hour <= through;
  }
}
