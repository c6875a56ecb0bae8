package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The areas and places of a map.
 *
 * @param gemeenten each drawn with its own edge
 * @param dots of active sites that have a location
 * @param scale as {@link MapView#scale}
 * @param marked the area that the page is about; null for none
 * @param wording the language that it is in
 */
public record MapDrawing(
    List<GemeenteShape> gemeenten, List<Dot> dots, double scale, String marked, Wording wording) {
  public MapDrawing {
    gemeenten = List.copyOf(gemeenten);
    dots = List.copyOf(dots);
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

  /** A site: where it is in units, and its name and page. */
  public record Dot(int x, int y, String name, String href) {}
}
