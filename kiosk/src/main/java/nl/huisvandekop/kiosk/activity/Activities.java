package nl.huisvandekop.kiosk.activity;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.AgendaEvent;
import nl.huisvandekop.chassis.agenda.CalendarFile;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.document.Documents.Stored;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.Limits;

/**
 * The site's agenda. Changes are on the disk when a method returns; {@link Problem} says what was
 * wrong with one. Thread-safe.
 */
public final class Activities {
  /** Longest span of dates that is listed at once; a year and a month. */
  public static final int MOST_DAYS = 400;

  private final KioskStore store;

  /** On a store. */
  public Activities(KioskStore store) {
    this.store = requireNonNull(store);
  }

  /**
   * What begins on one of these local dates, both ends inclusive, in order of time.
   *
   * @throws Problem when they are the wrong way round or further than {@link #MOST_DAYS} apart
   */
  public List<ActivityOccurrence> list(LocalDate from, LocalDate through) {
    boolean years = from.getYear() >= Limits.FIRST_YEAR && through.getYear() <= Limits.LAST_YEAR;
    if (!years || through.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(through)) {
      throw new Problem(
          422,
          "dates-out-of-bounds",
          "to must not be before from, and at most %d days after it, in the years %d to %d."
              .formatted(MOST_DAYS, Limits.FIRST_YEAR, Limits.LAST_YEAR));
    }
    return all().stream()
        .flatMap(
            activity ->
                Agenda.occurrences(event(activity, "", null), from, through).stream()
                    .map(when -> ActivityOccurrence.of(activity, when)))
        .sorted(
            Comparator.comparing(ActivityOccurrence::start)
                .thenComparing(ActivityOccurrence::title))
        .toList();
  }

  /** The occurrence that an activity has on a date; empty where there is none. */
  public Optional<ActivityOccurrence> find(String id, LocalDate date) {
    return list(date, date).stream().filter(occurrence -> occurrence.id().equals(id)).findFirst();
  }

  /** Puts a new activity in the agenda. */
  public Activity add(ActivityBody body) {
    ActivityRules.require(body);
    return store.write(connection -> put(connection, UUID.randomUUID().toString(), body));
  }

  /** Changes an activity as a whole. */
  public Activity change(String id, ActivityBody body) {
    ActivityRules.require(body);
    return store.write(
        connection -> {
          get(connection, id);
          return put(connection, id, body);
        });
  }

  /** Takes an activity out of the agenda. What was counted for it stays. */
  public void delete(String id) {
    store.write(
        connection -> {
          Documents.delete(connection, get(connection, id));
          return null;
        });
  }

  /**
   * The agenda as a calendar file.
   *
   * @param siteId part of the events' names, so that the kiosk's and the server's are the same
   * @param siteName what the calendar is called, and where the events are
   */
  public String calendar(String siteId, String siteName, Instant stamp) {
    return CalendarFile.write(
        siteName,
        all().stream().map(activity -> event(activity, siteId, siteName)).toList(),
        stamp);
  }

  /**
   * Holds an activity to the rule of what may be counted apart. Within the caller's transaction.
   *
   * @throws Problem when there is no such activity, or it is sensitive
   */
  public static void requireCountable(Connection connection, String id) throws SQLException {
    ActivityBody body =
        Documents.find(connection, id)
            .filter(document -> document.kind() == DocumentKind.ACTIVITY)
            .flatMap(document -> document.bodyAs(ActivityBody.class))
            .orElseThrow(
                () ->
                    new Problem(
                        422,
                        "activity-unknown",
                        "There is no such activity; nothing was counted."));
    if (body.sensitive()) {
      throw new Problem(
          422, "activity-not-countable", "This activity is never counted apart; leave it out.");
    }
  }

  private static Activity put(Connection connection, String id, ActivityBody body)
      throws SQLException {
    long version = Documents.put(connection, id, DocumentKind.ACTIVITY, body);
    if (body.sensitive()) {
      CheckIns.forgetActivity(connection, id);
      Coming.forgetActivity(connection, id);
    }
    return new Activity(id, version, body);
  }

  private static Stored get(Connection connection, String id) throws SQLException {
    return Documents.find(connection, id)
        .filter(document -> document.kind() == DocumentKind.ACTIVITY && !document.deleted())
        .orElseThrow(() -> new Problem(404, "activity-unknown", "There is no such activity."));
  }

  private List<Activity> all() {
    return store.read(connection -> Documents.list(connection, DocumentKind.ACTIVITY)).stream()
        .flatMap(
            document ->
                document.bodyAs(ActivityBody.class).stream()
                    .map(body -> new Activity(document.id(), document.version(), body)))
        .toList();
  }

  private static AgendaEvent event(Activity activity, String siteId, String siteName) {
    ActivityBody body = activity.body();
    String place = body.room() == null ? siteName : siteName + ", " + body.room();
    return new AgendaEvent(
        activity.id() + "@" + siteId,
        activity.version(),
        body.title(),
        body.start(),
        body.end(),
        rule(body).orElse(null),
        place);
  }

  /** A rule that this program can't read comes from a newer one; the first occurrence stands. */
  private static Optional<RepeatRule> rule(ActivityBody body) {
    try {
      return Optional.ofNullable(body.recurrence()).map(RepeatRule::parse);
    } catch (IllegalArgumentException ofANewerProgram) {
      return Optional.empty();
    }
  }
}
