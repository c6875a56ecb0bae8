package nl.huisvandekop.server.store;

/** The database can't be reached, is locked for too long, or its disk is full: later may do. */
public final class StoreUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnreachable(Throwable cause) {
    super("The database can't be reached", cause);
  }
}
