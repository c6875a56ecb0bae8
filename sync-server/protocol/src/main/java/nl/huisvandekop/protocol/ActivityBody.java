package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An activity in a site's agenda. Times are local (Europe/Amsterdam), so that a weekly activity
 * stays at its hour when the clock changes.
 *
 * @param title what it is called, 1 to 80 characters
 * @param theme a theme of the region pack, null for none
 * @param audience whom it is for, in words; null is everyone
 * @param start local start of the first occurrence
 * @param end local end of the first occurrence, after start and at most 24 hours later
 * @param recurrence an RFC 5545 rule such as {@code FREQ=WEEKLY;BYDAY=TU}, null for once
 * @param room where in the building, null if not said
 * @param organiser who offers it, null if not said
 * @param price what it costs in words, null if not said
 * @param withoutSignUp whether anyone can just walk in
 * @param byPartner whether a partner of the social domain offers it
 * @param groupOffer whether it is a group offer for a common question
 * @param sensitive never offered at check-in and never counted apart
 * @param places how many can take part, 1 to {@link #MOST_PLACES}; null for no limit
 * @param cancelled the dates on which the rule has an occurrence that does not take place
 * @param moved the occurrences that take place at another time or in another room than the rule
 *     says
 */
public record ActivityBody(
    String title,
    String theme,
    String audience,
    LocalDateTime start,
    LocalDateTime end,
    String recurrence,
    String room,
    String organiser,
    String price,
    boolean withoutSignUp,
    boolean byPartner,
    boolean groupOffer,
    boolean sensitive,
    Integer places,
    List<LocalDate> cancelled,
    List<Moved> moved) {
  /** More than any hall of the region holds. */
  public static final int MOST_PLACES = 999;

  /** Seven years of every week: whoever changes more, makes another activity. */
  public static final int MOST_CHANGED_OCCURRENCES = 366;

  public ActivityBody {
    requireNonNull(title, "title");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    Limits.requireYear("start", start.getYear());
    Limits.requireYear("end", end.getYear());
    requireWithinDay(start, end);
    if (places != null && (places < 1 || places > MOST_PLACES)) {
      throw new IllegalArgumentException("places must be 1 to " + MOST_PLACES);
    }
    cancelled = cancelled == null ? List.of() : List.copyOf(cancelled);
    moved = moved == null ? List.of() : List.copyOf(moved);
    cancelled.forEach(date -> Limits.requireYear("cancelled", date.getYear()));
    if (cancelled.size() + moved.size() > MOST_CHANGED_OCCURRENCES) {
      throw new IllegalArgumentException(
          "at most " + MOST_CHANGED_OCCURRENCES + " occurrences can be cancelled or moved");
    }
  }

  /**
   * One occurrence that differs from the rule.
   *
   * @param date the local date on which the rule has it
   * @param start when it begins instead, local
   * @param end when it ends, after start and at most 24 hours later
   * @param room where, null for the room of the others
   */
  public record Moved(LocalDate date, LocalDateTime start, LocalDateTime end, String room) {
    public Moved {
      requireNonNull(date, "date");
      requireNonNull(start, "start");
      requireNonNull(end, "end");
      Limits.requireYear("date", date.getYear());
      Limits.requireYear("start", start.getYear());
      Limits.requireYear("end", end.getYear());
      requireWithinDay(start, end);
    }
  }

  private static void requireWithinDay(LocalDateTime start, LocalDateTime end) {
    if (!end.isAfter(start) || end.isAfter(start.plusHours(24))) {
      throw new IllegalArgumentException("end must lie within 24 hours after start");
    }
  }
}
