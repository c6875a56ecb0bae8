package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One occurrence of an activity today.
 *
 * @param id the activity's, sent along when a visitor chooses it
 * @param title what it is called
 * @param icon its theme's icon, null for none; an unknown name is no harm
 * @param start local
 * @param end local, after start
 * @param room where in the building, null if not said
 * @param price what it costs in words, null if not said
 * @param sensitive never offered at check-in
 * @param date the occurrence's name within the activity, for its page
 * @param cancelled whether it does not take place
 */
public record Happening(
    String id,
    String title,
    String icon,
    LocalDateTime start,
    LocalDateTime end,
    String room,
    String price,
    boolean sensitive,
    LocalDate date,
    boolean cancelled) {
  public Happening {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(date, "date");
  }
}
