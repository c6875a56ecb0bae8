package nl.huisvandekop.kiosk.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import nl.huisvandekop.chassis.agenda.Agenda;

/** The time as the kiosk has it. Thread-safe; no call waits for anything. */
public interface KioskClock {
  /** Where all kiosks stand. */
  ZoneId ZONE = Agenda.ZONE;

  /** The system's time, right or wrong. */
  Instant now();

  /** Running time in nanoseconds, from an arbitrary start; never set back. */
  long monotonicNanos();

  /** What vouches for {@link #now}. */
  ClockTrust trust();

  /** The system's boot, by a name that changes with each. */
  String bootId();

  /**
   * Makes this boot's clock UNKNOWN, or lifts that. In memory only: who calls this also stores it
   * in {@code sync_state.clock_distrusted_boot}.
   */
  void distrust(boolean distrusted);

  /** The clock hour of {@link #now}, as UTC instant. */
  default Instant hour() {
    return now().truncatedTo(ChronoUnit.HOURS);
  }
}
