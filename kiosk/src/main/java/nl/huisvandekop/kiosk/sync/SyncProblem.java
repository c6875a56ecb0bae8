package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a call to the server gave nothing. Carries no secret; its message is for people, in Dutch.
 */
public final class SyncProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final SyncCause why;
  private final transient Duration retryAfter;

  private SyncProblem(SyncCause why, Duration retryAfter) {
    super(requireNonNull(why).sentence());
    this.why = why;
    this.retryAfter = retryAfter;
  }

  /** By its cause. */
  static SyncProblem of(SyncCause why) {
    return new SyncProblem(why, null);
  }

  /** The same, with the least wait that the server asked for; null when it asked for none. */
  SyncProblem askingForRest(Duration wait) {
    SyncProblem asked = new SyncProblem(why, wait);
    asked.initCause(this);
    return asked;
  }

  /** Which of the known causes it is. */
  public SyncCause why() {
    return why;
  }

  /** Stable, kebab-case. */
  public String code() {
    return why.code();
  }

  /** The least wait that the server asked for, already bounded. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
