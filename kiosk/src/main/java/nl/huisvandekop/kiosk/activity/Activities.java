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
import nl.huisvandekop.chassis.agenda.CalendarFile;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.LastChange.What;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.document.Documents.Stored;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.ActivityBody.Moved;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.Limits;

/**
 * The site's agenda. Changes are on the disk when a method returns; {@link Problem} says what was
 * wrong with one, in a volunteer's words, and nothing of it is then in the agenda. Thread-safe.
 */
public final class Activities {
  /** Longest span of dates that is listed at once; a year and a month. */
  public static final int MOST_DAYS = 400;

  private final KioskStore store;
  private final KioskClock clock;

  /** On a store. */
  public Activities(KioskStore store, KioskClock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * What begins on one of these local dates, both ends inclusive, in order of time; what was
   * cancelled too.
   *
   * @throws Problem when they are the wrong way round or further than {@link #MOST_DAYS} apart
   */
  public List<ActivityOccurrence> list(LocalDate from, LocalDate through) {
    requireBounds(from, through);
    return store.read(Activities::all).stream()
        .flatMap(activity -> ActivityOccurrence.list(activity, from, through).stream())
        .sorted(
            Comparator.comparing(ActivityOccurrence::start)
                .thenComparing(ActivityOccurrence::title))
        .toList();
  }

  /** The occurrence of an activity that goes by a date; empty where there is none. */
  public Optional<ActivityOccurrence> find(String id, LocalDate date) {
    requireBounds(date, date);
    return store.read(connection -> Documents.find(connection, id)).stream()
        .filter(document -> document.kind() == DocumentKind.ACTIVITY)
        .flatMap(document -> activity(document).stream())
        .flatMap(activity -> ActivityOccurrence.find(activity, date).stream())
        .findFirst();
  }

  /**
   * One activity.
   *
   * @throws Problem 404 {@code activity-unknown}
   */
  public Activity get(String id) {
    return store.read(connection -> require(connection, id));
  }

  /** Puts a new activity in the agenda. */
  public Planned add(ActivityBody body) {
    return plan(What.ADDED, null, newId(), (connection, id) -> body);
  }

  /** The same as a copy of another. */
  public Planned copy(ActivityBody body) {
    return plan(What.COPIED, null, newId(), (connection, id) -> Series.unchanged(body));
  }

  /**
   * Changes an activity as a whole. What was cancelled or moved stays so, as far as the rule still
   * names its day.
   */
  public Planned change(String id, ActivityBody body) {
    return plan(
        What.CHANGED,
        null,
        id,
        (connection, same) -> {
          ActivityBody old = require(connection, same).body();
          return Series.fitting(Series.with(body, old.cancelled(), old.moved()));
        });
  }

  /** One occurrence does not take place. */
  public Planned cancel(String id, LocalDate date) {
    return plan(
        What.CANCELLED,
        date,
        id,
        (connection, same) -> Series.cancel(require(connection, same).body(), date));
  }

  /** One occurrence takes place at another time or in another room. */
  public Planned move(String id, Moved to) {
    return plan(
        What.MOVED,
        to.date(),
        id,
        (connection, same) -> Series.move(require(connection, same).body(), to.date(), to));
  }

  /** One occurrence takes place as the rule says, after all. */
  public Planned restore(String id, LocalDate date) {
    return plan(
        What.RESTORED,
        date,
        id,
        (connection, same) -> Series.restore(require(connection, same).body(), date));
  }

  /**
   * Changes an activity from one of its occurrences on: it ends before that, another takes over.
   *
   * @return what takes over; the same activity, when the occurrence is the first
   */
  public Planned changeFrom(String id, LocalDate date, ActivityBody body) {
    ActivityBody asked = ActivityRules.require(body);
    return store.write(
        connection -> {
          ActivityBody old = require(connection, id).body();
          Optional<ActivityBody> before = Series.before(old, date);
          ActivityBody after = ActivityRules.require(Series.from(old, date, asked));
          AgendaChange change =
              AgendaChange.begin(connection, What.CHANGED_FROM, old.title(), date);
          if (before.isEmpty()) {
            return planned(connection, change.put(id, after));
          }
          change.put(id, before.get());
          Activity next = change.put(newId(), after);
          Coming.carryOver(connection, id, date, next);
          return planned(connection, next);
        });
  }

  /** Ends an activity before one of its occurrences; before the first, it goes as a whole. */
  public void endFrom(String id, LocalDate date) {
    store.write(
        connection -> {
          ActivityBody old = require(connection, id).body();
          Optional<ActivityBody> before = Series.before(old, date);
          AgendaChange change = AgendaChange.begin(connection, What.ENDED_FROM, old.title(), date);
          if (before.isPresent()) {
            change.put(id, before.get());
          } else {
            change.delete(stored(connection, id));
          }
          return null;
        });
  }

  /** Takes an activity out of the agenda. What was counted for it stays. */
  public void delete(String id) {
    store.write(
        connection -> {
          Stored document = stored(connection, id);
          String title = activity(document).map(one -> one.body().title()).orElse("");
          AgendaChange.begin(connection, What.DELETED, title, null).delete(document);
          return null;
        });
  }

  /** The change that can be undone now. */
  public Optional<LastChange> lastChange() {
    return store.read(AgendaChange::last);
  }

  /**
   * Undoes the last change.
   *
   * @return what was undone
   */
  public LastChange undo() {
    return store.write(AgendaChange::undo);
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
        store.read(Activities::all).stream()
            .map(
                activity ->
                    Series.event(
                        activity,
                        activity.id() + "@" + siteId,
                        room -> room == null ? siteName : siteName + ", " + room))
            .toList(),
        stamp);
  }

  private static void requireBounds(LocalDate from, LocalDate through) {
    boolean years = from.getYear() >= Limits.FIRST_YEAR && through.getYear() <= Limits.LAST_YEAR;
    if (!years || through.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(through)) {
      throw new Problem(
          422,
          "dates-out-of-bounds",
          "to must not be before from, and at most %d days after it, in the years %d to %d."
              .formatted(MOST_DAYS, Limits.FIRST_YEAR, Limits.LAST_YEAR));
    }
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

  /** What an activity becomes. */
  @FunctionalInterface
  private interface Becoming {
    ActivityBody body(Connection connection, String id) throws SQLException;
  }

  private Planned plan(What what, LocalDate date, String id, Becoming becoming) {
    return store.write(
        connection -> {
          ActivityBody body = ActivityRules.require(becoming.body(connection, id));
          AgendaChange change = AgendaChange.begin(connection, what, body.title(), date);
          return planned(connection, change.put(id, body));
        });
  }

  private Planned planned(Connection connection, Activity activity) throws SQLException {
    LocalDate today =
        clock.trust().isTrusted() ? LocalDate.ofInstant(clock.now(), KioskClock.ZONE) : null;
    return new Planned(activity, Warnings.of(activity, all(connection), today));
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static Activity require(Connection connection, String id) throws SQLException {
    return activity(stored(connection, id)).orElseThrow(Activities::unknown);
  }

  private static Stored stored(Connection connection, String id) throws SQLException {
    return Documents.find(connection, id)
        .filter(document -> document.kind() == DocumentKind.ACTIVITY && !document.deleted())
        .orElseThrow(Activities::unknown);
  }

  private static Problem unknown() {
    return new Problem(404, "activity-unknown", "Deze activiteit staat niet (meer) in de agenda.");
  }

  private static List<Activity> all(Connection connection) throws SQLException {
    return Documents.list(connection, DocumentKind.ACTIVITY).stream()
        .flatMap(document -> activity(document).stream())
        .toList();
  }

  private static Optional<Activity> activity(Stored document) {
    return document
        .bodyAs(ActivityBody.class)
        .map(body -> new Activity(document.id(), document.version(), body));
  }
}
