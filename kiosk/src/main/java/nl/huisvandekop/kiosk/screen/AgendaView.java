package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A week of the agenda, for volunteers.
 *
 * @param monday the first day of the week
 * @param today local, null while the clock is not trusted
 * @param entries what begins in this week, in order of time
 * @param draft what somebody was filling in, null when nobody was; empty while it has no name
 * @param last the last change that can be undone, null for none
 * @param justDone whether whoever looks made that change a moment ago
 * @param undone whether whoever looks undid a change a moment ago
 * @param helpline the number to ring, null when none is known
 */
public record AgendaView(
    LocalDate monday,
    LocalDate today,
    List<Entry> entries,
    String draft,
    Change last,
    boolean justDone,
    boolean undone,
    String helpline) {
  public AgendaView {
    requireNonNull(monday, "monday");
    entries = List.copyOf(entries);
  }

  /**
   * A change of the agenda.
   *
   * @param what as in the API, such as {@code changed-from}
   * @param title the activity's
   * @param date of the occurrence that it is about, null for all of it
   * @param activities how many it touched
   */
  public record Change(String what, String title, LocalDate date, int activities) {}

  /**
   * An activity, once.
   *
   * @param id the activity's
   * @param date the local date on which its rule has it
   * @param icon its theme's icon, null for none
   * @param start local
   * @param end local, after start
   * @param room where in the building, null if not said
   * @param recurring whether the activity repeats
   * @param cancelled whether it does not take place this time
   * @param moved whether it takes place at another time or in another room than the rule says
   * @param coming how many want to come
   */
  public record Entry(
      String id,
      LocalDate date,
      String title,
      String icon,
      LocalDateTime start,
      LocalDateTime end,
      String room,
      boolean recurring,
      boolean cancelled,
      boolean moved,
      int coming) {
    public Entry {
      requireNonNull(id, "id");
      requireNonNull(date, "date");
      requireNonNull(title, "title");
      requireNonNull(start, "start");
      requireNonNull(end, "end");
    }
  }
}
