package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.protocol.Reference.Slide;

/**
 * What the screen shows while nobody uses it.
 *
 * @param home the place and today's activities
 * @param slides a few words of the region, as many as are to be shown now
 * @param dark whether it shows nothing, since the place is closed
 */
public record RestView(HomeView home, List<Slide> slides, boolean dark) {
  public RestView {
    requireNonNull(home, "home");
    slides = List.copyOf(slides);
  }
}
