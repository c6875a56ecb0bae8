package nl.huisvandekop.chassis.agenda;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;

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
 */
public record AgendaEvent(
    String uid,
    long sequence,
    String title,
    LocalDateTime start,
    LocalDateTime end,
    RepeatRule recurrence,
    String location) {
  public AgendaEvent {
    requireNonNull(uid, "uid");
    requireNonNull(title, "title");
    requireNonNull(start, "start");
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("end must be after start");
    }
  }
}
