package nl.huisvandekop.kiosk.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.clock.KioskClock;

/** Writes the agenda to a stick. Thread-safe. */
public final class CalendarExport {
  private final Activities activities;
  private final Sticks sticks;
  private final KioskClock clock;

  public CalendarExport(Activities activities, Sticks sticks, KioskClock clock) {
    this.activities = requireNonNull(activities);
    this.sticks = requireNonNull(sticks);
    this.clock = requireNonNull(clock);
  }

  /**
   * Writes it; the stick can be pulled out when this returns.
   *
   * @return the file's name
   */
  public String toStick(String stick, CalendarImport.Own own) {
    String day =
        clock.trust().isTrusted() ? "-" + LocalDate.ofInstant(clock.now(), KioskClock.ZONE) : "";
    String file = "agenda" + day + ".ics";
    sticks.write(stick, file, activities.calendar(own.siteId(), own.siteName(), clock.now()));
    return file;
  }
}
