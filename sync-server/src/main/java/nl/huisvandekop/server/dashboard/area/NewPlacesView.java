package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * Where a new place would reach people who have none.
 *
 * @param frame around it
 * @param gemeenten to choose from
 * @param kinds of candidates to choose from
 * @param supposed what is taken to be there
 * @param count how many candidates, in words
 * @param grid the table
 * @param unlocated how many active places have no location and so count in no distance, in words;
 *     empty when none
 * @param csvHref where the table is as a file
 * @param sources whom the data come from
 */
public record NewPlacesView(
    Frame frame,
    List<Frame.Choice> gemeenten,
    List<Frame.Choice> kinds,
    SupposedView supposed,
    String count,
    Grid grid,
    String unlocated,
    String csvHref,
    String sources) {
  public NewPlacesView {
    requireNonNull(frame, "frame");
    gemeenten = List.copyOf(gemeenten);
    kinds = List.copyOf(kinds);
    requireNonNull(supposed, "supposed");
    requireNonNull(grid, "grid");
  }
}
