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
  private final boolean mayHaveArrived;
  private final transient Duration retryAfter;

  private SyncProblem(SyncCause why, boolean mayHaveArrived, Duration retryAfter) {
    super(requireNonNull(why).sentence());
    this.why = why;
    this.mayHaveArrived = mayHaveArrived;
    this.retryAfter = retryAfter;
  }

  /** The server certainly did not act on the call. */
  static SyncProblem notArrived(SyncCause why) {
    return new SyncProblem(why, false, null);
  }

  /** The server may have acted on the call, only its answer is not known. */
  static SyncProblem perhapsArrived(SyncCause why) {
    return new SyncProblem(why, true, null);
  }

  /** The same, with the least wait that the server asked for; null when it asked for none. */
  SyncProblem askingForRest(Duration wait) {
    SyncProblem asked = new SyncProblem(why, mayHaveArrived, wait);
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

  /** Whether the server may have acted on the call all the same. */
  boolean mayHaveArrived() {
    return mayHaveArrived;
  }

  /** The least wait that the server asked for, already bounded. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
