package nl.huisvandekop.kiosk.calendar;

import biweekly.ICalendar;
import biweekly.io.TimezoneAssignment;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import nl.huisvandekop.chassis.agenda.Agenda;

/**
 * The zone in which a property of a calendar file gives its times: by its name, by a name of
 * Microsoft's, by the rules in the file; else ours.
 *
 * @param name as the file says it, null where it says none
 * @param known false where the name is nowhere explained, so that ours had to do
 */
record ForeignZone(String name, boolean known, Clockwork clockwork) {
  private static final Properties WINDOWS = windows();
  private static final ForeignZone OURS = new ForeignZone(null, true, by(Agenda.ZONE));

  /** When it is such a time there. */
  @FunctionalInterface
  interface Clockwork {
    Instant at(LocalDateTime local);
  }

  static ForeignZone of(ICalendar calendar, ICalProperty property, ICalDate date) {
    if (date.getRawComponents() != null && date.getRawComponents().isUtc()) {
      return new ForeignZone("UTC", true, by(ZoneOffset.UTC));
    }
    TimezoneAssignment assigned = calendar.getTimezoneInfo().getTimezone(property);
    String name =
        assigned != null
            ? assigned.getTimeZone().getID()
            : property.getParameters().getTimezoneId();
    if (name == null) {
      return OURS;
    }
    Optional<ZoneId> named = named(name);
    if (named.isPresent()) {
      return new ForeignZone(name, true, by(named.get()));
    }
    return assigned != null
        ? new ForeignZone(name, true, local -> at(local, assigned.getTimeZone()))
        : new ForeignZone(name, false, OURS.clockwork());
  }

  /** A time as the file writes it, on the clock of that place. */
  static LocalDateTime written(ICalDate date) {
    DateTimeComponents raw = date.getRawComponents();
    return LocalDateTime.of(
        raw.getYear(),
        raw.getMonth(),
        raw.getDate(),
        raw.getHour(),
        raw.getMinute(),
        raw.getSecond());
  }

  /** A time there, on our clock. */
  LocalDateTime ours(LocalDateTime there) {
    return LocalDateTime.ofInstant(clockwork.at(there), Agenda.ZONE);
  }

  private static Optional<ZoneId> named(String name) {
    String trimmed = name.strip();
    String olson = WINDOWS.getProperty(trimmed, trimmed);
    try {
      if (ZoneId.getAvailableZoneIds().contains(olson)) {
        return Optional.of(ZoneId.of(olson));
      }
      // Such as /example.org/20190914_1/Europe/Amsterdam.
      String[] parts = olson.split("/");
      String end = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : "";
      return Optional.of(end).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Clockwork by(ZoneId zone) {
    return local -> local.atZone(zone).toInstant();
  }

  /** By rules that only the library knows, of a zone that only the file knows. */
  private static Instant at(LocalDateTime local, TimeZone zone) {
    Calendar calendar = new GregorianCalendar(zone);
    calendar.clear();
    calendar.set(
        local.getYear(),
        local.getMonthValue() - 1,
        local.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        local.getSecond());
    return calendar.toInstant();
  }

  private static Properties windows() {
    Properties names = new Properties();
    try (Reader text =
        new InputStreamReader(
            ForeignZone.class.getResourceAsStream("/calendar/windows-zones.properties"),
            StandardCharsets.UTF_8)) {
      names.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
