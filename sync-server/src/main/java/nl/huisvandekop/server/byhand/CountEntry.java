package nl.huisvandekop.server.byhand;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.time.Hours;

/**
 * The counts of a day as a form has them.
 *
 * @param hours people per hour since 1970; null for no count
 * @param activities people per activity's id; null for no count
 */
public record CountEntry(
    LocalDate date,
    Map<Long, Integer> hours,
    Map<String, Integer> activities,
    List<HandFault> faults) {
  /** The code of a problem: what the form showed is not what is kept any more. */
  public static final String CHANGED_MEANWHILE = "changed-meanwhile";

  private static final int STAMP_LENGTH = 16;

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");

  public CountEntry {
    faults = List.copyOf(faults);
  }

  /** The field of an hour. */
  public static String field(long hour) {
    return "uur-" + hour;
  }

  /** The field of an activity. */
  public static String field(String activity) {
    return "activiteit-" + activity;
  }

  /**
   * Reads a form.
   *
   * @param form what was sent under a name; null for nothing
   * @param hours that the form shows
   * @param activities ids that the form shows
   */
  public static CountEntry read(
      UnaryOperator<String> form,
      LocalDate date,
      Collection<Long> hours,
      Collection<String> activities) {
    FormReader reader = new FormReader(form);
    Map<Long, Integer> perHour = new LinkedHashMap<>();
    // A field that was not sent says nothing; only one that was sent empty takes a count away.
    hours.stream()
        .filter(hour -> form.apply(field(hour)) != null)
        .forEach(hour -> perHour.put(hour, number(reader, field(hour))));
    Map<String, Integer> perActivity = new LinkedHashMap<>();
    activities.stream()
        .filter(activity -> form.apply(field(activity)) != null)
        .forEach(activity -> perActivity.put(activity, number(reader, field(activity))));
    return new CountEntry(date, perHour, perActivity, reader.faults());
  }

  private static Integer number(FormReader reader, String field) {
    return reader.whole(field, 0, Limits.MAX_ABSOLUTE_VALUE).orElse(null);
  }

  /** Whether two counts are of the same hour, or of the same activity on the same day. */
  static boolean sameTarget(HeadcountBody one, HeadcountBody other) {
    if (one.hour() != null) {
      return one.hour().equals(other.hour());
    }
    return one.date().equals(other.date()) && one.activityId().equals(other.activityId());
  }

  /** What was counted on a day, so that a form can tell whether somebody changed it meanwhile. */
  public static String stamp(LocalDate date, Collection<HeadcountBody> counts) {
    String all =
        counts.stream()
            .filter(body -> day(body).equals(date))
            .map(body -> target(body) + " " + body.total())
            .sorted()
            .collect(joining("\n"));
    return Secrets.hash(all).substring(0, STAMP_LENGTH);
  }

  private static LocalDate day(HeadcountBody body) {
    return body.hour() == null ? body.date() : Hours.local(Hours.of(body.hour())).toLocalDate();
  }

  /** What a count is of, for the log. */
  static String target(HeadcountBody body) {
    return body.hour() == null
        ? body.date() + " " + body.activityId()
        : HOUR.format(Hours.local(Hours.of(body.hour())));
  }
}
