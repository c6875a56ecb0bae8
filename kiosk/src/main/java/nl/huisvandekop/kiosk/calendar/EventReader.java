package nl.huisvandekop.kiosk.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.ActivityRules;
import nl.huisvandekop.kiosk.activity.ActivityText;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.ActivityBody.Moved;

/** Reads one event of a calendar, with the occurrences of it that differ. */
final class EventReader {
  private static final Duration UNLESS_SAID = Duration.ofHours(1);

  private final ICalendar calendar;
  private final String uid;
  private final VEvent event;
  private final LocalDate today;
  private final List<Note> notes = new ArrayList<>();

  /**
   * @param today null while it is not known
   */
  EventReader(ICalendar calendar, String uid, VEvent event, LocalDate today) {
    this.calendar = calendar;
    this.uid = uid;
    this.event = event;
    this.today = today;
  }

  /** What became of an event. */
  static final class IsOver extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** On the clock there and on ours. */
  private record Times(
      ForeignZone zone, LocalDateTime written, LocalDateTime start, LocalDateTime end) {}

  /** Its title, null if it has none that can be shown. */
  static String title(VEvent event) {
    return event.getSummary() == null
        ? null
        : ActivityText.fitted(event.getSummary().getValue(), ActivityText.LONGEST_TITLE);
  }

  /**
   * Reads it.
   *
   * @param changed events with the same name that stand for one occurrence each
   * @throws Problem why it can't come along
   * @throws IsOver when nothing of it is still to come
   */
  Incoming read(List<VEvent> changed) throws IsOver {
    requireShowable();
    Times times = times(event);
    if (!times.zone().known()) {
      notes.add(
          new Note(
              "zone-unknown",
              "De tijdzone \"" + times.zone().name() + "\" is onbekend. Kijk de tijden na."));
    }
    Recurrence rule = rule();
    return rule == null ? once(times) : series(times, rule, changed);
  }

  private Incoming once(Times times) throws IsOver {
    ActivityRules.requireTimes(times.start(), times.end());
    if (today != null && times.end().toLocalDate().isBefore(today)) {
      throw new IsOver();
    }
    return incoming(times.start(), times.end(), null, isOff(event), List.of(), List.of());
  }

  private Incoming series(Times times, Recurrence rule, List<VEvent> changed) throws IsOver {
    if (isOff(event)) {
      throw new Problem(422, "event-cancelled", "Deze reeks gaat niet door.");
    }
    Duration length = Duration.between(times.start(), times.end());
    ForeignSeries series = new ForeignSeries(times.zone(), rule, times.written(), length, today);
    if (!series.goesOn()) {
      throw new IsOver();
    }
    if (!series.first().equals(times.written())) {
      notes.add(
          new Note(
              "start-moved", "De eerste keer viel niet op een dag van de reeks en is verschoven."));
    }
    if (!series.moved().isEmpty()) {
      notes.add(
          new Note(
              "zone-converted",
              "De tijden zijn omgerekend uit een andere tijdzone, voor twee jaar vooruit."));
    }
    Map<LocalDate, Moved> moved = new LinkedHashMap<>();
    series.moved().forEach(move -> moved.put(move.date(), move));
    TreeSet<LocalDate> cancelled = new TreeSet<>(exceptions(times, series));
    changed.forEach(one -> change(series, one, length, moved, cancelled));
    if (today != null && cancelled.size() + moved.size() > ActivityBody.MOST_CHANGED_OCCURRENCES) {
      // What was is of the least use.
      cancelled.removeIf(date -> date.isBefore(today));
      moved.keySet().removeIf(date -> date.isBefore(today));
    }
    if (cancelled.size() + moved.size() > ActivityBody.MOST_CHANGED_OCCURRENCES) {
      throw new Problem(422, "too-many-changed", "In deze reeks zijn te veel keren anders.");
    }
    ActivityRules.requireTimes(series.start(), series.start().plus(length));
    return incoming(
        series.start(),
        series.start().plus(length),
        series.rule(),
        false,
        List.copyOf(cancelled),
        List.copyOf(moved.values()));
  }

  private Incoming incoming(
      LocalDateTime start,
      LocalDateTime end,
      String rule,
      boolean off,
      List<LocalDate> cancelled,
      List<Moved> moved) {
    return new Incoming(
        uid,
        title(event),
        start,
        end,
        rule,
        off,
        location(event),
        cancelled,
        moved,
        List.copyOf(notes));
  }

