package nl.huisvandekop.kiosk.opening;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** The place's opening hours. Thread-safe. */
public final class OpeningHours {
  private static final int MOST_SPANS = 4;

  private final KioskStore store;
  private final KioskClock clock;

  /** On a store. */
  public OpeningHours(KioskStore store, KioskClock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /** Those that hold today; empty while none were ever set. */
  public Optional<OpeningHoursBody> current() {
    LocalDate today = LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
    return store.read(connection -> on(connection, today));
  }

  /**
   * Sets the hours of the week from today on. Exceptions that are still to come stay.
   *
   * @throws Problem when the hours can't be, or the clock can't say what day it is
   */
  public OpeningHoursBody change(Map<DayOfWeek, List<Span>> week) {
    week.forEach(OpeningHours::require);
    if (!clock.trust().isTrusted()) {
      throw new Problem(
          409,
          "clock-not-trusted",
          "The kiosk doesn't know today's date yet, from which the hours would hold.");
    }
    LocalDate today = LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
    return store.write(
        connection -> {
          List<DateException> toCome =
              on(connection, today).map(OpeningHoursBody::exceptions).orElse(List.of()).stream()
                  .filter(exception -> !exception.date().isBefore(today))
                  .toList();
          OpeningHoursBody body = new OpeningHoursBody(today, week, toCome);
          Documents.put(connection, "opening-hours-" + today, DocumentKind.OPENING_HOURS, body);
          return body;
        });
  }

  private static Optional<OpeningHoursBody> on(Connection connection, LocalDate date)
      throws SQLException {
    return Documents.list(connection, DocumentKind.OPENING_HOURS).stream()
        .flatMap(document -> document.bodyAs(OpeningHoursBody.class).stream())
        .filter(body -> !body.validFrom().isAfter(date))
        .max(Comparator.comparing(OpeningHoursBody::validFrom));
  }

  private static void require(DayOfWeek day, List<Span> spans) {
    LocalTime free = LocalTime.MIN;
    boolean full = false;
    for (Span span : spans) {
      if (full || span.opens().isBefore(free)) {
        throw refused(day, "the hours overlap or are out of order");
      }
      full = span.closes().equals(LocalTime.MIDNIGHT);
      free = span.closes();
    }
    if (spans.size() > MOST_SPANS) {
      throw refused(day, "there are more than " + MOST_SPANS);
    }
  }

  private static Problem refused(DayOfWeek day, String why) {
    return new Problem(422, "opening-hours-not-valid", day + ": " + why + ".");
  }
}
