package nl.huisvandekop.kiosk.opening;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * The place's opening hours: those of the week, and the dates that differ from it. Thread-safe.
 * Every change throws {@link Problem} when it can't be, or the clock can't say what day it is.
 */
public final class OpeningHours {
  private final KioskStore store;
  private final KioskClock clock;

  /**
   * That a date is closed when the week would have it open.
   *
   * @param from since when, null for the whole day
   */
  public record Closing(LocalTime from) {}

  /** On a store. */
  public OpeningHours(KioskStore store, KioskClock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /** Those that hold today; empty while none were ever set. */
  public Optional<OpeningHoursBody> current() {
    return store.read(connection -> on(connection, today()));
  }

  /** All that ever held, in order of their first day. */
  public List<OpeningHoursBody> history() {
    return store.read(OpeningHours::all).stream()
        .sorted(Comparator.comparing(OpeningHoursBody::validFrom))
        .toList();
  }

  /** Dates from today on that differ from the week, in their order. */
  public List<DateException> exceptions() {
    return current().stream().flatMap(body -> toCome(body, today())).toList();
  }

  /** The same, as a person thinks of them: stretches with the same hours. */
  public List<Stretch> stretches() {
    return current().map(body -> Stretch.of(body, exceptions())).orElse(List.of());
  }

  /** Sets the hours of the week from today on. Exceptions that are still to come stay. */
  public OpeningHoursBody change(Map<DayOfWeek, List<Span>> week) {
    week.forEach((day, spans) -> OpeningRules.require(day.toString(), spans));
    requireDate();
    LocalDate today = today();
    return store.write(
        connection -> {
          List<DateException> toCome =
              on(connection, today).stream().flatMap(body -> toCome(body, today)).toList();
          return put(connection, week, toCome);
        });
  }

  /**
   * Makes dates differ from the week; no spans is closed. Of several dates, those on which the
   * house is closed anyway stay so, unless it is closed on all of them: other times in the summer
   * don't open it on Sundays.
   *
   * @param first today or later
   * @param last not before the first, at most {@link OpeningRules#MOST_DAYS} days in all
   */
  public void except(LocalDate first, LocalDate last, List<Span> spans) {
    OpeningRules.require(first.toString(), spans);
    requireDate();
    OpeningRules.requireDates(today(), first, last);
    store.write(
        connection -> {
          OpeningHoursBody body = require(on(connection, today()));
          List<DateException> more =
              OpeningRules.meant(first, last, body, spans)
                  .map(date -> new DateException(date, spans))
                  .toList();
          BeforeClosing.forget(connection, first, last);
          return differ(connection, first, last, more);
        });
  }

  /**
   * Lets dates follow the week again.
   *
   * @param last inclusive
   */
  public void asInTheWeek(LocalDate first, LocalDate last) {
    requireDate();
    store.write(
        connection -> {
          BeforeClosing.forget(connection, first, last);
          return differ(connection, first, last, List.of());
        });
  }

  /**
   * Closes today after all. What of today is past stays as it was, unless it is to be the whole
   * day.
   */
  public void closeToday(boolean wholeDay) {
    requireDate();
    LocalDateTime now = LocalDateTime.ofInstant(clock.now(), KioskClock.ZONE);
    LocalDate today = now.toLocalDate();
    store.write(
        connection -> {
          OpeningHoursBody body = require(on(connection, today));
          BeforeClosing.keep(connection, today, exceptionOn(body, today));
          List<Span> past =
              wholeDay ? List.of() : OpeningRules.until(body.spansOn(today), now.toLocalTime());
          return differ(connection, today, today, List.of(new DateException(today, past)));
        });
  }

  /** Takes that back, also after a restart: today is as it was. */
  public void openToday() {
    requireDate();
    LocalDate today = today();
    store.write(
        connection -> {
          List<DateException> as = BeforeClosing.take(connection, today);
          return differ(connection, today, today, as);
        });
  }

  /** How a date differs from the week. */
  public Optional<DateException> exceptionOn(LocalDate date) {
    return current().flatMap(body -> exceptionOn(body, date));
  }

  /** Whether a date is closed, or closes earlier, than in the week. */
  public Optional<Closing> closing(LocalDate date) {
    return current()
        .flatMap(body -> exceptionOn(body, date).flatMap(one -> OpeningRules.closing(body, one)));
  }

  private static Optional<DateException> exceptionOn(OpeningHoursBody body, LocalDate date) {
    return body.exceptions().stream().filter(one -> one.date().equals(date)).findFirst();
  }

  private Void differ(
      Connection connection, LocalDate first, LocalDate last, List<DateException> instead)
      throws SQLException {
    LocalDate today = today();
    OpeningHoursBody body = require(on(connection, today));
    List<DateException> all =
        Stream.concat(
                toCome(body, today)
                    .filter(one -> one.date().isBefore(first) || one.date().isAfter(last)),
                instead.stream())
            .sorted(Comparator.comparing(DateException::date))
            .toList();
    OpeningRules.requireRoom(all);
    put(connection, body.week(), all);
    return null;
  }

  private OpeningHoursBody put(
      Connection connection, Map<DayOfWeek, List<Span>> week, List<DateException> exceptions)
      throws SQLException {
    LocalDate today = today();
    OpeningHoursBody body = new OpeningHoursBody(today, week, exceptions);
    Documents.put(connection, "opening-hours-" + today, DocumentKind.OPENING_HOURS, body);
    return body;
  }

  private static Stream<DateException> toCome(OpeningHoursBody body, LocalDate today) {
    return body.exceptions().stream()
        .filter(exception -> !exception.date().isBefore(today))
        .sorted(Comparator.comparing(DateException::date));
  }

  private static Optional<OpeningHoursBody> on(Connection connection, LocalDate date)
      throws SQLException {
    return all(connection).stream()
        .filter(body -> !body.validFrom().isAfter(date))
        .max(Comparator.comparing(OpeningHoursBody::validFrom));
  }

  private static List<OpeningHoursBody> all(Connection connection) throws SQLException {
    return Documents.list(connection, DocumentKind.OPENING_HOURS).stream()
        .flatMap(document -> document.bodyAs(OpeningHoursBody.class).stream())
        .toList();
  }

  private static OpeningHoursBody require(Optional<OpeningHoursBody> body) {
    return body.orElseThrow(
        () ->
            new Problem(
                409,
                "opening-hours-unknown",
                "Set the hours of the week first, from which a date can differ."));
  }

  private void requireDate() {
    if (!clock.trust().isTrusted()) {
      throw new Problem(
          409,
          "clock-not-trusted",
          "The kiosk doesn't know today's date yet, from which the hours would hold.");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
  }
}
