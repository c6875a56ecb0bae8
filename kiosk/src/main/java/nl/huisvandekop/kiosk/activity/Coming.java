package nl.huisvandekop.kiosk.activity;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;

/**
 * How many people want to come to an activity, so that there are chairs enough. Only the number is
 * stored, per occurrence, and only until its day is over; it never leaves the kiosk. The id of a
 * wish, which makes a double tap harmless and lets the person take it back, is kept in memory for
 * ten minutes at most. Thread-safe.
 */
public final class Coming {
  /** How many ids are remembered; the oldest goes first. One screen can't make as many. */
  static final int MOST_REMEMBERED = 300;

  /** More than any hall of the region holds. */
  static final int MOST_PEOPLE = 999;

  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final KioskStore store;
  private final KioskClock clock;
  private final Activities activities;
  private final BooleanSupplier practising;
  private final Map<UUID, Wish> wishes = new LinkedHashMap<>();

  private record Wish(
      String activityId, LocalDate date, long untilNanos, boolean practised, boolean takenBack) {
    boolean isFor(String otherActivity, LocalDate otherDate) {
      return activityId.equals(otherActivity) && date.equals(otherDate);
    }
  }

  /**
   * @param practising whether wishes count nothing now
   */
  public Coming(
      KioskStore store, KioskClock clock, Activities activities, BooleanSupplier practising) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.activities = requireNonNull(activities);
    this.practising = requireNonNull(practising);
  }

  /**
   * Someone wants to come; the same id again changes nothing.
   *
   * @param date by which the occurrence is known
   * @return false when this id had been counted before
   * @throws Problem when nobody can come, or the id was taken back
   */
  public synchronized boolean add(String activityId, LocalDate date, UUID id) {
    forgetOld();
    Wish known = wishes.get(id);
    if (known != null) {
      if (known.takenBack() || !known.isFor(activityId, date)) {
        throw gone();
      }
      return false;
    }
    requireOpen(activityId, date);
    boolean practised = practising.getAsBoolean();
    if (!practised) {
      store.write(connection -> increase(connection, activityId, date));
    }
    long until = clock.monotonicNanos() + REMEMBERED.toNanos();
    wishes.put(id, new Wish(activityId, date, until, practised, false));
    forgetOld();
    return true;
  }

  /**
   * They do not want to come after all.
   *
   * @throws Problem when it was taken back before, or is too long ago
   */
  public synchronized void takeBack(String activityId, UUID id) {
    forgetOld();
    Wish wish = wishes.get(id);
    if (wish == null || wish.takenBack() || !wish.activityId().equals(activityId)) {
      throw gone();
    }
    if (!wish.practised()) {
      store.write(
          connection ->
              Sql.update(
                  connection,
                  "UPDATE coming SET people = people - 1"
                      + " WHERE activity_id = ? AND date = ? AND people > 0",
                  activityId,
                  wish.date().toString()));
    }
    wishes.put(id, new Wish(activityId, wish.date(), wish.untilNanos(), wish.practised(), true));
  }

  /** How many want to come, by the activity's id and the date of its occurrence. */
  public Map<Occasion, Integer> counts() {
    Map<Occasion, Integer> counts = new LinkedHashMap<>();
    store
        .read(
            connection ->
                Sql.list(
                    connection,
                    "SELECT activity_id, date, people FROM coming WHERE people > 0",
                    row ->
                        Map.entry(
                            new Occasion(row.getString(1), LocalDate.parse(row.getString(2))),
                            row.getInt(3))))
        .forEach(row -> counts.put(row.getKey(), row.getValue()));
    return counts;
  }

  /** Which occurrence of which activity. */
  public record Occasion(String activityId, LocalDate date) {}

  /** A minute of running time went by: old ids go, and the numbers of days that are over. */
  public void minute() {
    synchronized (this) {
      forgetOld();
    }
    if (clock.trust().isTrusted()) {
      LocalDate today = LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
      counts().keySet().stream()
          .filter(occasion -> isOver(occasion, today))
          .forEach(occasion -> store.write(connection -> forget(connection, occasion)));
    }
  }

  /**
   * Deletes the numbers of an activity that is sensitive from now on. Within the caller's
   * transaction.
   */
  static void forgetActivity(Connection connection, String activityId) throws SQLException {
    Sql.update(connection, "DELETE FROM coming WHERE activity_id = ?", activityId);
  }

  /**
   * From this date on another activity takes over; the numbers go along, unless it is sensitive.
   * Within the caller's transaction.
   */
  static void carryOver(Connection connection, String from, LocalDate date, Activity to)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE coming SET activity_id = ? WHERE activity_id = ? AND date >= ?",
        to.id(),
        from,
        date.toString());
    if (to.body().sensitive()) {
      forgetActivity(connection, to.id());
    }
  }

  private void requireOpen(String activityId, LocalDate date) {
    ActivityOccurrence occurrence =
        activities
            .find(activityId, date)
            .orElseThrow(() -> new Problem(404, "activity-unknown", "There is no such activity."));
    if (occurrence.cancelled()) {
      throw new Problem(409, "activity-cancelled", "This activity does not take place.");
    }
    if (occurrence.sensitive()) {
      throw new Problem(
          422, "activity-not-countable", "This activity is never counted apart; just come.");
    }
    if (!clock.trust().isTrusted()) {
      throw new Problem(
          409, "clock-not-trusted", "The kiosk doesn't know yet whether this is over.");
    }
    if (!occurrence.end().toInstant().isAfter(clock.now())) {
      throw new Problem(409, "activity-over", "This activity is over.");
    }
  }

  /** By its own date first: an occurrence can have been moved to a later day. */
  private boolean isOver(Occasion occasion, LocalDate today) {
    return occasion.date().isBefore(today)
        && activities
            .find(occasion.activityId(), occasion.date())
            .filter(occurrence -> !occurrence.end().toLocalDate().isBefore(today))
            .isEmpty();
  }

  private void forgetOld() {
    Iterator<Wish> oldest = wishes.values().iterator();
    while (oldest.hasNext()
        && (oldest.next().untilNanos() - clock.monotonicNanos() <= 0
            || wishes.size() > MOST_REMEMBERED)) {
      oldest.remove();
    }
  }

  private static Problem gone() {
    return new Problem(
        410, "coming-gone", "This was taken back, or is too long ago to be changed.");
  }

  private static Integer increase(Connection connection, String activityId, LocalDate date)
      throws SQLException {
    int increased =
        Sql.update(
            connection,
            "INSERT INTO coming (activity_id, date, people) VALUES (?, ?, 1)"
                + " ON CONFLICT DO UPDATE SET people = people + 1 WHERE people < ?",
            activityId,
            date.toString(),
            MOST_PEOPLE);
    if (increased == 0) {
      throw new Problem(
          429,
          "activity-full",
          "More than " + MOST_PEOPLE + " want to come; this was not counted.");
    }
    return increased;
  }

  private static Integer forget(Connection connection, Occasion occasion) throws SQLException {
    return Sql.update(
        connection,
        "DELETE FROM coming WHERE activity_id = ? AND date = ?",
        occasion.activityId(),
        occasion.date().toString());
  }
}
