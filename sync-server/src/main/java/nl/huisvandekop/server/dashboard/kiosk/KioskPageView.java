package nl.huisvandekop.server.dashboard.kiosk;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.KioskView;

/**
 * One kiosk.
 *
 * @param site its place
 * @param kiosk how it fares
 * @param done what was done just now, in a sentence; null for nothing
 * @param may whether the one who looks may change anything about it
 * @param here whether its place still has it
 * @param lost the form that declares its card lost
 * @param end the form that says since when it is gone
 */
public record KioskPageView(
    Frame frame,
    Choice site,
    KioskView kiosk,
    String done,
    boolean may,
    boolean here,
    Field lost,
    Field end) {
  public KioskPageView {
    requireNonNull(frame, "frame");
    requireNonNull(site, "site");
    requireNonNull(kiosk, "kiosk");
    requireNonNull(lost, "lost");
    requireNonNull(end, "end");
  }

  /** Where its forms are sent. */
  public String action(String verb) {
    return "/kiosken/" + kiosk.id() + "/" + verb;
  }
}
