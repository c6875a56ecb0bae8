package nl.huisvandekop.kiosk.sync;

import static nl.huisvandekop.protocol.Limits.CLOSED_AFTER_SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.huisvandekop.kiosk.clock.KioskClock;

/**
 * Up to where time has ended for good, in the texts by which rows are stored: a period is closed
 * once it ended more than ten minutes ago, since no check-in of it can be undone any more.
 *
 * @param lastHour UTC instant of the last closed clock hour
 * @param lastDay last closed local date
 */
record ClosedPeriods(String lastHour, String lastDay) {
  /** By a clock that stands at {@code now}. */
  static ClosedPeriods at(Instant now) {
    // "More than": at ten minutes to the nanosecond an hour is not closed yet.
    Instant surely = now.minusSeconds(CLOSED_AFTER_SECONDS).minusNanos(1);
    return upTo(surely.minus(Duration.ofHours(1)), day(surely).minusDays(1));
  }

  /** The running hour and day too (SYNC_OPEN_HOUR). */
  static ClosedPeriods withRunning(Instant now) {
    return upTo(now, day(now));
  }

  /** The hour before the one in which a period begins. */
  static String hourBefore(String period) {
    Instant begins =
        period.length() == 10
            ? LocalDate.parse(period).atStartOfDay(KioskClock.ZONE).toInstant()
            : Instant.parse(period);
    return begins.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1)).toString();
  }

  private static ClosedPeriods upTo(Instant hour, LocalDate day) {
    return new ClosedPeriods(hour.truncatedTo(ChronoUnit.HOURS).toString(), day.toString());
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(KioskClock.ZONE).toLocalDate();
  }
}
