package nl.huisvandekop.kiosk.store;

/** The store could not read or write; whatever the work changed is not in it. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what the database said. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
