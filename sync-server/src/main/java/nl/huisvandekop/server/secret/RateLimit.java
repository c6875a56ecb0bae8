package nl.huisvandekop.server.secret;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/**
 * Bounds how often something may be tried, counted in the database since several servers may share
 * it. A try is taken before it is known to be wrong, so that many at once don't get past the bound,
 * and given back when it was right. Nothing is kept of a subject (such as an address) without tries
 * in a window that still runs. Thread-safe.
 */
public final class RateLimit {
  private final ServerStore store;
  private final Clock clock;

  public RateLimit(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * A bound.
   *
   * @param subject whose tries are counted together, such as {@code login:name:…}
   * @param tries most within one window
   * @param window counted from the first try in it
   */
  public record Bound(String subject, int tries, Duration window) {
    public Bound {
      requireNonNull(subject, "subject");
      requireNonNull(window, "window");
    }
  }

  /**
   * Takes a try from each of the bounds.
   *
   * @throws Problem 429 {@code too-many-tries} with Retry-After when one of them is used up; then
   *     none is taken
   */
  public void take(List<Bound> bounds) {
    Instant now = now();
    store.write(
        handle -> {
          forgetEnded(handle, now);
          for (Bound bound : bounds) {
            take(handle, bound, now);
          }
          return null;
        });
  }

  /** Deletes what windows that have ended left; to be called every few minutes. */
  public void forgetEnded() {
    Instant now = now();
    store.write(handle -> forgetEnded(handle, now));
  }

  /** Deletes what was tried so far. */
  public void forget(List<String> subjects) {
    store.write(
        handle -> {
          for (String subject : subjects) {
            handle.execute("DELETE FROM rate_limit WHERE subject = ?", subject);
          }
          return null;
        });
  }

  /** Gives the try back, since it was no wrong guess. */
  public void giveBack(List<Bound> bounds) {
    store.write(
        handle -> {
          for (Bound bound : bounds) {
            handle
                .createUpdate(
                    "UPDATE rate_limit SET tries = tries - 1"
                        + " WHERE subject = :subject AND tries > 0")
                .bind("subject", bound.subject())
                .execute();
            handle.execute(
                "DELETE FROM rate_limit WHERE subject = ? AND tries = 0", bound.subject());
          }
          return null;
        });
  }

  private static void take(Handle handle, Bound bound, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO rate_limit (subject, window_end, tries) VALUES (:subject, :end, 1)"
                + " ON CONFLICT (subject) DO UPDATE SET tries = rate_limit.tries + 1")
        .bind("subject", bound.subject())
        .bind("end", now.plus(bound.window()).toString())
        .execute();
    handle
        .createQuery("SELECT window_end, tries FROM rate_limit WHERE subject = :subject")
        .bind("subject", bound.subject())
        .map(
            (row, context) -> {
              if (row.getInt("tries") > bound.tries()) {
                throw tooMany(Instant.parse(row.getString("window_end")), now);
              }
              return true;
            })
        .one();
  }

  private static Problem tooMany(Instant windowEnd, Instant now) {
    long seconds = Math.max(1, Duration.between(now, windowEnd).toSeconds());
    return new Problem(
        429,
        "too-many-tries",
        "Too many wrong tries. Try again in " + (seconds + 59) / 60 + " minutes.",
        Map.of("Retry-After", String.valueOf(seconds)));
  }

  private static int forgetEnded(Handle handle, Instant now) {
    return handle.execute("DELETE FROM rate_limit WHERE window_end <= ?", now.toString());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
