package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * How far a place really is from an area: a form.
 *
 * @param frame around it
 * @param area its name
 * @param areaHref its page
 * @param site the place's name
 * @param now what holds now, in a sentence or two
 * @param fields of the form
 * @param action where it goes
 * @param takeBack where going back to the straight line goes; null where that holds already
 */
public record DistanceView(
    Frame frame,
    String area,
    String areaHref,
    String site,
    String now,
    List<Field> fields,
    String action,
    String takeBack) {
  public DistanceView {
    requireNonNull(frame, "frame");
    fields = List.copyOf(fields);
  }
}
