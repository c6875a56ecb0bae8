package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * The form for the opening hours of a place without a kiosk.
 *
 * @param history those that are known, the newest first, each with a link to change it
 * @param from from when these hold
 * @param days a row of times for each weekday
 * @param differing rows of dates that differ
 * @param remove the date whose hours can be taken away; null for none
 */
public record HandHoursView(
    HandFrame hand,
    List<Frame.Choice> history,
    Field from,
    List<Row> days,
    List<Row> differing,
    String remove) {
  public HandHoursView {
    requireNonNull(hand, "hand");
    history = List.copyOf(history);
    requireNonNull(from, "from");
    days = List.copyOf(days);
    differing = List.copyOf(differing);
  }

  /** Fields that stand on one row under a heading. */
  public record Row(String title, List<Field> fields) {
    public Row {
      requireNonNull(title, "title");
      fields = List.copyOf(fields);
    }
  }

  /** All fields. */
  public List<Field> fields() {
    return Stream.of(
            Stream.of(from),
            days.stream().flatMap(row -> row.fields().stream()),
            differing.stream().flatMap(row -> row.fields().stream()))
        .flatMap(fields -> fields)
        .toList();
  }
}
