package nl.huisvandekop.server.dashboard;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.WeekView.Cell;
import nl.huisvandekop.server.dashboard.WeekView.Kind;
import nl.huisvandekop.server.disclosure.SmallCounts;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.time.Hours;

/**
 * Lays a week's hours out as a calendar: days side by side, hours of the clock below each other.
 */
final class WeekGrid {
  private static final int BUSY = 10;
  private static final int VERY_BUSY = 20;

  /** Shown even when nothing happened then. */
  private static final int FIRST_SHOWN = 9;

  private static final int LAST_SHOWN = 17;

  private final Week week;
  private final long now;
  private final boolean small;
  private final Map<Slot, SiteHour> hours = new HashMap<>();

  /** An hour of a day; in autumn one of them comes twice. */
  private record Slot(LocalDate day, Line line) {
    static Slot of(long hour) {
      ZonedDateTime local = Hours.local(hour);
      boolean again = Hours.local(hour - 1).getHour() == local.getHour();
      return new Slot(local.toLocalDate(), new Line(local.getHour(), again));
    }
  }

  /** A line of the calendar. */
  private record Line(int hour, boolean again) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      return hour == other.hour
          ? Boolean.compare(again, other.again)
          : Integer.compare(hour, other.hour);
    }

    String label() {
      return again ? hour + "+" : String.valueOf(hour);
    }

    String whole() {
      return hour + " tot " + (hour + 1) + " uur" + (again ? ", wintertijd" : "");
    }
  }

  private WeekGrid(Week week, List<SiteHour> siteHours, long now, boolean small) {
    this.week = week;
    this.now = now;
    this.small = small;
    siteHours.forEach(hour -> hours.put(Slot.of(hour.hour()), hour));
  }

  /**
   * Lays it out.
   *
   * @param siteHours of the week, as far as there are any
   * @param now the hour that runs
   * @param small whether to tell small counts apart
   * @param address of the page
   */
  static WeekView of(Week week, List<SiteHour> siteHours, long now, boolean small, String address) {
    WeekGrid grid = new WeekGrid(week, siteHours, now, small);
    boolean present = week.lastHour() >= now;
    return new WeekView(
        week.title(),
        note(siteHours),
        link(week.plus(-1), address),
        present ? null : link(week.plus(1), address),
        week.days().map(WeekGrid::heading).toList(),
        grid.lines().stream().map(grid::row).toList(),
        !small);
  }

  private static Choice link(Week week, String address) {
    String href = Links.to(address, "week", week.name()) + "#week";
    return new Choice("Week " + week.number(), null, href, false);
  }

  private static WeekView.Heading heading(LocalDate day) {
    return new WeekView.Heading(
        Dutch.weekday(day.getDayOfWeek()).substring(0, 2),
        String.valueOf(day.getDayOfMonth()),
        Dutch.day(day));
  }

  private static String note(List<SiteHour> siteHours) {
    boolean unknown =
        siteHours.stream().anyMatch(hour -> hour.state() != null && !hour.openingHoursKnown());
    return unknown
        ? "De openingstijden van deze week zijn niet (helemaal) bekend. Een uur zonder check-ins"
            + " staat dan als gesloten."
        : "";
  }

  /** From the first to the last hour in which there was anything to see. */
  private TreeSet<Line> lines() {
    TreeSet<Line> all = new TreeSet<>();
    int first = FIRST_SHOWN;
    int last = LAST_SHOWN;
    for (Map.Entry<Slot, SiteHour> entry : hours.entrySet()) {
      Line line = entry.getKey().line();
      if (telling(entry.getValue())) {
        first = Math.min(first, line.hour());
        last = Math.max(last, line.hour());
        all.add(line);
      }
    }
    for (int hour = first; hour <= last; hour++) {
      all.add(new Line(hour, false));
    }
    return all;
  }

  private static boolean telling(SiteHour hour) {
    return hour.state() == HourState.COUNTED
        || hour.state() == HourState.ZERO
        || hour.state() == HourState.DOWN;
  }

  private WeekView.Row row(Line line) {
    return new WeekView.Row(
        line.label(), line.whole(), week.days().map(day -> cell(new Slot(day, line))).toList());
  }

  private Cell cell(Slot slot) {
    SiteHour hour = hours.get(slot);
    if (hour == null) {
      return toCome(slot)
          ? new Cell(Kind.TO_COME, 0, "", "moet nog komen")
          : new Cell(Kind.TO_COME, 0, "", "dit uur bestaat niet op deze dag");
    }
    if (hour.state() == null) {
      return new Cell(Kind.NO_KIOSK, 0, Dutch.NONE, "geen kiosk");
    }
    return switch (hour.state()) {
      case COUNTED -> counted(hour);
      case ZERO -> new Cell(Kind.ZERO, 0, "0", "open, 0 check-ins");
      case CLOSED -> new Cell(Kind.CLOSED, 0, "", "gesloten");
      case DOWN -> new Cell(Kind.DOWN, 0, "uit", "kiosk stond uit");
      case NOT_SYNCED ->
          hour.hour() >= now
              ? new Cell(Kind.TO_COME, 0, "", "is nu bezig")
              : new Cell(Kind.NOT_SYNCED, 0, "?", "nog niet binnen");
    };
  }

  private boolean toCome(Slot slot) {
    return Hours.of(slot.day().atTime(slot.line().hour(), 0).atZone(Hours.ZONE).toInstant()) > now;
  }

  private Cell counted(SiteHour hour) {
    String hand = hour.byHand() ? "*" : "";
    String heardHand = hour.byHand() ? ", met de hand geteld" : "";
    if (!small && SmallCounts.isSmall(hour.visits())) {
      return new Cell(Kind.COUNTED, 1, "1–4" + hand, "1 tot 4 check-ins" + heardHand);
    }
    String heard = hour.visits() == 1 ? "1 check-in" : Dutch.number(hour.visits()) + " check-ins";
    return new Cell(
        Kind.COUNTED, level(hour.visits()), Dutch.number(hour.visits()) + hand, heard + heardHand);
  }

  private static int level(int visits) {
    if (visits <= SmallCounts.LARGEST) {
      return 1;
    }
    if (visits < BUSY) {
      return 2;
    }
    return visits < VERY_BUSY ? 3 : 4;
  }
}
