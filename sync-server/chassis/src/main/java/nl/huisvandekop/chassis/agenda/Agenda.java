package nl.huisvandekop.chassis.agenda;

import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/** When events take place. Thread-safe. */
public final class Agenda {
  /** Where the places are. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final TimeZone TIME_ZONE = TimeZone.getTimeZone(ZONE);

  private Agenda() {}

  /** The occurrences that begin on one of these local dates, both ends inclusive, in order. */
  public static List<Occurrence> occurrences(AgendaEvent event, LocalDate from, LocalDate through) {
    List<Occurrence> found = new ArrayList<>();
    Instant first = event.start().atZone(ZONE).toInstant();
    if (within(event.start().toLocalDate(), from, through)) {
      found.add(occurrence(event, event.start()));
    }
    if (event.recurrence() == null || event.start().toLocalDate().isAfter(through)) {
      return found;
    }
    DateIterator dates =
        event.recurrence().recurrence().getDateIterator(Date.from(first), TIME_ZONE);
    dates.advanceTo(Date.from(from.atStartOfDay(ZONE).toInstant()));
    while (dates.hasNext()) {
      Instant start = dates.next().toInstant();
      LocalDateTime local = start.atZone(ZONE).toLocalDateTime();
      if (local.toLocalDate().isAfter(through)) {
        return found;
      }
      // The first occurrence is there already, whether or not the rule names its day.
      if (start.isAfter(first) && within(local.toLocalDate(), from, through)) {
        found.add(occurrence(event, local));
      }
    }
    return found;
  }

  private static boolean within(LocalDate date, LocalDate from, LocalDate through) {
    return !date.isBefore(from) && !date.isAfter(through);
  }

  private static Occurrence occurrence(AgendaEvent event, LocalDateTime start) {
    ZonedDateTime end = start.plus(Duration.between(event.start(), event.end())).atZone(ZONE);
    return new Occurrence(start.atZone(ZONE), end);
  }
}
