package nl.huisvandekop.chassis.agenda;

import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * When events take place. Thread-safe.
 *
 * <p>Around the changes of the clock RFC 5545 (3.3.5) holds: an hour that exists twice is its
 * first, a time that the clock skips is as much later as the clock skips; each occurrence of a rule
 * lasts exactly as long as the first (3.8.5.3).
 */
public final class Agenda {
  /** Where the places are. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private Agenda() {}

  /**
   * The occurrences that begin on one of these local dates, both ends inclusive, in order;
   * cancelled ones too.
   */
  public static List<Occurrence> occurrences(AgendaEvent event, LocalDate from, LocalDate through) {
    List<Occurrence> found = new ArrayList<>();
    Set<LocalDate> moved =
        event.moved().stream().map(AgendaEvent.Moved::date).collect(Collectors.toSet());
    Duration length = Duration.between(event.start().atZone(ZONE), event.end().atZone(ZONE));
    for (LocalDateTime start : starts(event, from, through)) {
      if (!moved.contains(start.toLocalDate())) {
        ZonedDateTime begins = start.atZone(ZONE);
        found.add(
            new Occurrence(
                start.toLocalDate(),
                begins,
                begins.plus(length),
                event.location(),
                event.cancelled().contains(start.toLocalDate()),
                false));
      }
    }
    for (AgendaEvent.Moved move : event.moved()) {
      if (within(move.start().toLocalDate(), from, through) && has(event, move.date())) {
        found.add(
            new Occurrence(
                move.date(),
                move.start().atZone(ZONE),
                move.end().atZone(ZONE),
                move.location(),
                event.cancelled().contains(move.date()),
                true));
      }
    }
    found.sort(Comparator.comparing(Occurrence::start));
    return found;
  }

  /** The occurrence that the rule has on a local date, wherever it was moved to. */
  public static Optional<Occurrence> find(AgendaEvent event, LocalDate date) {
    LocalDate at =
        event.moved().stream()
            .filter(move -> move.date().equals(date))
            .map(move -> move.start().toLocalDate())
            .findFirst()
            .orElse(date);
    return occurrences(event, at, at).stream().filter(one -> one.date().equals(date)).findFirst();
  }

  /** Whether the event, by its start or its rule, has an occurrence on a local date. */
  public static boolean has(AgendaEvent event, LocalDate date) {
    return !starts(event, date, date).isEmpty();
  }

  /** Whether there is such a local time: in the night in which the clock goes on, an hour isn't. */
  public static boolean exists(LocalDateTime local) {
    return local.atZone(ZONE).toLocalDateTime().equals(local);
  }

  /** Local starts by the event's own start and its rule, whatever became of them. */
  private static List<LocalDateTime> starts(AgendaEvent event, LocalDate from, LocalDate through) {
    List<LocalDateTime> found = new ArrayList<>();
    LocalDateTime first = event.start();
    // The first occurrence is there, whether or not the rule names its day.
    if (within(first.toLocalDate(), from, through)) {
      found.add(first);
    }
    if (event.recurrence() == null || first.toLocalDate().isAfter(through)) {
      return found;
    }
    // Local times pass as if they were UTC: a rule speaks of the clock on the wall.
    DateIterator dates = event.recurrence().endless().getDateIterator(date(first), UTC);
    dates.advanceTo(date(from.atStartOfDay()));
    while (dates.hasNext()) {
      LocalDateTime start = local(dates.next());
      if (start.toLocalDate().isAfter(through) || event.recurrence().endsBefore(start)) {
        return found;
      }
      if (start.isAfter(first) && within(start.toLocalDate(), from, through)) {
        found.add(start);
      }
    }
    return found;
  }

  /** The first start that a rule names at or after a local time. */
  static Optional<LocalDateTime> first(RepeatRule rule, LocalDateTime start) {
    DateIterator dates = rule.endless().getDateIterator(date(start), UTC);
    return dates.hasNext() ? Optional.of(local(dates.next())) : Optional.empty();
  }

  private static LocalDateTime local(Date date) {
    return LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  private static Date date(LocalDateTime local) {
    return Date.from(local.toInstant(ZoneOffset.UTC));
  }

  private static boolean within(LocalDate date, LocalDate from, LocalDate through) {
    return !date.isBefore(from) && !date.isAfter(through);
  }
}
