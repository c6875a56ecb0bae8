package nl.huisvandekop.kiosk.headcount;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.ActivityOccurrence;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.document.Documents.Stored;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.HeadcountReason;
import nl.huisvandekop.protocol.Limits;

/**
 * What volunteers counted. Changes are on the disk when a method returns; {@link Problem} says what
 * was wrong with one. Thread-safe.
 */
public final class Headcounts {
  /** How far back a count can be corrected: nobody remembers further. */
  public static final int MOST_DAYS_BACK = 56;

  private final KioskStore store;
  private final KioskClock clock;
  private final Activities activities;

  public Headcounts(KioskStore store, KioskClock clock, Activities activities) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.activities = requireNonNull(activities);
  }

  /** One that stands. */
  public record Headcount(String id, HeadcountBody body) {}

  /** All that stand. */
  public List<Headcount> list() {
    return store.read(Headcounts::all);
  }

  /** Says how many people an hour had; check-ins of that hour no longer count. */
  public void setHour(Instant hour, int total, HeadcountReason reason) {
    requireTotal(total);
    requireDate();
    Instant now = clock.now();
    boolean whole = hour.equals(hour.truncatedTo(ChronoUnit.HOURS));
    if (!whole
        || hour.isAfter(now.minus(Duration.ofHours(1)))
        || hour.isBefore(now.minus(Duration.ofDays(MOST_DAYS_BACK + 1L)))) {
      throw refused("hour is a clock hour that is over, in the last eight weeks.");
    }
    put(new HeadcountBody(hour, null, null, total, reason.toString()));
  }

  /** Says how many people came for an activity that is over; it must not be a sensitive one. */
  public void setActivity(LocalDate date, String activityId, int total) {
    requireTotal(total);
    requireDate();
    ActivityOccurrence one =
        activities
            .find(activityId, date)
            .orElseThrow(() -> new Problem(404, "activity-unknown", "No such activity that day."));
    Instant now = clock.now();
    boolean over = !one.end().toInstant().isAfter(now);
    if (!over || one.cancelled() || date.isBefore(today().minusDays(MOST_DAYS_BACK))) {
      throw refused("The activity took place, is over, and was in the last eight weeks.");
    }
    store.read(
        connection -> {
          Activities.requireCountable(connection, activityId);
          return null;
        });
    String reason = HeadcountReason.AFTER_ACTIVITY.toString();
    put(new HeadcountBody(null, one.start().toLocalDate(), activityId, total, reason));
  }

  /** Takes one away: what was tapped counts again. */
  public void remove(String id) {
    store.write(
        connection -> {
          Stored stored =
              Documents.find(connection, id)
                  .filter(one -> one.kind() == DocumentKind.HEADCOUNT && !one.deleted())
                  .orElseThrow(
                      () -> new Problem(404, "headcount-unknown", "There is no such headcount."));
          Documents.delete(connection, stored);
          return null;
        });
  }

  /** A second count of the same thing takes the first one's place, wherever that was entered. */
  private void put(HeadcountBody body) {
    store.write(
        connection -> {
          Optional<String> before =
              all(connection).stream()
                  .filter(one -> sameTarget(one.body(), body))
                  .map(Headcount::id)
                  .findFirst();
          String id = before.orElseGet(() -> "headcount-" + UUID.randomUUID());
          return Documents.put(connection, id, DocumentKind.HEADCOUNT, body);
        });
  }

  private static boolean sameTarget(HeadcountBody one, HeadcountBody other) {
    return one.hour() != null
        ? one.hour().equals(other.hour())
        : one.date().equals(other.date()) && one.activityId().equals(other.activityId());
  }

  private static List<Headcount> all(Connection connection) throws SQLException {
    return Documents.list(connection, DocumentKind.HEADCOUNT).stream()
        .flatMap(
            document ->
                document.bodyAs(HeadcountBody.class).stream()
                    .map(body -> new Headcount(document.id(), body)))
        .toList();
  }

  private static void requireTotal(int total) {
    if (total < 0 || total > Limits.MAX_ABSOLUTE_VALUE) {
      throw refused("total is a whole number from 0 to " + Limits.MAX_ABSOLUTE_VALUE + ".");
    }
  }

  private void requireDate() {
    if (!clock.trust().isTrusted()) {
      throw new Problem(
          409, "clock-not-trusted", "The kiosk doesn't know what time it is, so what is over.");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
  }

  private static Problem refused(String detail) {
    return new Problem(422, "headcount-not-valid", detail);
  }
}
