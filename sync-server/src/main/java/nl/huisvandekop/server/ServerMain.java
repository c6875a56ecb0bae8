package nl.huisvandekop.server;

/** The sync-server's entry. */
public final class ServerMain {
  private ServerMain() {}

  /** Serves until SIGTERM. */
  public static void main(String[] args) {}
}
