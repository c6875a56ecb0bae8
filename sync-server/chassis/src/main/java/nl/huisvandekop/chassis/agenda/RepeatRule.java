package nl.huisvandekop.chassis.agenda;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How an event repeats: a rule of RFC 5545 such as {@code FREQ=WEEKLY;BYDAY=TU}, by days or longer.
 * Immutable.
 */
public final class RepeatRule {
  private static final int MAX_LENGTH = 200;

  /** Ten years of days; nobody plans further, and it bounds the work of expanding a rule. */
  private static final int MAX_NUMBER = 3_660;

  private static final Set<Frequency> FREQUENCIES =
      EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

  private static final Pattern SHAPE =
      Pattern.compile(
          "FREQ=[A-Z]+(;(UNTIL|COUNT|INTERVAL|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS"
              + "|WKST)=[A-Z0-9,+-]+)*");

  private final String text;
  private final Recurrence recurrence;

  private RepeatRule(String text, Recurrence recurrence) {
    this.text = text;
    this.recurrence = recurrence;
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
        || outOfBounds(recurrence.getCount())
        || (text.contains("UNTIL=") && recurrence.getUntil() == null)) {
      throw refused(text);
    }
    return new RepeatRule(text, recurrence);
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

  Recurrence recurrence() {
    return recurrence;
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
