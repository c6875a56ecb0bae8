package nl.huisvandekop.server.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.huisvandekop.protocol.Limits;

/**
 * Clock hours as whole numbers since 1970-01-01T00:00Z. In the region's zone a local clock hour is
 * a UTC clock hour too, since its offsets are whole hours (from {@link #EARLIEST} on).
 */
public final class Hours {
  /** The region's calendar. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** 2000-01-01T00:00Z: nothing was counted before; an earlier hour tells of a clock not set. */
  public static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond() / 3600;

  /** No row is about a later hour; beyond, calendars can't compute. */
  public static final long LATEST = Instant.parse("2101-01-01T00:00:00Z").getEpochSecond() / 3600;

  private static final long SECONDS = 3600;

  private Hours() {}

  /** The hour that an instant lies in. */
  public static long of(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), SECONDS);
  }

  /** Whether an hour begins at this instant. */
  public static boolean isWhole(Instant instant) {
    return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), SECONDS) == 0;
  }

  /** When the hour begins. */
  public static Instant start(long hour) {
    return Instant.ofEpochSecond(Math.multiplyExact(hour, SECONDS));
  }

  /** When the hour begins, in the region's calendar. */
  public static ZonedDateTime local(long hour) {
    return start(hour).atZone(ZONE);
  }

  /** The first hour of a local date; its last is the one before the next date's first. */
  public static long firstOf(LocalDate date) {
    return of(date.atStartOfDay(ZONE).toInstant());
  }

  /** The newest hour that is closed, as {@link Limits#CLOSED_AFTER_SECONDS} says. */
  public static long lastClosed(Instant now) {
    return of(now.minusSeconds(Limits.CLOSED_AFTER_SECONDS)) - 1;
  }
}
