package nl.huisvandekop.chassis.agenda;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an event repeats: a rule of RFC 5545 such as {@code FREQ=WEEKLY;BYDAY=TU}, by days or longer.
 * Immutable.
 */
public final class RepeatRule {
  private static final int MAX_LENGTH = 200;

  /** Ten years of days; nobody plans further, and it bounds the work of expanding a rule. */
  public static final int MAX_NUMBER = 3_660;

  private static final Set<Frequency> FREQUENCIES =
      EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

  private static final Pattern SHAPE =
      Pattern.compile(
          "FREQ=[A-Z]+(;(UNTIL|COUNT|INTERVAL|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS"
              + "|WKST)=[A-Z0-9,+-]+)*");

  private static final Pattern NUMBERS = Pattern.compile("(?:COUNT|INTERVAL)=(\\d+)");
  private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})(?:T(\\d{6})(Z?))?(?:;|$)");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String text;
  private final Recurrence endless;
  private final Instant until;

  private RepeatRule(String text, Recurrence endless, Instant until) {
    this.text = text;
    this.endless = endless;
    this.until = until;
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException with a sentence, when it is none that an agenda can hold
   */
  public static RepeatRule parse(String text) {
    if (text.length() > MAX_LENGTH || !SHAPE.matcher(text).matches()) {
      throw refused(text);
    }
    Recurrence recurrence = read(text);
    if (recurrence == null
        || !FREQUENCIES.contains(recurrence.getFrequency())
        || outOfBounds(recurrence.getInterval())
        || outOfBounds(recurrence.getCount())) {
      throw refused(text);
    }
    Instant until = text.contains("UNTIL=") ? until(text) : null;
    Recurrence endless = new Recurrence.Builder(recurrence).until((ICalDate) null).build();
    return new RepeatRule(text, endless, until);
  }

  /** A date alone is all of that day; a time without a zone is local. */
  private static Instant until(String text) {
    Matcher found = UNTIL.matcher(text);
    if (!found.find()) {
      throw refused(text);
    }
    try {
      LocalDate date = LocalDate.parse(found.group(1), DateTimeFormatter.BASIC_ISO_DATE);
      if (found.group(2) == null) {
        return date.plusDays(1).atStartOfDay(Agenda.ZONE).minusSeconds(1).toInstant();
      }
      LocalDateTime time =
          date.atTime(LocalTime.parse(found.group(2), DateTimeFormatter.ofPattern("HHmmss")));
      return found.group(3).isEmpty()
          ? time.atZone(Agenda.ZONE).toInstant()
          : time.toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw refused(text);
    }
  }

  /**
   * Whether only a number of it, such as {@code COUNT=1000000}, is more than an agenda can hold.
   */
  public static boolean isTooLong(String text) {
    return SHAPE.matcher(text).matches()
        && NUMBERS.matcher(text).results().anyMatch(found -> tooLarge(found.group(1)));
  }

  private static boolean tooLarge(String digits) {
    return digits.length() > 9 || Integer.parseInt(digits) > MAX_NUMBER;
  }

  private static Recurrence read(String text) {
    ParseContext context = new ParseContext();
    context.setVersion(ICalVersion.V2_0);
    try {
      Recurrence read =
          new RecurrenceRuleScribe()
              .parseText(text, ICalDataType.RECUR, new ICalParameters(), context)
              .getValue();
      return context.getWarnings().isEmpty() ? read : null;
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  private static boolean outOfBounds(Integer number) {
    return number != null && (number < 1 || number > MAX_NUMBER);
  }

  private static IllegalArgumentException refused(String text) {
    String shown = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
    return new IllegalArgumentException(
        "\""
            + shown
            + "\" is no rule such as FREQ=WEEKLY;BYDAY=TU, by days, weeks, months or years");
  }

  /** Whether it has an occurrence at its own start, as RFC 5545 wants. */
  public boolean names(LocalDateTime start) {
    return firstFrom(start).filter(start::equals).isPresent();
  }

  /** The first start that it names, of a series that begins at this local time or after it. */
  public Optional<LocalDateTime> firstFrom(LocalDateTime start) {
    return Agenda.first(this, start).filter(first -> !endsBefore(first));
  }

  /** How often it takes place; empty without such an end. */
  public Optional<Integer> count() {
    return Optional.ofNullable(endless.getCount());
  }

  /** The same with another number of times, in place of any other end. */
  public RepeatRule withCount(int count) {
    return parse(withoutEnd() + ";COUNT=" + count);
  }

  /** The same, ending before a local date. */
  public RepeatRule endingBefore(LocalDate date) {
    Instant last = date.atStartOfDay(Agenda.ZONE).minusSeconds(1).toInstant();
    return parse(withoutEnd() + ";UNTIL=" + MOMENT.format(last));
  }

  private String withoutEnd() {
    return Arrays.stream(text.split(";"))
        .filter(part -> !part.startsWith("COUNT=") && !part.startsWith("UNTIL="))
        .collect(Collectors.joining(";"));
  }

  /** Without its UNTIL, which libraries take for a time of their own zone. */
  Recurrence endless() {
    return endless;
  }

  /** Whether a local start lies after its UNTIL. */
  boolean endsBefore(LocalDateTime start) {
    return until != null && start.atZone(Agenda.ZONE).toInstant().isAfter(until);
  }

  /** For a calendar file: UNTIL in UTC, and the Monday said, since programs differ in it. */
  Recurrence recurrence() {
    Recurrence.Builder written = new Recurrence.Builder(endless);
    if (until != null) {
      written.until(Date.from(until), true);
    }
    if (endless.getWorkweekStarts() == null
        && endless.getFrequency() == Frequency.WEEKLY
        && endless.getInterval() != null) {
      written.workweekStarts(DayOfWeek.MONDAY);
    }
    return written.build();
  }

  /** As it was read. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RepeatRule rule && rule.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
