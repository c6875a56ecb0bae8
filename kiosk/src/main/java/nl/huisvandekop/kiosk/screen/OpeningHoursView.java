package nl.huisvandekop.kiosk.screen;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * What the screen for the opening hours of an ordinary week starts with. It puts to {@code
 * /api/opening-hours}.
 *
 * @param week spans per weekday; a missing day is closed
 * @param known whether opening hours were ever set
 * @param helpline the number to ring, null when none is known
 */
public record OpeningHoursView(Map<DayOfWeek, List<Span>> week, boolean known, String helpline) {
  public OpeningHoursView {
    week = Map.copyOf(week);
  }
}
