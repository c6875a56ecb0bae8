package nl.huisvandekop.kiosk.calendar;

import biweekly.ICalVersion;
import biweekly.io.TimezoneInfo;
import biweekly.io.WriteContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.AgendaEvent;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.ActivityBody.Moved;

/**
 * A series on another clock, on ours: the same rule where both clocks go alike, and single moved
 * occurrences in the weeks in which they do not.
 */
final class ForeignSeries {
  private static final int DAYS_AHEAD = 731;
  private static final int MOST_MOVED = 120;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern DAYS = Pattern.compile("(?<=BYDAY=)[A-Z,]+");

  private final ForeignZone zone;
  private final String rule;
  private final Instant until;
  private final LocalDateTime first;
  private final Map<Instant, LocalDate> names = new HashMap<>();
  private final List<Moved> moved = new ArrayList<>();

  /**
   * @param start on the clock there
   * @param length of each occurrence
   * @param from occurrences before it are over, null for none
   * @throws Problem 422 {@code repeat-not-understood}, {@code series-too-long}, {@code
   *     zone-not-convertible}
   */
  ForeignSeries(
      ForeignZone zone,
      Recurrence recurrence,
      LocalDateTime start,
      Duration length,
      LocalDate from) {
    this.zone = zone;
    until = until(zone, recurrence.getUntil());
    String endless = text(recurrence);
    first = parse(endless).firstFrom(start).orElseThrow(ForeignSeries::notUnderstood);
    long days = ChronoUnit.DAYS.between(first.toLocalDate(), start().toLocalDate());
    rule = (days == 0 ? endless : shifted(endless, days)) + end();
    if (!parse(rule).names(start())) {
      throw notConvertible();
    }
    LocalDate begin = start().toLocalDate();
    pair(endless, length, from == null || from.isBefore(begin) ? begin : from);
  }

  /** The first start, on our clock. */
  LocalDateTime start() {
    return zone.ours(first);
  }

  /** The first start, on the clock there. */
  LocalDateTime first() {
    return first;
  }

  String rule() {
    return rule;
  }

  /** What deviates from the rule, on our clock. */
  List<Moved> moved() {
    return moved;
  }

  /** Whether something of it is still to come. */
  boolean goesOn() {
    return !names.isEmpty();
  }

  /** The date by which our rule calls the occurrence that begins at this moment. */
  LocalDate nameOf(Instant occurrence) {
    LocalDate local = LocalDate.ofInstant(occurrence, Agenda.ZONE);
    return names.getOrDefault(occurrence, local);
  }

  private void pair(String endless, Duration length, LocalDate from) {
    LocalDate through = from.plusDays(DAYS_AHEAD);
    Set<LocalDate> ours = new HashSet<>(dates(start(), rule, from, through));
    Set<LocalDate> free = new HashSet<>(ours);
    for (LocalDate there : dates(first, endless, from.minusDays(1), through.plusDays(1))) {
      LocalDateTime written = there.atTime(first.toLocalTime());
      Instant moment = zone.clockwork().at(written);
      LocalDateTime local = zone.ours(written);
      boolean counts =
          (until == null || !moment.isAfter(until))
              && !local.toLocalDate().isBefore(from)
              && !local.toLocalDate().isAfter(through);
      if (counts) {
        name(moment, local, length, ours, free);
      }
    }
    // At the edges a day may belong to an occurrence that lies outside.
    boolean spare = free.stream().anyMatch(date -> date.isAfter(from) && date.isBefore(through));
    if (spare || moved.size() > MOST_MOVED) {
      throw notConvertible();
    }
  }

  private void name(
      Instant moment,
      LocalDateTime local,
      Duration length,
      Set<LocalDate> ours,
      Set<LocalDate> free) {
    LocalDate day = local.toLocalDate();
    LocalDate name =
        Stream.of(day, day.minusDays(1), day.plusDays(1))
            .filter(free::remove)
            .findFirst()
            .orElseThrow(ForeignSeries::notConvertible);
    names.put(moment, name);
    if (!local.equals(name.atTime(start().toLocalTime()))
        && Agenda.exists(name.atTime(start().toLocalTime()))) {
      moved.add(new Moved(name, local, local.plus(length), null));
    }
  }

  private static List<LocalDate> dates(
      LocalDateTime start, String rule, LocalDate from, LocalDate through) {
    AgendaEvent event = new AgendaEvent("", 0, "", start, start.plusMinutes(1), parse(rule), null);
    return Agenda.occurrences(event, from, through).stream()
        .map(occurrence -> occurrence.date())
        .toList();
  }

  private String end() {
    return until == null ? "" : ";UNTIL=" + MOMENT.format(until);
  }

  /** A date alone is all of that day, there. */
  private static Instant until(ForeignZone zone, ICalDate until) {
    if (until == null) {
      return null;
    }
    LocalDateTime written = ForeignZone.written(until);
    if (!until.hasTime()) {
      return zone.clockwork().at(written.plusDays(1)).minusSeconds(1);
    }
    return until.getRawComponents().isUtc()
        ? written.toInstant(ZoneOffset.UTC)
        : zone.clockwork().at(written);
  }

  private static String text(Recurrence recurrence) {
    Recurrence endless = new Recurrence.Builder(recurrence).until((ICalDate) null).build();
    return new RecurrenceRuleScribe()
        .writeText(
            new RecurrenceRule(endless),
            new WriteContext(ICalVersion.V2_0, new TimezoneInfo(), null));
  }

  /** Late on Monday there is Tuesday here. */
  private static String shifted(String rule, long days) {
    return DAYS.matcher(rule)
        .replaceAll(
            found ->
                Arrays.stream(found.group().split(","))
                    .map(day -> day(day).plus(days).name().substring(0, 2))
                    .collect(Collectors.joining(",")));
  }

  private static DayOfWeek day(String two) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(two.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(ForeignSeries::notConvertible);
  }

  private static RepeatRule parse(String rule) {
    try {
      return RepeatRule.parse(rule);
    } catch (IllegalArgumentException e) {
      throw RepeatRule.isTooLong(rule)
          ? new Problem(
              422, "series-too-long", "Deze reeks heeft meer keren dan onze agenda aankan.")
          : notUnderstood();
    }
  }

  private static Problem notUnderstood() {
    return new Problem(
        422, "repeat-not-understood", "De herhaling is niet te lezen. Zet deze er zelf in.");
  }

  private static Problem notConvertible() {
    return new Problem(
        422,
        "zone-not-convertible",
        "Deze reeks is gemaakt voor een andere tijdzone en past niet op onze klok.");
  }
}
