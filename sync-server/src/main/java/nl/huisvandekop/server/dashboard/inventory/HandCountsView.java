package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * The form for what was counted on a day in a place without a kiosk.
 *
 * @param date of the day, as the form sends it
 * @param day in words
 * @param stamp of the counts when the form was first shown
 * @param meanwhile whether somebody else changed them since, so that nothing was kept
 * @param before the day before, and {@code after} the day after; null where that is still to come
 * @param all leads to all hours of the day; null where they are shown
 * @param hours a field for each hour
 * @param activities a field for each activity
 */
public record HandCountsView(
    HandFrame hand,
    String date,
    String day,
    String stamp,
    boolean meanwhile,
    Frame.Choice before,
    Frame.Choice after,
    Frame.Choice all,
    List<Field> hours,
    List<Field> activities) {
  public HandCountsView {
    requireNonNull(hand, "hand");
    requireNonNull(before, "before");
    hours = List.copyOf(hours);
    activities = List.copyOf(activities);
  }

  /** All fields. */
  public List<Field> fields() {
    return Stream.concat(hours.stream(), activities.stream()).toList();
  }
}
