package nl.huisvandekop.kiosk.uptime;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;

/** Marks the running program's life, as far as its clock is trusted. Thread-safe. */
public final class Uptime {
  private static final int SLOT_MINUTES = 10;

  /** Untrusted for so long, the hour can no longer be called held. */
  private static final Duration UNTRUSTED_AT_MOST = Duration.ofMinutes(10);

  private final KioskStore store;
  private final KioskClock clock;
  private final String epoch;
  private Long untrustedSince;

  /**
   * @param epoch the running program's
   */
  public Uptime(KioskStore store, KioskClock clock, String epoch) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.epoch = requireNonNull(epoch);
  }

  /** To be called at the start and every minute of running time; changes the store once a slot. */
  public synchronized void minute() {
    if (clock.trust().isTrusted()) {
      untrustedSince = null;
      store.write(
          connection -> {
            markAlive(connection, false);
            HeldStretches.hold(connection, clock.hour());
            return null;
          });
      return;
    }
    long now = clock.monotonicNanos();
    if (untrustedSince == null) {
      untrustedSince = now;
    } else if (now - untrustedSince >= UNTRUSTED_AT_MOST.toNanos()) {
      store.write(
          connection -> {
            HeldStretches.breakOff(connection);
            return null;
          });
    }
  }

  /** Someone touched the screen; nothing finer than the hour is kept. */
  public void touched() {
    store.write(
        connection -> {
          touched(connection);
          return null;
        });
  }

  /** The same within the caller's transaction. */
  public void touched(Connection connection) throws SQLException {
    markAlive(connection, true);
  }

  private void markAlive(Connection connection, boolean touched) throws SQLException {
    ClockTrust trust = clock.trust();
    if (!trust.isTrusted()) {
      return;
    }
    Instant now = clock.now();
    int slot = 1 << (now.atOffset(ZoneOffset.UTC).getMinute() / SLOT_MINUTES);
    Sql.update(
        connection,
        "INSERT INTO hour_report (epoch, hour, up_slots, touched, clock, revision, mark)"
            + " VALUES (?, ?, ?, ?, ?, 1, 'new')"
            + " ON CONFLICT DO UPDATE SET"
            + " up_slots = up_slots | excluded.up_slots,"
            + " touched = max(touched, excluded.touched),"
            + " clock = excluded.clock,"
            + " revision = revision + (mark <> 'new'),"
            + " mark = 'new', refusal_code = NULL, refusal_detail = NULL"
            + " WHERE up_slots | excluded.up_slots <> up_slots OR touched < excluded.touched",
        epoch,
        now.truncatedTo(java.time.temporal.ChronoUnit.HOURS).toString(),
        slot,
        touched,
        trust.source().toString());
  }
}
