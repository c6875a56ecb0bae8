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
 * and given back when it was right. Thread-safe.
 */
public final class RateLimit {
  /** After this nothing of a subject (such as an address) is kept. */
  private static final Duration KEPT = Duration.ofDays(1);

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
   * @param window counted from the first try in it; shorter than a day
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
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    store.write(
        handle -> {
          forgetOld(handle, now);
          for (Bound bound : bounds) {
            take(handle, bound, now);
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
          }
          return null;
        });
  }

  private static void take(Handle handle, Bound bound, Instant now) {
    String ended = now.minus(bound.window()).toString();
    handle
        .createUpdate(
            "INSERT INTO rate_limit (subject, window_start, tries) VALUES (:subject, :now, 1)"
                + " ON CONFLICT (subject) DO UPDATE SET"
                + " tries = CASE WHEN rate_limit.window_start <= :ended THEN 1"
                + " ELSE rate_limit.tries + 1 END,"
                + " window_start = CASE WHEN rate_limit.window_start <= :ended THEN :now"
                + " ELSE rate_limit.window_start END")
        .bind("subject", bound.subject())
        .bind("now", now.toString())
        .bind("ended", ended)
        .execute();
    handle
        .createQuery("SELECT window_start, tries FROM rate_limit WHERE subject = :subject")
        .bind("subject", bound.subject())
        .map(
            (row, context) -> {
              if (row.getInt("tries") > bound.tries()) {
                throw tooMany(Instant.parse(row.getString("window_start")), bound, now);
              }
              return true;
            })
        .one();
  }

  private static Problem tooMany(Instant windowStart, Bound bound, Instant now) {
    long seconds = Math.max(1, Duration.between(now, windowStart.plus(bound.window())).toSeconds());
    return new Problem(
        429,
        "too-many-tries",
        "Too many wrong tries. Try again in " + (seconds + 59) / 60 + " minutes.",
        Map.of("Retry-After", String.valueOf(seconds)));
  }

  private static void forgetOld(Handle handle, Instant now) {
    handle
        .createUpdate("DELETE FROM rate_limit WHERE window_start < :old")
        .bind("old", now.minus(KEPT).toString())
        .execute();
  }
}
