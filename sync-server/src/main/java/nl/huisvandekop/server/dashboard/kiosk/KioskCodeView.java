package nl.huisvandekop.server.dashboard.kiosk;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * The page on which a code is made.
 *
 * @param site to choose the place in
 * @param given the code that was made just now; null before that
 */
public record KioskCodeView(Frame frame, Field site, Given given) {
  public KioskCodeView {
    requireNonNull(frame, "frame");
    requireNonNull(site, "site");
  }

  /**
   * A code, shown once.
   *
   * @param code in groups
   * @param site the name of the place that it is for
   * @param replaces the kiosk that the new card becomes; null for a further kiosk
   * @param until the last moment at which it works, in words
   * @param server the address that the kiosk syncs to
   * @param qr both in one picture, trusted markup
   */
  public record Given(
      String code, String site, String replaces, String until, String server, String qr) {}
}
