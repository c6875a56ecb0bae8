package nl.huisvandekop.kiosk.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.problem.Problem;

/**
 * Holds a calendar file to bounds before the library makes objects of it, by the same reading of
 * its lines. A few lines can ask for more than the kiosk's memory: a clock that changes every
 * second since 1970 is one rule.
 */
final class CalendarBounds extends VObjectDataAdapter {
  /** More than a busy house has in ten years; a file of more is somebody's whole life. */
  static final int MOST_EVENTS = 1_000;

  private static final int MOST_COMPONENTS = 10_000;
  private static final int MOST_PROPERTIES = 150_000;
  private static final int MOST_BAD_LINES = 1_000;
  private static final int MOST_CLOCK_RULES = 200;
  private static final int DEEPEST = 10;

  /** One change a year, as clocks do: the last Sunday of March, the second one of November. */
  private static final Pattern CLOCK_RULE_PART =
      Pattern.compile(
          "FREQ=YEARLY|INTERVAL=\\d{1,4}|UNTIL=\\w+|COUNT=\\d+|WKST=\\w\\w|BYMONTH=\\d{1,2}"
              + "|BYDAY=[+-]?\\d?[A-Z]{2}|BYMONTHDAY=-?\\d{1,2}(,-?\\d{1,2}){0,6}");

  /** Outlook begins in 1601. */
  private static final Pattern CLOCK_START = Pattern.compile("(1[6-9]|20)\\d\\d.*");

  private int calendars;
  private int events;
  private int components;
  private int properties;
  private int badLines;
  private int clockRules;

  private CalendarBounds() {}

  /**
   * Holds a file to them.
   *
   * @throws Problem 422 {@code not-a-calendar}, {@code calendar-too-many-events}, {@code
   *     calendar-broken}
   */
  static void require(String text) {
    CalendarBounds bounds = new CalendarBounds();
    try (VObjectReader lines = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
      lines.parse(bounds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bounds.calendars == 0) {
      throw notACalendar();
    }
  }

  @Override
  public void onComponentBegin(String name, Context at) {
    calendars += is(name, "VCALENDAR") ? 1 : 0;
    events += is(name, "VEVENT") ? 1 : 0;
    if (events > MOST_EVENTS) {
      throw new Problem(
          422,
          "calendar-too-many-events",
          "In deze agenda staan meer dan " + MOST_EVENTS + " afspraken. Maak een kleiner bestand.");
    }
    requireAtMost(MOST_COMPONENTS, ++components);
    requireAtMost(DEEPEST, at.getParentComponents().size());
  }

  @Override
  public void onProperty(VObjectProperty property, Context at) {
    requireAtMost(MOST_PROPERTIES, ++properties);
    List<String> within = at.getParentComponents();
    if (within.stream().anyMatch(name -> is(name, "VTIMEZONE"))) {
      requireTame(property);
    }
  }

  @Override
  public void onWarning(Warning warning, VObjectProperty property, Exception e, Context at) {
    requireAtMost(MOST_BAD_LINES, ++badLines);
  }

  private void requireTame(VObjectProperty property) {
    String value = property.getValue() == null ? "" : property.getValue().strip();
    boolean rule = is(property.getName(), "RRULE") || is(property.getName(), "EXRULE");
    if (rule) {
      requireAtMost(MOST_CLOCK_RULES, ++clockRules);
    }
    boolean tame =
        rule
            ? isTame(value.toUpperCase(Locale.ROOT))
            : !is(property.getName(), "DTSTART") || CLOCK_START.matcher(value).matches();
    if (!tame) {
      throw broken();
    }
  }

  private static boolean isTame(String rule) {
    Set<String> keys = new HashSet<>();
    for (String part : rule.split(";")) {
      boolean once = keys.add(part.substring(0, Math.max(0, part.indexOf('='))));
      if (!once || !CLOCK_RULE_PART.matcher(part).matches()) {
        return false;
      }
    }
    boolean days = keys.contains("BYDAY") || keys.contains("BYMONTHDAY");
    return keys.contains("FREQ") && (!days || keys.contains("BYMONTH"));
  }

  private void requireAtMost(int most, int now) {
    if (now > most) {
      throw calendars == 0 ? notACalendar() : broken();
    }
  }

  private static boolean is(String name, String word) {
    return name != null && name.strip().equalsIgnoreCase(word);
  }

  private static Problem notACalendar() {
    return new Problem(
        422, "not-a-calendar", "Dit is geen agenda. Een agenda-bestand eindigt op .ics.");
  }

  static Problem broken() {
    return new Problem(
        422, "calendar-broken", "Dit bestand is stuk. Maak het opnieuw of kies een ander.");
  }
}
