package nl.huisvandekop.chassis.agenda;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * One event, once or repeating. Immutable.
 *
 * @param uid the same for ever, and different in every calendar of the world
 * @param sequence rises with each change
 * @param title what it is called
 * @param start local start of the first occurrence
 * @param end local end of the first occurrence, after start
 * @param recurrence null for once
 * @param location null where it is not said
 * @param cancelled local dates of which the occurrence does not take place
 * @param moved occurrences that differ from the rule; dates that the rule does not name are ignored
 */
public record AgendaEvent(
    String uid,
    long sequence,
    String title,
    LocalDateTime start,
    LocalDateTime end,
    RepeatRule recurrence,
    String location,
    Set<LocalDate> cancelled,
    List<Moved> moved) {
  public AgendaEvent {
    requireNonNull(uid, "uid");
    requireNonNull(title, "title");
    requireNonNull(start, "start");
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("end must be after start");
    }
    cancelled = Set.copyOf(cancelled);
    moved = List.copyOf(moved);
  }

  /** One whose occurrences are all as the rule says. */
  public AgendaEvent(
      String uid,
      long sequence,
      String title,
      LocalDateTime start,
      LocalDateTime end,
      RepeatRule recurrence,
      String location) {
    this(uid, sequence, title, start, end, recurrence, location, Set.of(), List.of());
  }

  /**
   * One occurrence that takes place at another time or elsewhere.
   *
   * @param date the local date on which the rule has it
   * @param start local
   * @param end local, after start
   * @param location null where it is not said
   */
  public record Moved(LocalDate date, LocalDateTime start, LocalDateTime end, String location) {
    public Moved {
      requireNonNull(date, "date");
      requireNonNull(start, "start");
      if (!end.isAfter(start)) {
        throw new IllegalArgumentException("end must be after start");
      }
    }
  }
}
