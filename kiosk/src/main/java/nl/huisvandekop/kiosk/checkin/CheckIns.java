package nl.huisvandekop.kiosk.checkin;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.StoreException;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.Source;

/**
 * Counts people, exactly once a tap. Every method returns after the change is on the disk, or
 * throws and changed nothing: {@link Problem} when the caller is wrong, {@link StoreException} when
 * the store can't. Thread-safe.
 */
public final class CheckIns {
  /** How long the thanks screen offers to undo; each touch of it starts that anew. */
  public static final int UNDO_SECONDS = 50;

  private final KioskStore store;
  private final KioskClock clock;
  private final String epoch;
  private final Uptime uptime;
  private final Countable countable;
  private final Cells cells;
  private final Practice practice;
  private volatile boolean logHoldsForgotten = true;

  /** Whether an activity may be counted. */
  @FunctionalInterface
  public interface Countable {
    /**
     * Within the check-in's transaction.
     *
     * @throws Problem when there is no such activity, or it is sensitive
     */
    void require(Connection connection, String activityId) throws SQLException;
  }

  /**
   * What a tap came to.
   *
   * @param people as counted: the first tap's with this id
   * @param repeated whether this id had been counted before
   */
  public record Added(UUID id, int people, boolean repeated) {}

  /**
   * @param epoch the running program's: a random UUID made at its start
   */
  public CheckIns(
      KioskStore store, KioskClock clock, String epoch, Uptime uptime, Countable countable) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.epoch = requireNonNull(epoch);
    this.uptime = requireNonNull(uptime);
    this.countable = requireNonNull(countable);
    this.cells = new Cells(epoch);
    this.practice = new Practice(clock);
  }

  /** Whether check-ins are only practised now. */
  public Practice practice() {
    return practice;
  }

  /**
   * Counts a tap; the same id again changes nothing.
   *
   * @param people 1 to 50
   * @param activityId the activity that it is for, null for none
   */
  public Added add(UUID id, int people, String activityId, Source source) {
    requirePeople(people);
    return store.write(
        connection -> {
          Optional<CheckIn> first = RecentCheckIns.find(connection, id.toString());
          if (first.isPresent()) {
            return new Added(id, requireStanding(first).people(), true);
          }
          if (activityId != null) {
            countable.require(connection, activityId);
          }
          Optional<CheckIn> practised = practice.find(id);
          if (practised.isPresent() || practice.isOn()) {
            return practise(practised, id, people, source);
          }
          CheckIn checkIn = dated(id, people, activityId, source);
          RecentCheckIns.add(connection, checkIn, epoch);
          cells.count(connection, checkIn, 1);
          uptime.touched(connection);
          return new Added(id, people, false);
        });
  }

  /**
   * What a visitor said after the tap.
   *
   * @param people null leaves them as they are
   * @param movesActivity whether {@code activityId} counts
   * @param activityId null means for no activity
   */
  public record Refinement(Integer people, boolean movesActivity, String activityId) {}

  /**
   * Refines a check-in: its people move, they are never added a second time.
   *
   * @return its people now
   */
  public int refine(UUID id, Refinement said) {
    if (said.people() != null) {
      requirePeople(said.people());
    }
    return store.write(
        connection -> {
          CheckIn before = requireStanding(find(connection, id));
          String activity = said.movesActivity() ? said.activityId() : before.activityId();
          if (activity != null && !activity.equals(before.activityId())) {
            countable.require(connection, activity);
          }
          int people = said.people() == null ? before.people() : said.people();
          CheckIn after = before.with(activity, people);
          if (practice.find(id).isPresent()) {
            practice.keep(id, after);
          } else if (!after.equals(before)) {
            RecentCheckIns.replace(connection, after);
            cells.move(connection, before, after);
          }
          return people;
        });
  }

  /** Takes a check-in back. */
  public void undo(UUID id) {
    store.write(
        connection -> {
          CheckIn standing = requireStanding(find(connection, id));
          if (practice.find(id).isPresent()) {
            practice.keep(id, standing.takenBack());
          } else {
            RecentCheckIns.replace(connection, standing.takenBack());
            cells.count(connection, standing, -1);
          }
          return null;
        });
  }

  /**
   * A minute of running time went by: to be called every minute, and once at each start. Ids that
   * are ten minutes old are gone afterwards, from the file and from its log.
   */
  public void minute() {
    practice.minute();
    // Set before the commit: once the ids are gone, only this remembers that the log has them.
    boolean forgotten =
        store.write(
            connection -> {
              boolean any = RecentCheckIns.age(connection);
              logHoldsForgotten |= any;
              return any;
            });
    if (forgotten || logHoldsForgotten) {
      logHoldsForgotten = !store.truncateLog();
    }
  }

  /**
   * Deletes the day counts of an activity that is sensitive from now on. Within the caller's
   * transaction.
   */
  public static void forgetActivity(Connection connection, String activityId) throws SQLException {
    Cells.forgetActivity(connection, activityId);
  }

  private Added practise(Optional<CheckIn> before, UUID id, int people, Source source) {
    CheckIn tap =
        before.orElseGet(() -> new CheckIn(id.toString(), null, null, null, source, people, false));
    requireStanding(Optional.of(tap));
    practice.keep(id, tap);
    return new Added(id, tap.people(), before.isPresent());
  }

  private Optional<CheckIn> find(Connection connection, UUID id) throws SQLException {
    Optional<CheckIn> practised = practice.find(id);
    return practised.isPresent() ? practised : RecentCheckIns.find(connection, id.toString());
  }

  private CheckIn dated(UUID id, int people, String activityId, Source source) {
    if (!clock.trust().isTrusted()) {
      return new CheckIn(id.toString(), null, null, null, source, people, false);
    }
    Instant now = clock.now();
    return new CheckIn(
        id.toString(),
        now.truncatedTo(ChronoUnit.HOURS).toString(),
        LocalDate.ofInstant(now, KioskClock.ZONE).toString(),
        activityId,
        source,
        people,
        false);
  }

  private static CheckIn requireStanding(Optional<CheckIn> found) {
    return found
        .filter(checkIn -> !checkIn.undone())
        .orElseThrow(
            () ->
                new Problem(
                    410,
                    "check-in-gone",
                    "This check-in was undone, or is too long ago to be changed."));
  }

  private static void requirePeople(int people) {
    if (people < 1 || people > Limits.MAX_PEOPLE) {
      throw new Problem(
          422,
          "people-out-of-bounds",
          "people must be a whole number from 1 to " + Limits.MAX_PEOPLE + ".");
    }
  }
}
