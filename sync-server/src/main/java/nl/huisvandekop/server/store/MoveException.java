package nl.huisvandekop.server.store;

/** A move that can't be made; the target holds nothing of it. */
public final class MoveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says why, and what to do. */
  MoveException(String message) {
    super(message);
  }
}
