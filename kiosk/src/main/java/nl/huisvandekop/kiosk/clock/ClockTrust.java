package nl.huisvandekop.kiosk.clock;

import nl.huisvandekop.protocol.ClockSource;

/** What vouches for the kiosk's time. {@code toString} is the name in a kiosk's status. */
public enum ClockTrust {
  /** The system's time service is in step. */
  SYNCED(ClockSource.SYNCED),
  /** A hardware clock with a battery agrees. */
  RTC(ClockSource.RTC),
  /** The operator vouches, by setting. */
  TRUSTED(ClockSource.SYNCED),
  /** Nothing does. */
  UNKNOWN(null);

  private final ClockSource source;

  ClockTrust(ClockSource source) {
    this.source = source;
  }

  /** Whether counts may be dated with this clock. */
  public boolean isTrusted() {
    return source != null;
  }

  /**
   * How an hour report names it.
   *
   * @throws IllegalStateException when the clock is not trusted
   */
  public ClockSource source() {
    if (source == null) {
      throw new IllegalStateException("an untrusted clock dates nothing");
    }
    return source;
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
