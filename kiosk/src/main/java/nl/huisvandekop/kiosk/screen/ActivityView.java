package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One occurrence of an activity, as the pages of the agenda show it. What is written in it is in
 * Dutch, as volunteers wrote it.
 *
 * @param id the activity's
 * @param date by which the occurrence is known; a moved one takes place on another
 * @param icon its theme's icon, null for none; an unknown name is no harm
 * @param start local
 * @param end local, after start
 * @param room null if not said
 * @param audience null is everyone
 * @param organiser null if not said
 * @param price in words, null if not said
 * @param withoutSignUp whether anyone can just walk in
 * @param places how many can take part, null for no limit
 * @param sensitive never counted apart, so that nobody is asked whether they want to come
 * @param cancelled it does not take place
 * @param moved it takes place at another time than usual
 */
public record ActivityView(
    String id,
    LocalDate date,
    String title,
    String icon,
    LocalDateTime start,
    LocalDateTime end,
    String room,
    String audience,
    String organiser,
    String price,
    boolean withoutSignUp,
    Integer places,
    boolean sensitive,
    boolean cancelled,
    boolean moved) {
  public ActivityView {
    requireNonNull(id, "id");
    requireNonNull(date, "date");
    requireNonNull(title, "title");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
  }

  /** Where its page is. */
  public String path() {
    return "/activiteiten/" + ProgrammeChoice.encoded(id) + "/" + date;
  }

  boolean isOn(LocalDateTime now) {
    return now != null && !cancelled && !start.isAfter(now) && end.isAfter(now);
  }
}
