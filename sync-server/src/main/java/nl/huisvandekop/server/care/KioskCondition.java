package nl.huisvandekop.server.care;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.intake.RejectedRow;

/**
 * A kiosk's condition as the server knows it. Immutable.
 *
 * @param kioskId of the kiosk
 * @param siteId where it stands
 * @param since when the site got it
 * @param ended when the site no longer had it; null while it has
 * @param revoked whether its access was taken and no new card synced since
 * @param lastContact its last accepted sync; null before the first
 * @param status what it said of itself then; null before the first
 * @param twoMachines whether two machines synced under its identity lately
 * @param rejected rows that were not taken and not set aside by staff
 */
public record KioskCondition(
    String kioskId,
    String siteId,
    Instant since,
    Instant ended,
    boolean revoked,
    Instant lastContact,
    KioskStatus status,
    boolean twoMachines,
    List<RejectedRow> rejected) {
  /** A kiosk syncs every quarter of an hour, and after failures at least once an hour. */
  public static final Duration SILENT_AFTER = Duration.ofHours(24);

  /** Below this many MiB someone should look before the store is full. */
  public static final long SCARCE_MIB = 500;

  public KioskCondition {
    requireNonNull(kioskId, "kioskId");
    requireNonNull(siteId, "siteId");
    requireNonNull(since, "since");
    rejected = List.copyOf(rejected);
  }

  /** What a person should look at; nothing for a kiosk that its site no longer has. */
  public Set<Concern> concerns(Instant now) {
    Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    if (ended != null) {
      return concerns;
    }
    Instant heard = lastContact == null ? since : lastContact;
    add(concerns, Concern.REVOKED, revoked);
    // That it is silent goes without saying once it may not speak.
    add(concerns, Concern.SILENT, !revoked && heard.plus(SILENT_AFTER).isBefore(now));
    add(concerns, Concern.TWO_MACHINES, twoMachines);
    add(concerns, Concern.REJECTED_ROWS, !rejected.isEmpty());
    if (status != null) {
      add(concerns, Concern.DATABASE, !status.databaseOk());
      add(concerns, Concern.DISK, Boolean.FALSE.equals(status.diskOk()));
      add(concerns, Concern.POWER, Boolean.TRUE.equals(status.underVoltage()));
      add(concerns, Concern.SCREEN, Boolean.FALSE.equals(status.screenAlive()));
      add(concerns, Concern.CLOCK, status.clock().equals("unknown"));
      add(concerns, Concern.ROOM, status.freeDiskMiB() < SCARCE_MIB);
    }
    return concerns;
  }

  private static void add(Set<Concern> concerns, Concern concern, boolean applies) {
    if (applies) {
      concerns.add(concern);
    }
  }
}
