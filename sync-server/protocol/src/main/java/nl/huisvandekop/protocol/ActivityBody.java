package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;

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
    boolean sensitive) {
  public ActivityBody {
    requireNonNull(title, "title");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    Limits.requireYear("start", start.getYear());
    Limits.requireYear("end", end.getYear());
    if (!end.isAfter(start) || end.isAfter(start.plusHours(24))) {
      throw new IllegalArgumentException("end must lie within 24 hours after start");
    }
  }
}
