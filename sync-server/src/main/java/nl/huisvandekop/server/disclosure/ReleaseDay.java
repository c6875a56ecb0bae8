package nl.huisvandekop.server.disclosure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import nl.huisvandekop.server.time.Hours;

/**
 * When a week is released: on the Thursday after it, at six in the morning. Until then kiosks
 * without a network have three days to send, and volunteers to correct. What comes later never
 * enters what is public.
 */
public final class ReleaseDay {
  private static final int DAYS_AFTER_MONDAY = 10;
  private static final LocalTime TIME = LocalTime.of(6, 0);

  private ReleaseDay() {}

  /** The moment from which on the week is released. */
  public static Instant of(LocalDate monday) {
    return monday.plusDays(DAYS_AFTER_MONDAY).atTime(TIME).atZone(Hours.ZONE).toInstant();
  }

  /** The Monday of the newest week that is to be released by now. */
  public static LocalDate newestDue(Instant now) {
    LocalDate monday =
        LocalDate.ofInstant(now, Hours.ZONE)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);
    return of(monday).isAfter(now) ? monday.minusWeeks(1) : monday;
  }
}
