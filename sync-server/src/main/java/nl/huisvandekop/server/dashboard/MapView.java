package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A map, drawn in units of ten metres from its upper left corner.
 *
 * @param width in units
 * @param height in units
 * @param scale how large patterns and dots are drawn, so that they look alike on every sheet
 * @param drawing a {@link MapDrawing} as markup
 * @param legend the standings to explain
 * @param marked the area that the page is about; null for none
 * @param wording the language that it is in
 */
public record MapView(
    int width,
    int height,
    double scale,
    String drawing,
    List<Legend> legend,
    String marked,
    Wording wording) {
  public MapView {
    requireNonNull(drawing, "drawing");
    legend = List.copyOf(legend);
  }

  /**
   * A standing, and how much of it there is.
   *
   * @param areas that stand so
   * @param share of the inhabitants who live there
   */
  public record Legend(StandingSign standing, int areas, String share) {
    public Legend {
      requireNonNull(standing, "standing");
      requireNonNull(share, "share");
    }
  }
}
