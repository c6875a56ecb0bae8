package nl.huisvandekop.server.store;

/** A copy that can't be made. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says why, and what to do. */
  BackupException(String message) {
    super(message);
  }

  BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
