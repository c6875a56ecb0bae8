package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

/** A change of a version that is not made; nothing of it is kept. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.name());
    this.refusal = requireNonNull(refusal);
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }
}
