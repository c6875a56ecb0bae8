package nl.huisvandekop.kiosk.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.Attendee;
import biweekly.property.Contact;
import biweekly.property.Organizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.ActivityText;

/**
 * Reads a calendar file, whatever program wrote it. What can't be read is named and hides nothing
 * else.
 */
final class CalendarReader {
  private static final int MOST_LEFT = 100;
  private static final Set<String> MATTERS =
      Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "STATUS");

  private final LocalDate today;
  private final List<Incoming> events = new ArrayList<>();
  private final List<Left> left = new ArrayList<>();
  private String name;
  private int people;
  private int past;

  private CalendarReader(LocalDate today) {
    this.today = today;
  }

  /** An event and the occurrences of it that differ. */
  private record Group(ICalendar calendar, List<VEvent> whole, List<VEvent> changed) {}

  /**
   * Reads the bytes of a file, bounded before they come here.
   *
   * @param today null while it is not known: then nothing is over
   * @throws Problem 422 {@code not-a-calendar}, {@code calendar-too-many-events}, {@code
   *     calendar-broken}
   */
  static CalendarContent read(byte[] file, LocalDate today) {
    String text = text(file);
    CalendarBounds.require(text);
    CalendarReader reader = new CalendarReader(today);
    try (ICalReader lines = new ICalReader(text)) {
      lines.setDefaultTimezone(TimeZone.getTimeZone(Agenda.ZONE));
      for (ICalendar next = lines.readNext(); next != null; next = lines.readNext()) {
        reader.take(next, lines.getWarnings());
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof Problem problem) {
        throw problem;
      }
      throw CalendarBounds.broken();
    } catch (StackOverflowError nested) {
      // A file of nothing but beginnings; the library reads it level by level.
      throw CalendarBounds.broken();
    }
    return reader.content();
  }

  private CalendarContent content() {
    int more = left.size() - MOST_LEFT;
    List<Left> shown = new ArrayList<>(left.subList(0, Math.min(left.size(), MOST_LEFT)));
    if (more > 0) {
      shown.add(new Left(null, null, "more-left", "En nog " + more + " andere."));
    }
    return new CalendarContent(name, List.copyOf(events), List.copyOf(shown), people, past);
  }

  private void take(ICalendar calendar, List<ParseWarning> warnings) {
    if (name == null && calendar.getExperimentalProperty("X-WR-CALNAME") != null) {
      name =
          ActivityText.fitted(
              calendar.getExperimentalProperty("X-WR-CALNAME").getValue(),
              ActivityText.LONGEST_TITLE);
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    for (VEvent event : calendar.getEvents()) {
      countPeople(event);
      Group group =
          groups.computeIfAbsent(
              uid(event), uid -> new Group(calendar, new ArrayList<>(), new ArrayList<>()));
      (event.getRecurrenceId() == null ? group.whole() : group.changed()).add(event);
    }
    groups.forEach(this::take);
    int tasks = calendar.getTodos().size() + calendar.getJournals().size();
    if (tasks > 0) {
      left.add(
          new Left(
              null, null, "not-an-event", tasks + " taken of notities zijn geen activiteiten."));
    }
    warnings.stream().filter(CalendarReader::matters).forEach(this::take);
  }

  private void take(String uid, Group group) {
    if (group.whole().isEmpty()) {
      // Invited to one day of a series only: the series itself is not in the file.
      for (VEvent one : group.changed()) {
        String own = uid + "/" + one.getRecurrenceId().getValue().getRawComponents();
        take(new EventReader(group.calendar(), own, one, today), one, List.of());
      }
      return;
    }
    VEvent newest = group.whole().get(0);
    for (VEvent other : group.whole()) {
      newest = sequence(other) >= sequence(newest) ? other : newest;
    }
    take(new EventReader(group.calendar(), uid, newest, today), newest, group.changed());
  }

  private void take(EventReader reader, VEvent event, List<VEvent> changed) {
    try {
      events.add(reader.read(changed));
    } catch (EventReader.IsOver over) {
      past++;
    } catch (Problem cannot) {
      left.add(new Left(null, EventReader.title(event), cannot.code(), cannot.getMessage()));
    } catch (RuntimeException unforeseen) {
      // A library's fault with one event must not lose the others.
      left.add(
          new Left(
              null,
              EventReader.title(event),
              "event-not-understood",
              "Dit is niet te lezen. Zet het er zelf in."));
    }
  }

  private void take(ParseWarning warning) {
    Integer line = warning.getLineNumber();
    left.add(
        new Left(
            line,
            null,
            "line-not-understood",
            line == null
                ? "Een regel van het bestand is niet te lezen."
                : "Regel " + line + " van het bestand is niet te lezen."));
  }

  /** Attachments, alarms and the like are of no use here, so it is no loss when they are broken. */
  private static boolean matters(ParseWarning warning) {
    return warning.getLineNumber() != null
        && (warning.getPropertyName() == null || MATTERS.contains(warning.getPropertyName()));
  }

  private void countPeople(VEvent event) {
    people +=
        event.getProperties(Attendee.class).size()
            + event.getProperties(Organizer.class).size()
            + event.getProperties(Contact.class).size();
  }

  /** Without a name of its own it goes by what it is, so that a repeat finds it again. */
  private static String uid(VEvent event) {
    boolean named = event.getUid() != null && event.getUid().getValue() != null;
    return named
        ? event.getUid().getValue().strip()
        : "unnamed/"
            + EventReader.title(event)
            + "/"
            + (event.getDateStart() == null ? "" : event.getDateStart().getValue());
  }

  private static int sequence(VEvent event) {
    boolean said = event.getSequence() != null && event.getSequence().getValue() != null;
    return said ? event.getSequence().getValue() : 0;
  }

  private static String text(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException older) {
      boolean wide =
          file.length > 1
              && ((file[0] == (byte) 0xfe && file[1] == (byte) 0xff)
                  || (file[0] == (byte) 0xff && file[1] == (byte) 0xfe));
      return new String(file, wide ? StandardCharsets.UTF_16 : Charset.forName("windows-1252"));
    }
  }
}
