package nl.huisvandekop.kiosk.activity;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.AgendaEvent;
import nl.huisvandekop.chassis.agenda.Occurrence;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.ActivityBody.Moved;
import nl.huisvandekop.protocol.Limits;

/** What becomes of an activity when one of its occurrences changes, or all from one on. */
final class Series {
  private Series() {}

  /**
   * As an event of a calendar.
   *
   * @param location what is said of a room, which may be null
   */
  static AgendaEvent event(Activity activity, String uid, UnaryOperator<String> location) {
    ActivityBody body = activity.body();
    return new AgendaEvent(
        uid,
        activity.version(),
        body.title(),
        body.start(),
        body.end(),
        rule(body).orElse(null),
        location.apply(body.room()),
        Set.copyOf(body.cancelled()),
        body.moved().stream()
            .map(
                move ->
                    new AgendaEvent.Moved(
                        move.date(),
                        move.start(),
                        move.end(),
                        location.apply(move.room() == null ? body.room() : move.room())))
            .toList());
  }

  /** Whether the rule names the day on which the activity begins; true for once. */
  static boolean namesItsStart(ActivityBody body) {
    return rule(body).map(rule -> rule.names(body.start())).orElse(true);
  }

  /** The same without this occurrence. */
  static ActivityBody cancel(ActivityBody body, LocalDate date) {
    requireOccurrence(body, date);
    return with(
        body,
        Stream.concat(body.cancelled().stream(), Stream.of(date)).distinct().sorted().toList(),
        body.moved());
  }

  /** The same with this occurrence at another time or in another room. */
  static ActivityBody move(ActivityBody body, LocalDate date, Moved to) {
    requireOccurrence(body, date);
    ActivityRules.requireTimes(to.start(), to.end());
    if (body.recurrence() == null) {
      String room = to.room() == null ? body.room() : to.room();
      return copy(body, to.start(), to.end(), null, room, List.of(), List.of());
    }
    ActivityBody back = restore(body, date);
    boolean asTheOthers =
        to.start().equals(date.atTime(body.start().toLocalTime()))
            && Duration.between(to.start(), to.end())
                .equals(Duration.between(body.start(), body.end()))
            && (to.room() == null || to.room().equals(body.room()));
    return asTheOthers
        ? back
        : with(
            back, back.cancelled(), Stream.concat(back.moved().stream(), Stream.of(to)).toList());
  }

  /** The same with this occurrence as the rule says. */
  static ActivityBody restore(ActivityBody body, LocalDate date) {
    requireOccurrence(body, date);
    return with(
        body,
        body.cancelled().stream().filter(other -> !other.equals(date)).toList(),
        body.moved().stream().filter(move -> !move.date().equals(date)).toList());
  }

  /** What remains of it before this occurrence; empty when it is the first. */
  static Optional<ActivityBody> before(ActivityBody body, LocalDate date) {
    requireOccurrence(body, date);
    if (!date.isAfter(body.start().toLocalDate())) {
      return Optional.empty();
    }
    String rule = RepeatRule.parse(body.recurrence()).endingBefore(date).toString();
    return Optional.of(
        fitting(
            copy(
                body,
                body.start(),
                body.end(),
                rule,
                body.room(),
                body.cancelled(),
                body.moved())));
  }

  /**
   * A change made to fit as what follows from this occurrence on: what was cancelled or moved stays
   * so where the new rule still names the day, and a series of so many times keeps its number.
   */
  static ActivityBody from(ActivityBody old, LocalDate date, ActivityBody changed) {
    List<LocalDate> earlier = dates(old, old.start().toLocalDate(), date.minusDays(1));
    boolean twice =
        !earlier.isEmpty()
            && !changed.start().toLocalDate().isAfter(earlier.get(earlier.size() - 1));
    if (twice) {
      throw new Problem(
          422,
          "start-before-rest",
          "Dan begint de nieuwe reeks voor het einde van de oude. Kies een latere dag.");
    }
    String rule = changed.recurrence();
    if (rule != null && rule.equals(old.recurrence())) {
      RepeatRule same = RepeatRule.parse(rule);
      rule = same.count().map(n -> same.withCount(n - earlier.size()).toString()).orElse(rule);
    }
    return fitting(
        copy(
            changed,
            changed.start(),
            changed.end(),
            rule,
            changed.room(),
            old.cancelled(),
            old.moved()));
  }

  /** The same without changes of occurrences that the rule does not name (any more). */
  static ActivityBody fitting(ActivityBody body) {
    AgendaEvent event = plain(body);
    return with(
        body,
        body.cancelled().stream().filter(date -> Agenda.has(event, date)).toList(),
        body.moved().stream().filter(move -> Agenda.has(event, move.date())).toList());
  }

  /** The same with all occurrences as the rule says. */
  static ActivityBody unchanged(ActivityBody body) {
    return with(body, List.of(), List.of());
  }

  static ActivityBody with(ActivityBody body, List<LocalDate> cancelled, List<Moved> moved) {
    if (cancelled.size() + moved.size() > ActivityBody.MOST_CHANGED_OCCURRENCES) {
      throw tooManyChanged();
    }
    return copy(body, body.start(), body.end(), body.recurrence(), body.room(), cancelled, moved);
  }

  static Problem tooManyChanged() {
    return new Problem(
        422,
        "too-many-changed",
        "In deze reeks zijn te veel keren veranderd. Maak er een nieuwe activiteit van.");
  }

  private static void requireOccurrence(ActivityBody body, LocalDate date) {
    boolean year = date.getYear() >= Limits.FIRST_YEAR && date.getYear() <= Limits.LAST_YEAR;
    if (!year || !Agenda.has(plain(body), date)) {
      throw new Problem(404, "occurrence-unknown", "Op die dag is deze activiteit er niet.");
    }
  }

  private static List<LocalDate> dates(ActivityBody body, LocalDate from, LocalDate through) {
    return Agenda.occurrences(plain(body), from, through).stream().map(Occurrence::date).toList();
  }

  private static AgendaEvent plain(ActivityBody body) {
    return new AgendaEvent(
        "", 0, body.title(), body.start(), body.end(), rule(body).orElse(null), null);
  }

  /** A rule that this program can't read comes from a newer one; the first occurrence stands. */
  private static Optional<RepeatRule> rule(ActivityBody body) {
    try {
      return Optional.ofNullable(body.recurrence()).map(RepeatRule::parse);
    } catch (IllegalArgumentException ofANewerProgram) {
      return Optional.empty();
    }
  }

  private static ActivityBody copy(
      ActivityBody body,
      LocalDateTime start,
      LocalDateTime end,
      String recurrence,
      String room,
      List<LocalDate> cancelled,
      List<Moved> moved) {
    return new ActivityBody(
        body.title(),
        body.theme(),
        body.audience(),
        start,
        end,
        recurrence,
        room,
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
}
