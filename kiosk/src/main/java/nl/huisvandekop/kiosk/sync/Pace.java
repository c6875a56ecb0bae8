package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait until the next round. The rules are those of SYNC_INTERVAL_SECONDS: give or take
 * 20 %, so that a village's kiosks don't all call when the power comes back; doubled after each
 * failure up to a bound. Not thread-safe.
 */
final class Pace {
  /** Between two pieces while there is more to send: the server gets to serve others too. */
  static final Duration BETWEEN_PIECES = Duration.ofMillis(500);

  /** After so many pieces in a row the kiosk takes its interval's rest, whatever there is left. */
  static final int MOST_PIECES_IN_A_ROW = 200;

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final double JITTER = 0.2;

  private final Duration interval;
  private final Duration longestAfterFailures;
  private final RandomGenerator random;
  private int failures;
  private int piecesInARow;

  Pace(Duration interval, RandomGenerator random) {
    this.interval = requireNonNull(interval);
    this.random = requireNonNull(random);
    if (interval.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("the interval is at least a second");
    }
    this.longestAfterFailures = interval.compareTo(MINUTE) < 0 ? MINUTE : HOUR;
  }

  /**
   * After an exchange that went well.
   *
   * @param more whether there is more to send
   * @param nextSyncSeconds the least wait that the server asks for
   */
  Duration afterSuccess(boolean more, int nextSyncSeconds) {
    failures = 0;
    piecesInARow = more ? piecesInARow + 1 : 0;
    boolean atOnce = more && piecesInARow < MOST_PIECES_IN_A_ROW;
    if (more && !atOnce) {
      piecesInARow = 0;
    }
    Duration own = atOnce ? BETWEEN_PIECES : jittered(interval);
    Duration asked = Duration.ofSeconds(Math.max(0, nextSyncSeconds));
    return longer(own, shorter(asked, RetryAfter.LONGEST));
  }

  /** After an exchange that failed; {@code retryAfter} is already bounded. */
  Duration afterFailure(Optional<Duration> retryAfter) {
    piecesInARow = 0;
    // Thirty doublings of a second are already far above any bound.
    failures = Math.min(failures + 1, 30);
    Duration doubled = shorter(interval.multipliedBy(1L << failures), longestAfterFailures);
    Duration own = jittered(doubled);
    if (own.compareTo(longestAfterFailures) > 0) {
      // Spread below the bound: cut to it, half of the fleet would call in the same moment.
      own = longestAfterFailures.minus(own.minus(longestAfterFailures));
    }
    return longer(own, retryAfter.orElse(Duration.ZERO));
  }

  /** While there is nothing to talk to: an unenrolled kiosk. */
  Duration idle() {
    failures = 0;
    piecesInARow = 0;
    return interval;
  }

  private Duration jittered(Duration wait) {
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return longer(Duration.ofMillis(Math.round(wait.toMillis() * factor)), LEAST);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
