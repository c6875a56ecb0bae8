package nl.huisvandekop.protocol;

/**
 * What vouches for the time of an hour: the system's time service, a hardware clock, or the
 * server's time. {@code toString} is the name on the wire.
 */
public enum ClockSource {
  SYNCED,
  RTC,
  SERVER;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
