package nl.huisvandekop.kiosk.activity;

import java.time.OffsetDateTime;

/**
 * What a volunteer may want to know of what was planned.
 *
 * @param code {@code room-taken}, {@code skips-months} or {@code leap-day-only}
 * @param detail a sentence for volunteers
 * @param id the other activity, null where there is none, as all that follows
 * @param title of the other activity
 * @param start of the other activity, the first time that they meet
 * @param end of the other activity
 */
public record PlanWarning(
    String code, String detail, String id, String title, OffsetDateTime start, OffsetDateTime end) {
  static PlanWarning of(String code, String detail) {
    return new PlanWarning(code, detail, null, null, null, null);
  }
}
