package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.huisvandekop.protocol.ActivityBody;

/**
 * One occurrence of an activity, for volunteers.
 *
 * @param entry when and where it is
 * @param body all of the activity
 * @param theme its theme's name, null for none
 * @param first whether it is the first of its activity
 * @param helpline the number to ring, null when none is known
 */
public record OccurrenceView(
    AgendaView.Entry entry, ActivityBody body, String theme, boolean first, String helpline) {
  public OccurrenceView {
    requireNonNull(entry, "entry");
    requireNonNull(body, "body");
  }

  /** The week of the agenda in which it is. */
  LocalDate week() {
    return entry.start().toLocalDate();
  }
}
