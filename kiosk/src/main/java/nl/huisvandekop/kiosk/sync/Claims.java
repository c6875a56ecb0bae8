package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.kiosk.store.Sql;

/**
 * Which hours a request may call complete, and what became of it. Not thread-safe.
 *
 * <p>A run claims nothing until one of its answers showed that no other card synced under this
 * identity: a copied card also holds a store that looks as if it held the hours in between.
 */
final class Claims {
  /** Sorts after every hour. */
  private static final String NEVER = "~";

  private boolean proven;
  private String lastStretch = "";

  private record Stretch(String from, String through, String acknowledged) {
    String firstToClaim() {
      // The last acknowledged hour once more, so that stretches touch whatever either side cut off.
      return acknowledged == null ? from : acknowledged;
    }
  }

  /** What a request claims, and whether another claim waits behind it. */
  record Choice(Optional<Claim> claim, boolean more) {}

  /**
   * Chooses a stretch; each gets its turn, so that one in which a row is refused again and again
   * holds up no other.
   *
   * @param lastHour the last closed hour
   * @param oldestLeft period of the oldest row that is neither acknowledged nor in the request
   */
  Choice choose(Connection connection, String lastHour, Optional<String> oldestLeft)
      throws SQLException {
    List<Claim> claimable = claimable(connection, lastHour);
    if (!proven) {
      return new Choice(Optional.empty(), !claimable.isEmpty());
    }
    List<Claim> complete = new ArrayList<>();
    for (Claim claim : claimable) {
      String through =
          oldestLeft
              .map(ClosedPeriods::hourBefore)
              .filter(before -> before.compareTo(claim.through()) < 0)
              .orElse(claim.through());
      if (through.compareTo(claim.from()) >= 0) {
        complete.add(new Claim(claim.stretch(), claim.from(), through));
      }
    }
    Optional<Claim> next =
        complete.stream().filter(c -> c.stretch().compareTo(lastStretch) > 0).findFirst();
    Optional<Claim> chosen = next.or(() -> complete.stream().findFirst());
    boolean last = chosen.isEmpty() || chosen.get().equals(complete.get(complete.size() - 1));
    return new Choice(chosen, !last);
  }

  private static List<Claim> claimable(Connection connection, String lastHour) throws SQLException {
    List<Claim> claims = new ArrayList<>();
    for (Stretch stretch : stretches(connection)) {
      String through = stretch.through().compareTo(lastHour) < 0 ? stretch.through() : lastHour;
      boolean news =
          stretch.acknowledged() == null
              ? through.compareTo(stretch.from()) >= 0
              : through.compareTo(stretch.acknowledged()) > 0;
      if (news) {
        claims.add(new Claim(stretch.from(), stretch.firstToClaim(), through));
      }
    }
    return claims;
  }

  /**
   * The server took the claim.
   *
   * @param lastHour the last closed hour by the server's clock, beyond which it adds nothing
   * @param oldestLeft period of the oldest row that still has to go out, which the server left out
   */
  static void accept(
      Connection connection, Claim claim, String lastHour, Optional<String> oldestLeft)
      throws SQLException {
    String through = claim.through().compareTo(lastHour) < 0 ? claim.through() : lastHour;
    Optional<String> cut = oldestLeft.map(ClosedPeriods::hourBefore);
    if (cut.isPresent() && cut.get().compareTo(through) < 0) {
      through = cut.get();
    }
    Sql.update(
        connection,
        "UPDATE held_stretch SET acknowledged_through = ?1 WHERE from_hour = ?2"
            + " AND from_hour <= ?1 AND through_hour >= ?1"
            + " AND (acknowledged_through IS NULL OR acknowledged_through < ?1)",
        through,
        claim.stretch());
  }

  /**
   * An answer is on the disk, with what it said of other cards.
   *
   * @param claim what its request claimed, null for nothing
   */
  void heard(Claim claim) {
    proven = true;
    lastStretch = claim == null ? "" : claim.stretch();
  }

  /** Another kiosk than before: what was proven was proven to another. */
  void forget() {
    proven = false;
    lastStretch = "";
  }

  /**
   * Another card synced under this identity: ends every stretch that reaches from before this run
   * into it at what is claimed already, and begins a new one at this run's first whole hour.
   */
  static void cutGap(Connection connection, String epoch) throws SQLException {
    Optional<String> firstHour =
        Sql.find(
            connection,
            "SELECT min(hour) FROM hour_report WHERE epoch = ?",
            row -> row.getString(1),
            epoch);
    String firstWhole =
        firstHour
            .map(hour -> Instant.parse(hour).plus(Duration.ofHours(1)).toString())
            .orElse(NEVER);
    boolean ownStretch = false;
    for (Stretch stretch : stretches(connection)) {
      if (stretch.firstToClaim().compareTo(firstHour.orElse(NEVER)) >= 0) {
        ownStretch = true;
        continue;
      }
      end(connection, stretch);
      if (stretch.through().compareTo(firstWhole) >= 0) {
        ownStretch = true;
        Sql.update(
            connection,
            "INSERT OR IGNORE INTO held_stretch (from_hour, through_hour) VALUES (?, ?)",
            firstWhole,
            stretch.through());
      }
    }
    if (!ownStretch) {
      Sql.update(connection, "UPDATE sync_state SET stretch_broken = 1");
    }
  }

  private static void end(Connection connection, Stretch stretch) throws SQLException {
    if (stretch.acknowledged() == null) {
      Sql.update(connection, "DELETE FROM held_stretch WHERE from_hour = ?", stretch.from());
    } else {
      Sql.update(
          connection,
          "UPDATE held_stretch SET through_hour = acknowledged_through WHERE from_hour = ?",
          stretch.from());
    }
  }

  private static List<Stretch> stretches(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT from_hour, through_hour, acknowledged_through FROM held_stretch ORDER BY from_hour",
        row -> new Stretch(row.getString(1), row.getString(2), row.getString(3)));
  }
}
