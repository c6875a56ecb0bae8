package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A count that a volunteer entered by hand; it replaces the check-ins of that hour, or of that
 * day's activity.
 *
 * @param hour the UTC clock hour that it replaces, null when it is for a day's activity
 * @param date the local date, null when it is for an hour
 * @param activityId the activity, null when it is for an hour
 * @param total people, 0 to {@link Limits#MAX_ABSOLUTE_VALUE}
 * @param reasonCode from the fixed list of reasons
 */
public record HeadcountBody(
    Instant hour, LocalDate date, String activityId, int total, String reasonCode) {
  public HeadcountBody {
    requireNonNull(reasonCode, "reasonCode");
    if ((hour == null) == (date == null) || (date == null) != (activityId == null)) {
      throw new IllegalArgumentException("either hour, or date with activityId");
    }
    if (total < 0 || total > Limits.MAX_ABSOLUTE_VALUE) {
      throw new IllegalArgumentException("total must be 0 to " + Limits.MAX_ABSOLUTE_VALUE);
    }
  }
}
