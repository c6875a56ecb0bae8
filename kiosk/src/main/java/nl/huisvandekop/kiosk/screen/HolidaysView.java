package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * Dates that differ from the week, and holidays on which they might. The page puts to {@code
 * /api/opening-hours/exceptions/{date}}.
 *
 * @param known whether there are hours to differ from, and a date to differ on
 * @param days in order
 * @param helpline the number to ring, null when none is known
 */
public record HolidaysView(boolean known, List<Day> days, String helpline) {
  public HolidaysView {
    days = List.copyOf(days);
  }

  /**
   * A date.
   *
   * @param holiday its code, null for a date that is none
   * @param spans as they hold
   * @param differs whether it differs from the week
   */
  public record Day(LocalDate date, String holiday, List<Span> spans, boolean differs) {
    public Day {
      requireNonNull(date, "date");
      spans = List.copyOf(spans);
    }
  }
}
