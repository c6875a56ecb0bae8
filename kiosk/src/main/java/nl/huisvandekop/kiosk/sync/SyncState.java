package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;

/** How it stands with the server, for screens and health. Thread-safe. */
public final class SyncState {
  /** A server that refuses much is not shown at length. */
  private static final int MOST_REMARKS = 20;

  private static final Outcome NOT_TRIED =
      new Outcome("not-tried-yet", "De kiosk heeft nog niets verstuurd sinds de start.", List.of());

  private static final Outcome OK = new Outcome("ok", "Alles werkt.", List.of());

  private final KioskStore store;
  private final KioskClock clock;
  private volatile Outcome outcome = NOT_TRIED;

  private record Outcome(String code, String sentence, List<String> remarks) {}

  /**
   * The state at one moment.
   *
   * @param siteName null while not enrolled
   * @param code stable: {@code ok}, {@code not-tried-yet} or why the last round gave nothing
   * @param sentence the same for people, in Dutch
   * @param lastSyncHour clock hour of the last sync, null when there was none yet
   * @param waiting rows of closed periods that are not at the server yet; no single check-in moves
   *     it
   * @param deferred rows that the server refused for now
   * @param refused rows that the server refused for good
   * @param conflicts documents of which a volunteer has to choose a version
   * @param undated people counted while the clock was not trusted; moves with a check-in, so that
   *     it is for the volunteers' page only, never for metrics
   * @param remarks in Dutch, what in the last answer the kiosk could not use
   */
  public record Snapshot(
      boolean enrolled,
      String siteName,
      String code,
      String sentence,
      Instant lastSyncHour,
      int waiting,
      int deferred,
      int refused,
      int conflicts,
      int undated,
      List<String> remarks) {}

  public SyncState(KioskStore store, KioskClock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /** The state now. */
  public Snapshot snapshot() {
    Outcome last = outcome;
    ClosedPeriods closed = ClosedPeriods.at(clock.now());
    return store.read(connection -> snapshot(connection, last, closed));
  }

  void succeeded(List<String> remarks) {
    outcome = new Outcome(OK.code(), OK.sentence(), remarks.stream().limit(MOST_REMARKS).toList());
  }

  void failed(SyncCause why) {
    outcome = new Outcome(why.code(), why.sentence(), List.of());
  }

  /** Code of the last outcome. */
  String code() {
    return outcome.code();
  }

  private static Snapshot snapshot(Connection connection, Outcome last, ClosedPeriods closed)
      throws SQLException {
    Optional<Identity> identity = Identities.find(connection);
    return new Snapshot(
        identity.isPresent(),
        identity.map(Identity::siteName).orElse(null),
        last.code(),
        last.sentence(),
        Sql.find(connection, "SELECT last_sync_hour FROM sync_state", row -> row.getString(1))
            .map(Instant::parse)
            .orElse(null),
        waiting(connection, closed),
        rejected(connection, "deferred"),
        rejected(connection, "refused"),
        count(connection, "SELECT count(*) FROM document WHERE mark = 'conflict'"),
        count(connection, "SELECT coalesce(sum(value), 0) FROM undated_count"),
        last.remarks());
  }

  private static int waiting(Connection connection, ClosedPeriods closed) throws SQLException {
    return count(
        connection,
        "SELECT (SELECT count(*) FROM cell WHERE mark IN ('new', 'offered')"
            + " AND ((activity_id = '' AND period <= ?1)"
            + " OR (activity_id <> '' AND period <= ?2)))"
            + " + (SELECT count(*) FROM hour_report WHERE mark IN ('new', 'offered')"
            + " AND hour <= ?1)"
            + " + (SELECT count(*) FROM document WHERE mark IN ('new', 'offered'))",
        closed.lastHour(),
        closed.lastDay());
  }

  private static int rejected(Connection connection, String mark) throws SQLException {
    return count(
        connection,
        "SELECT (SELECT count(*) FROM cell WHERE mark = ?1)"
            + " + (SELECT count(*) FROM hour_report WHERE mark = ?1)"
            + " + (SELECT count(*) FROM document WHERE mark = ?1)",
        mark);
  }

  private static int count(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.get(connection, sql, row -> row.getInt(1), values);
  }
}
