package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * The agenda of a place without a kiosk.
 *
 * @param items what is on in the next weeks, in order
 * @param series the activities, each with a link to change it
 */
public record HandAgendaView(HandFrame hand, List<Item> items, List<Frame.Choice> series) {
  public HandAgendaView {
    requireNonNull(hand, "hand");
    items = List.copyOf(items);
    series = List.copyOf(series);
  }

  /**
   * An activity, once.
   *
   * @param date by which the occurrence is known
   */
  public record Item(
      String id, String date, String day, String times, String title, boolean cancelled) {}

  /**
   * The form for an activity.
   *
   * @param action where it is sent
   * @param remove where it is sent to take the activity away; null for a new one
   */
  public record Form(
      HandFrame hand, String title, String action, String remove, List<Field> fields) {
    public Form {
      requireNonNull(hand, "hand");
      fields = List.copyOf(fields);
    }
  }
}
