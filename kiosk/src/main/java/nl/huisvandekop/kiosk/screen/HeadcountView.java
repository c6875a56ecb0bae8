package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What of a day can be counted by hand. The page puts to {@code /api/headcounts}.
 *
 * @param day null while the clock is not trusted
 * @param earlier the day before, null when that is too long ago
 * @param later the day after, null when that is still to come
 * @param activities that are over, in order of time
 * @param hours that are over, in order of time
 * @param sensitive whether an activity was left out, since it is never counted apart
 * @param helpline the number to ring, null when none is known
 */
public record HeadcountView(
    LocalDate day,
    LocalDate earlier,
    LocalDate later,
    List<Row> activities,
    List<Row> hours,
    boolean sensitive,
    String helpline) {
  public HeadcountView {
    activities = List.copyOf(activities);
    hours = List.copyOf(hours);
  }

  /**
   * Something to count.
   *
   * @param key an activity's id, or an hour as UTC instant
   * @param date the occurrence's, null for an hour
   * @param title an activity's, null for an hour
   * @param tapped check-ins
   * @param byHand what was counted by hand, null for nothing
   * @param headcountId the name of that count, null for none
   */
  public record Row(
      String key,
      LocalDate date,
      String title,
      LocalTime from,
      LocalTime until,
      int tapped,
      Integer byHand,
      String headcountId) {
    public Row {
      requireNonNull(key, "key");
    }
  }
}
