package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A map, drawn in units of ten metres from its upper left corner.
 *
 * @param width in units
 * @param height in units
 * @param scale how large patterns and dots are drawn, so that they look alike on every sheet
 * @param gemeenten each drawn with its own edge
 * @param dots of active sites that have a location
 * @param legend the standings to explain
 * @param marked the area that the page is about; null for none
 * @param wording the language that it is in
 */
public record MapView(
    int width,
    int height,
    double scale,
    List<GemeenteShape> gemeenten,
    List<Dot> dots,
    List<Legend> legend,
    String marked,
    Wording wording) {
  public MapView {
    gemeenten = List.copyOf(gemeenten);
    dots = List.copyOf(dots);
    legend = List.copyOf(legend);
  }

  /** A gemeente: the areas that it consists of. */
  public record GemeenteShape(String name, List<AreaShape> areas) {
    public GemeenteShape {
      requireNonNull(name, "name");
      areas = List.copyOf(areas);
    }
  }

  /**
   * An area.
   *
   * @param code of the area and of its row in the table
   * @param path in SVG's notation
   * @param standing what it is filled by
   * @param label name, standing and number of sites in one sentence
   */
  public record AreaShape(String code, String path, StandingSign standing, String label) {
    public AreaShape {
      requireNonNull(code, "code");
      requireNonNull(path, "path");
      requireNonNull(standing, "standing");
      requireNonNull(label, "label");
    }
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

  /** A site: where it is in units, and its name and page. */
  public record Dot(int x, int y, String name, String href) {}
}
