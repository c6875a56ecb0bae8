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
 * @param others dates that differ, in order
 * @param holidays in order
 * @param helpline the number to ring, null when none is known
 */
public record HolidaysView(
    boolean known, List<Dates> others, List<Holiday> holidays, String helpline) {
  public HolidaysView {
    others = List.copyOf(others);
    holidays = List.copyOf(holidays);
  }

  /**
   * Dates one after another with the same hours.
   *
   * @param last inclusive
   */
  public record Dates(LocalDate first, LocalDate last, List<Span> spans) {
    public Dates {
      requireNonNull(first, "first");
      requireNonNull(last, "last");
      spans = List.copyOf(spans);
    }
  }

  /**
   * A holiday.
   *
   * @param code such as {@code koningsdag}
   * @param spans as they hold
   * @param differs whether it differs from the week
   */
  public record Holiday(LocalDate date, String code, List<Span> spans, boolean differs) {
    public Holiday {
      requireNonNull(date, "date");
      spans = List.copyOf(spans);
    }
  }
}
