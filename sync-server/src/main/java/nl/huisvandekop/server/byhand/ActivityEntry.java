package nl.huisvandekop.server.byhand;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.AgendaEvent;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.byhand.HandFault.Code;

/**
 * An activity as a form has it.
 *
 * @param body null when there is a fault
 */
public record ActivityEntry(ActivityBody body, List<HandFault> faults) {
  private static final int MAX_LINE = 80;

  public ActivityEntry {
    faults = List.copyOf(faults);
  }

  /**
   * Reads a form.
   *
   * @param form what was sent under a name; null for nothing
   * @param themes codes that a theme can have
   * @param before the activity as it is; null for a new one
   */
  public static ActivityEntry read(
      UnaryOperator<String> form, Set<String> themes, ActivityBody before) {
    FormReader reader = new FormReader(form);
    String title = reader.required("titel", MAX_LINE);
    String theme = reader.line("thema", MAX_LINE);
    if (theme != null && !themes.contains(theme)) {
      reader.wrong("thema", Code.UNKNOWN_CHOICE);
    }
    String audience = reader.line("voor", MAX_LINE);
    String room = reader.line("ruimte", MAX_LINE);
    String organiser = reader.line("door", MAX_LINE);
    String price = reader.line("prijs", MAX_LINE);
    Optional<Integer> places = reader.whole("plaatsen", 1, ActivityBody.MOST_PLACES);
    Optional<LocalDate> date = reader.requiredDate("datum");
    Optional<Span> times = times(reader);
    String recurrence = recurrence(reader, date.orElse(null), before);
    if (!reader.sound()) {
      return new ActivityEntry(null, reader.faults());
    }
    LocalDate day = date.orElseThrow();
    Span span = times.orElseThrow();
    boolean midnight = span.closes().equals(LocalTime.MIDNIGHT);
    ActivityBody body =
        new ActivityBody(
            title,
            theme,
            audience,
            day.atTime(span.opens()),
            (midnight ? day.plusDays(1) : day).atTime(span.closes()),
            recurrence,
            room,
            organiser,
            price,
            reader.ticked("inloop"),
            reader.ticked("partner"),
            reader.ticked("groep"),
            reader.ticked("gevoelig"),
            places.orElse(null),
            before == null ? List.of() : before.cancelled(),
            before == null ? List.of() : before.moved());
    return new ActivityEntry(fitting(body), List.of());
  }

  private static Optional<Span> times(FormReader reader) {
    for (String field : List.of("van", "tot")) {
      if (reader.text(field).isEmpty()) {
        reader.wrong(field, Code.MISSING);
        return Optional.empty();
      }
    }
    return reader.span("van", "tot");
  }

  private static String recurrence(FormReader reader, LocalDate date, ActivityBody before) {
    Repeat repeat = Repeat.find(reader.text("herhaling")).orElse(null);
    Optional<LocalDate> until = reader.date("tm");
    if (repeat == null || (repeat == Repeat.AS_IT_IS && before == null)) {
      reader.wrong("herhaling", Code.UNKNOWN_CHOICE);
    }
    if (date == null || repeat == null || repeat == Repeat.ONCE) {
      return null;
    }
    if (repeat == Repeat.AS_IT_IS) {
      return before == null ? null : before.recurrence();
    }
    if (until.isPresent() && until.get().isBefore(date)) {
      reader.wrong("tm", Code.ENDS_BEFORE);
    }
    return repeat.rule(date)
        + until.map(last -> ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(last)).orElse("");
  }

  /** Without changes of occurrences that the rule does not name (any more). */
  static ActivityBody fitting(ActivityBody body) {
    AgendaEvent event = event("", body);
    return with(
        body,
        body.cancelled().stream().filter(date -> Agenda.has(event, date)).toList(),
        body.moved().stream().filter(move -> Agenda.has(event, move.date())).toList());
  }

  static ActivityBody with(
      ActivityBody body, List<LocalDate> cancelled, List<ActivityBody.Moved> moved) {
    return new ActivityBody(
        body.title(),
        body.theme(),
        body.audience(),
        body.start(),
        body.end(),
        body.recurrence(),
        body.room(),
        body.organiser(),
        body.price(),
        body.withoutSignUp(),
        body.byPartner(),
        body.groupOffer(),
        body.sensitive(),
        body.places(),
        cancelled,
        moved);
  }

  /** As an event of a calendar. */
  static AgendaEvent event(String id, ActivityBody body) {
    return new AgendaEvent(
        id,
        0,
        body.title(),
        body.start(),
        body.end(),
        rule(body.recurrence()),
        body.room(),
        Set.copyOf(body.cancelled()),
        body.moved().stream().map(ActivityEntry::moved).toList());
  }

  private static AgendaEvent.Moved moved(ActivityBody.Moved move) {
    LocalDateTime start = move.start();
    return new AgendaEvent.Moved(move.date(), start, move.end(), move.room());
  }

  /** A rule that only a newer kiosk can read leaves the first occurrence. */
  private static RepeatRule rule(String recurrence) {
    try {
      return recurrence == null ? null : RepeatRule.parse(recurrence);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