  private void change(
      ForeignSeries series,
      VEvent one,
      Duration length,
      Map<LocalDate, Moved> moved,
      TreeSet<LocalDate> cancelled) {
    RecurrenceId id = one.getRecurrenceId();
    LocalDate date = series.nameOf(moment(id, id.getValue()));
    if (isOff(one)) {
      cancelled.add(date);
      return;
    }
    try {
      Times times = times(one);
      ActivityRules.requireTimes(times.start(), times.end());
      String where = location(one);
      boolean elsewhere = where != null && !where.equals(location(event));
      boolean asTheRule =
          times.start().equals(date.atTime(series.start().toLocalTime()))
              && length.equals(Duration.between(times.start(), times.end()));
      if (elsewhere || !asTheRule) {
        moved.put(date, new Moved(date, times.start(), times.end(), elsewhere ? where : null));
      }
    } catch (Problem cannot) {
      notes.add(
          new Note(
              "occurrence-not-understood",
              "De keer van " + date + " is anders, maar niet te lezen."));
    }
  }

  private TreeSet<LocalDate> exceptions(Times times, ForeignSeries series) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (ExceptionDates exceptions : event.getExceptionDates()) {
      for (ICalDate date : exceptions.getValues()) {
        dates.add(
            date.hasTime()
                ? series.nameOf(
                    ForeignZone.of(calendar, exceptions, date)
                        .clockwork()
                        .at(ForeignZone.written(date)))
                : series.nameOf(
                    times
                        .zone()
                        .clockwork()
                        .at(
                            ForeignZone.written(date)
                                .toLocalDate()
                                .atTime(times.written().toLocalTime()))));
      }
    }
    return dates;
  }

  private Instant moment(DateOrDateTimeProperty property, ICalDate date) {
    return ForeignZone.of(calendar, property, date).clockwork().at(ForeignZone.written(date));
  }

  private Times times(VEvent of) {
    DateStart start = of.getDateStart();
    if (start == null || start.getValue() == null) {
      throw new Problem(
          422, "start-not-understood", "Er staat niet (leesbaar) bij wanneer het is.");
    }
    if (!start.getValue().hasTime()) {
      throw new Problem(
          422, "all-day", "Dit duurt de hele dag. Zet het er zelf in, met een begin en een einde.");
    }
    ForeignZone zone = ForeignZone.of(calendar, start, start.getValue());
    LocalDateTime written = ForeignZone.written(start.getValue());
    LocalDateTime begins = zone.ours(written);
    return new Times(zone, written, begins, end(of, begins));
  }

  private LocalDateTime end(VEvent of, LocalDateTime begins) {
    DateEnd end = of.getDateEnd();
    if (end != null && end.getValue() != null && end.getValue().hasTime()) {
      LocalDateTime ends =
          ForeignZone.of(calendar, end, end.getValue()).ours(ForeignZone.written(end.getValue()));
      if (ends.isAfter(begins)) {
        return ends;
      }
    } else if (of.getDuration() != null && of.getDuration().getValue() != null) {
      long millis = of.getDuration().getValue().toMillis();
      if (millis > 0) {
        return begins.plus(Duration.ofMillis(millis));
      }
    }
    Note assumed = new Note("end-assumed", "Er staat geen eindtijd bij. Nu duurt het een uur.");
    if (!notes.contains(assumed)) {
      notes.add(assumed);
    }
    return begins.plus(UNLESS_SAID);
  }

  /** Null for once. */
  private Recurrence rule() {
    List<RecurrenceRule> rules = event.getProperties(RecurrenceRule.class);
    boolean more =
        rules.size() > 1
            || !event.getProperties(RecurrenceDates.class).isEmpty()
            || !event.getProperties(ExceptionRule.class).isEmpty();
    if (more) {
      notes.add(
          new Note("repeat-partly", "Losse extra dagen van deze reeks zijn niet overgenomen."));
    }
    if (rules.isEmpty()) {
      return null;
    }
    Recurrence rule = rules.get(0).getValue();
    if (rule == null || rule.getFrequency() == null) {
      throw new Problem(
          422, "repeat-not-understood", "De herhaling is niet te lezen. Zet deze er zelf in.");
    }
    return rule;
  }

  private void requireShowable() {
    Classification access = event.getClassification();
    if (access != null && (access.isPrivate() || access.isConfidential())) {
      throw new Problem(422, "event-private", "Dit staat als privé in de agenda.");
    }
    if (title(event) == null) {
      throw new Problem(422, "title-empty", "Er staat geen naam bij.");
    }
  }

  private static boolean isOff(VEvent event) {
    Status status = event.getStatus();
    return status != null && status.isCancelled();
  }

  private static String location(VEvent event) {
    return event.getLocation() == null
        ? null
        : ActivityText.fitted(event.getLocation().getValue(), ActivityText.LONGEST_TEXT);
  }
}
