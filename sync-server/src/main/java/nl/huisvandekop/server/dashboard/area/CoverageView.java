package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.MapView;

/**
 * Coverage per woonkern or wijk: figures, map and table.
 *
 * @param frame around it
 * @param subtitle region, week and normenkader in one line
 * @param gemeenten to choose from; the first is all that the visitor may see
 * @param figures the four that matter most
 * @param standings to choose from; the first is all of them
 * @param columns which to show
 * @param search what was searched for; empty for nothing
 * @param hidden what a search keeps of the address
 * @param showsHalls whether halls that could host are among the columns
 * @param found how many areas, and what share of the inhabitants lives there
 * @param grid the table
 * @param map of all areas of the chosen gemeente
 * @param csvHref where the table is as a file
 * @param sources whom the data come from
 */
public record CoverageView(
    Frame frame,
    String subtitle,
    List<Frame.Choice> gemeenten,
    List<Headline> figures,
    List<Frame.Choice> standings,
    List<Frame.Choice> columns,
    String search,
    List<Kept> hidden,
    boolean showsHalls,
    String found,
    Grid grid,
    MapView map,
    String csvHref,
    String sources) {
  public CoverageView {
    requireNonNull(frame, "frame");
    gemeenten = List.copyOf(gemeenten);
    figures = List.copyOf(figures);
    standings = List.copyOf(standings);
    columns = List.copyOf(columns);
    hidden = List.copyOf(hidden);
    requireNonNull(grid, "grid");
    requireNonNull(map, "map");
  }

  /** A parameter of the address that goes along with a form. */
  public record Kept(String name, String value) {}
}
