package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Limits;

/**
 * What an answer says about the kiosk's clock. A clock that the server contradicts dates nothing
 * any more in this boot; what this run dated with it and the server does not have becomes undated:
 * it stays on the kiosk and is shown, never guessed.
 */
final class ClockAgreement {
  private static final Duration MOST = Duration.ofSeconds(Limits.MAX_CLOCK_DIFFERENCE_SECONDS);

  private final KioskClock clock;
  private final String epoch;

  ClockAgreement(KioskClock clock, String epoch) {
    this.clock = clock;
    this.epoch = epoch;
  }

  /** How far the server's time lies outside the time that the call took, by the kiosk's clock. */
  Duration difference(Outgoing sent, Instant serverTime) {
    Duration took = Duration.ofNanos(Math.max(0, clock.monotonicNanos() - sent.sentNanos()));
    Instant back = sent.sentAt().plus(took);
    if (serverTime.isBefore(sent.sentAt())) {
      return Duration.between(serverTime, sent.sentAt());
    }
    return serverTime.isAfter(back) ? Duration.between(back, serverTime) : Duration.ZERO;
  }

  /**
   * Draws the consequence within the answer's transaction.
   *
   * @param refused whether the server refused rows because of the clock
   * @return whether the clock is wrong
   */
  boolean judge(Connection connection, Duration difference, boolean refused) throws SQLException {
    boolean wrong = refused || difference.compareTo(MOST) > 0;
    if (wrong && clock.trust().isTrusted()) {
      undate(connection);
      Sql.update(connection, "UPDATE sync_state SET clock_distrusted_boot = ?", clock.bootId());
      // While the store is held, so that no tap is dated in between.
      clock.distrust(true);
    } else if (!wrong) {
      Sql.update(connection, "UPDATE sync_state SET clock_distrusted_boot = NULL");
      clock.distrust(false);
    }
    return wrong;
  }

  private void undate(Connection connection) throws SQLException {
    endStretches(connection);
    int people =
        Sql.get(
            connection,
            "SELECT coalesce(sum(value), 0) FROM cell"
                + " WHERE epoch = ? AND activity_id = '' AND mark <> 'acknowledged'",
            row -> row.getInt(1),
            epoch);
    Sql.update(
        connection,
        "UPDATE recent_check_in SET hour = NULL, day = NULL, activity_id = NULL"
            + " WHERE epoch = ?1 AND EXISTS (SELECT 1 FROM cell WHERE cell.epoch = ?1"
            + " AND cell.period = recent_check_in.hour AND cell.activity_id = ''"
            + " AND cell.source = recent_check_in.source AND cell.mark <> 'acknowledged')",
        epoch);
    if (people != 0) {
      Sql.update(
          connection,
          "INSERT INTO undated_count (epoch, value) VALUES (?1, ?2)"
              + " ON CONFLICT (epoch) DO UPDATE SET value = value + ?2",
          epoch,
          people);
    }
    // A first revision that is still new never left the kiosk; any other may be on the server.
    for (String table : List.of("cell", "hour_report")) {
      Sql.update(
          connection,
          "DELETE FROM " + table + " WHERE epoch = ? AND mark = 'new' AND revision = 1",
          epoch);
    }
    Sql.update(connection, emptied("cell", "value = 0"), epoch);
    Sql.update(connection, emptied("hour_report", "up_slots = 0, touched = 0"), epoch);
    Sql.update(connection, "UPDATE sync_state SET stretch_broken = 1");
  }

  private static String emptied(String table, String nothing) {
    return "UPDATE "
        + table
        + " SET "
        + nothing
        + ", revision = revision + (mark <> 'new'), mark = 'new', refusal_code = NULL,"
        + " refusal_detail = NULL WHERE epoch = ? AND mark <> 'acknowledged'";
  }

  /** The hours that this run marked with the wrong clock were not held, whatever they are. */
  private void endStretches(Connection connection) throws SQLException {
    Optional<String> firstWrong =
        Sql.find(
            connection,
            "SELECT min(hour) FROM (SELECT hour FROM hour_report WHERE epoch = ?1"
                + " AND mark <> 'acknowledged' UNION ALL SELECT period FROM cell"
                + " WHERE epoch = ?1 AND activity_id = '' AND mark <> 'acknowledged')",
            row -> row.getString(1),
            epoch);
    if (firstWrong.isEmpty()) {
      return;
    }
    String before = ClosedPeriods.hourBefore(firstWrong.get());
    Sql.update(connection, "DELETE FROM held_stretch WHERE from_hour > ?", before);
    Sql.update(
        connection, "UPDATE held_stretch SET through_hour = ?1 WHERE through_hour > ?1", before);
    Sql.update(
        connection,
        "UPDATE held_stretch SET acknowledged_through = through_hour"
            + " WHERE acknowledged_through > through_hour");
  }
}
