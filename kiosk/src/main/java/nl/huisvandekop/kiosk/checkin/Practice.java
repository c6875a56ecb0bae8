package nl.huisvandekop.kiosk.checkin;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisvandekop.kiosk.clock.KioskClock;

/**
 * Practising: check-ins are answered as always and count nothing. In memory only, so that a restart
 * ends it, and by running time, since a clock may jump. Thread-safe.
 */
public final class Practice {
  /** Whoever forgets to stop it costs the house no more than this. */
  public static final Duration LASTS = Duration.ofMinutes(15);

  /** Far more taps than anyone practises; the oldest is forgotten. */
  private static final int MOST_TAPS = 200;

  private final KioskClock clock;
  private final Map<UUID, CheckIn> taps = new LinkedHashMap<>();
  private Long endsAtNanos;
  private int minutesSinceEnd;

  /** By a clock's running time. */
  Practice(KioskClock clock) {
    this.clock = requireNonNull(clock);
  }

  /** Begins, or begins anew. */
  public synchronized void start() {
    endsAtNanos = clock.monotonicNanos() + LASTS.toNanos();
  }

  /** From here on, check-ins count. */
  public synchronized void stop() {
    endsAtNanos = null;
  }

  /** A minute of running time went by; no tap is remembered for longer than any other is. */
  synchronized void minute() {
    minutesSinceEnd = isOn() ? 0 : minutesSinceEnd + 1;
    if (minutesSinceEnd > RecentCheckIns.KEPT_MINUTES) {
      taps.clear();
    }
  }

  /** Whether check-ins count nothing now. */
  public synchronized boolean isOn() {
    if (endsAtNanos != null && clock.monotonicNanos() - endsAtNanos >= 0) {
      endsAtNanos = null;
    }
    return endsAtNanos != null;
  }

  /**
   * A tap that was practice stays so after the end: its page may send it again, or change it.
   *
   * @return empty for any other
   */
  synchronized Optional<CheckIn> find(UUID id) {
    return Optional.ofNullable(taps.get(id));
  }

  synchronized void keep(UUID id, CheckIn tap) {
    taps.put(id, tap);
    if (taps.size() > MOST_TAPS) {
      taps.remove(taps.keySet().iterator().next());
    }
  }
}
