package nl.huisvandekop.journey.program;

/** A program did not do what it was told, in words that say which and what it answered. */
public final class ProgramException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what went wrong. */
  public ProgramException(String message) {
    super(message);
  }

  /** With what went wrong and why. */
  public ProgramException(String message, Throwable cause) {
    super(message, cause);
  }
}
