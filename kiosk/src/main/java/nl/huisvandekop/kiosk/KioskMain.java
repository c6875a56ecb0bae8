package nl.huisvandekop.kiosk;

/** The kiosk's entry. */
public final class KioskMain {
  private KioskMain() {}

  /** Serves until SIGTERM. */
  public static void main(String[] args) {}
}
