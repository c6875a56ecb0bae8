package nl.huisvandekop.chassis.agenda;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.ExceptionDates;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/** Events as a calendar file ({@code text/calendar}) that phones and programs subscribe to. */
public final class CalendarFile {
  /** What the file is, for the header. */
  public static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

  private static final String PRODUCT = "-//Het Huis van De Kop//agenda//NL";

  private CalendarFile() {}

  /**
   * Writes the file: local times with their zone, rules as rules.
   *
   * @param name what the calendar is called
   * @param stamp when the file is made
   */
  public static String write(String name, List<AgendaEvent> events, Instant stamp) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.addExperimentalProperty("X-WR-TIMEZONE", Agenda.ZONE.getId());
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(Agenda.ZONE), amsterdam()));
    events.forEach(event -> entries(event, stamp).forEach(calendar::addEvent));
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The event, and one more for each occurrence that was moved. */
  private static List<VEvent> entries(AgendaEvent event, Instant stamp) {
    List<VEvent> entries = new ArrayList<>();
    event.moved().stream()
        .filter(move -> !event.cancelled().contains(move.date()))
        .filter(move -> Agenda.has(event, move.date()))
        .forEach(move -> entries.add(override(event, move, stamp)));
    if (event.recurrence() != null || entries.isEmpty()) {
      entries.add(0, entry(event, stamp));
    }
    return entries;
  }

  private static VEvent entry(AgendaEvent event, Instant stamp) {
    VEvent entry = entry(event, stamp, event.start(), event.end(), event.location());
    List<LocalDateTime> cancelled = cancelled(event);
    if (event.recurrence() != null) {
      entry.setRecurrenceRule(event.recurrence().recurrence());
      if (!cancelled.isEmpty()) {
        ExceptionDates dates = new ExceptionDates();
        cancelled.forEach(start -> dates.getValues().add(new ICalDate(date(start), true)));
        entry.addExceptionDates(dates);
      }
    } else if (!cancelled.isEmpty()) {
      // Left out, it would stay in the calendars that already have it.
      entry.setStatus(Status.cancelled());
    }
    return entry;
  }

  private static List<LocalDateTime> cancelled(AgendaEvent event) {
    return event.cancelled().stream()
        .filter(date -> Agenda.has(event, date))
        .sorted()
        .map(date -> date.atTime(event.start().toLocalTime()))
        .toList();
  }

  private static VEvent override(AgendaEvent event, AgendaEvent.Moved move, Instant stamp) {
    VEvent entry = entry(event, stamp, move.start(), move.end(), move.location());
    if (event.recurrence() != null) {
      entry.setRecurrenceId(date(move.date().atTime(event.start().toLocalTime())));
    }
    return entry;
  }

  private static VEvent entry(
      AgendaEvent event, Instant stamp, LocalDateTime start, LocalDateTime end, String location) {
    VEvent entry = new VEvent();
    entry.setUid(event.uid());
    entry.setDateTimeStamp(Date.from(stamp));
    entry.setSequence((int) Math.min(event.sequence(), Integer.MAX_VALUE));
    entry.setSummary(event.title());
    entry.setDateStart(date(start), true);
    entry.setDateEnd(date(end), true);
    if (location != null) {
      entry.setLocation(location);
    }
    return entry;
  }

  private static Date date(LocalDateTime local) {
    return Date.from(local.atZone(Agenda.ZONE).toInstant());
  }

  /** The rules that hold since 1996: summer time from the last Sunday of March to October's. */
  private static VTimezone amsterdam() {
    VTimezone zone = new VTimezone(Agenda.ZONE.getId());
    DaylightSavingsTime summer = new DaylightSavingsTime();
    lastSunday(summer, new DateTimeComponents(1996, 3, 31, 2, 0, 0, false), "CEST", 1, 2);
    zone.addDaylightSavingsTime(summer);
    StandardTime winter = new StandardTime();
    lastSunday(winter, new DateTimeComponents(1996, 10, 27, 3, 0, 0, false), "CET", 2, 1);
    zone.addStandardTime(winter);
    return zone;
  }

  private static void lastSunday(
      Observance time, DateTimeComponents first, String name, int hoursBefore, int hoursAfter) {
    time.setDateStart(first);
    time.addTimezoneName(name);
    time.setTimezoneOffsetFrom(new UtcOffset(true, hoursBefore, 0));
    time.setTimezoneOffsetTo(new UtcOffset(true, hoursAfter, 0));
    time.setRecurrenceRule(
        new Recurrence.Builder(Frequency.YEARLY)
            .byMonth(first.getMonth())
            .byDay(-1, DayOfWeek.SUNDAY)
            .build());
  }
}
