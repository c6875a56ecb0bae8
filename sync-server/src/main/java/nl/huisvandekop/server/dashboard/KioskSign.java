package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

/**
 * How a kiosk fares, or the kiosks of a place.
 *
 * @param text in a few words
 * @param icon a sign of the shared look
 * @param attention whether someone should look at it
 */
public record KioskSign(String text, String icon, boolean attention) {
  public KioskSign {
    requireNonNull(text, "text");
    requireNonNull(icon, "icon");
  }
}
