package nl.huisvandekop.server.dashboard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Wording t;
  private final Week week;
  private final long now;
  private final boolean small;
  private final Map<Slot, SiteHour> hours = new HashMap<>();

  /** An hour of a day. */
  private record Slot(LocalDate day, ClockLine line) {
    static Slot of(long hour) {
      return new Slot(Hours.local(hour).toLocalDate(), ClockLine.of(hour));
    }
  }

  private WeekGrid(Wording t, Week week, List<SiteHour> siteHours, long now, boolean small) {
    this.t = t;
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
  static WeekView of(
      Wording t, Week week, List<SiteHour> siteHours, long now, boolean small, String address) {
    WeekGrid grid = new WeekGrid(t, week, siteHours, now, small);
    boolean present = week.lastHour() >= now;
    return new WeekView(
        t.say("Uren van {0}", week.title(t)),
        note(t, siteHours),
        link(t, week.plus(-1), address),
        present ? null : link(t, week.plus(1), address),
        week.days().map(day -> heading(t, day)).toList(),
        ClockLine.shown(siteHours.stream()).stream().map(grid::row).toList(),
        !small);
  }

  private static Choice link(Wording t, Week week, String address) {
    String href = Links.to(address, "week", week.name()) + "#week";
    return new Choice(t.say("Week {0}", week.number()), null, href, false);
  }

  private static WeekView.Heading heading(Wording t, LocalDate day) {
    return new WeekView.Heading(
        t.weekday(day.getDayOfWeek()).substring(0, 2),
        String.valueOf(day.getDayOfMonth()),
        t.day(day));
  }

  /** What must be known to read hours without opening hours. */
  static String note(Wording t, List<SiteHour> siteHours) {
    boolean unknown =
        siteHours.stream().anyMatch(hour -> hour.state() != null && !hour.openingHoursKnown());
    return unknown
        ? t.say(
            "De openingstijden van deze dagen zijn niet (helemaal) bekend. Een uur zonder"
                + " check-ins staat dan als gesloten.")
        : "";
  }

  private WeekView.Row row(ClockLine line) {
    return new WeekView.Row(
        line.label(), line.whole(t), week.days().map(day -> cell(new Slot(day, line))).toList());
  }

  private Cell cell(Slot slot) {
    SiteHour hour = hours.get(slot);
    if (hour == null) {
      return toCome(slot)
          ? new Cell(Kind.TO_COME, 0, "", t.say("moet nog komen"))
          : new Cell(Kind.TO_COME, 0, "", t.say("dit uur bestaat niet op deze dag"));
    }
    if (hour.state() == HourState.COUNTED) {
      return counted(hour);
    }
    boolean missing = hour.state() == HourState.NOT_SYNCED || (hour.state() == null && hour.open());
    return missing && hour.hour() >= now
        ? new Cell(Kind.TO_COME, 0, t.say("nu"), t.say("is nu bezig"))
        : without(t, stateOf(hour), hour.open());
  }

  /** Its state; where there was no kiosk, the opening hours alone tell what was closed. */
  static HourState stateOf(SiteHour hour) {
    boolean closed = hour.state() == null && hour.openingHoursKnown() && !hour.open();
    return closed ? HourState.CLOSED : hour.state();
  }

  /**
   * A cell in which nothing was counted.
   *
   * @param state null for no kiosk
   * @param open whether it was planned open; without a kiosk it then was not counted
   */
  static Cell without(Wording t, HourState state, boolean open) {
    if (state == null) {
      return new Cell(
          Kind.NO_KIOSK,
          0,
          Wording.NONE,
          open ? t.say("open, niet geteld") : t.say("geen kiosk, openingstijden niet bekend"));
    }
    return switch (state) {
      case ZERO, COUNTED -> new Cell(Kind.ZERO, 0, "0", t.say("open, 0 check-ins"));
      case CLOSED -> new Cell(Kind.CLOSED, 0, "", t.say("gesloten"));
      case DOWN -> new Cell(Kind.DOWN, 0, t.say("uit"), t.say("kiosk stond uit"));
      case NOT_SYNCED -> new Cell(Kind.NOT_SYNCED, 0, "?", t.say("nog niet binnen"));
    };
  }

  private boolean toCome(Slot slot) {
    return Hours.of(slot.day().atTime(slot.line().hour(), 0).atZone(Hours.ZONE).toInstant()) > now;
  }

  private Cell counted(SiteHour hour) {
    String hand = hour.byHand() ? "*" : "";
    if (!small && SmallCounts.isSmall(hour.visits())) {
      return new Cell(Kind.COUNTED, 1, "1–4" + hand, few(hour.byHand()));
    }
    return new Cell(
        Kind.COUNTED,
        level(hour.visits()),
        t.number(hour.visits()) + hand,
        hour.byHand()
            ? t.say(
                "{0,choice,0#0 check-ins|1#1 check-in|1<{0} check-ins}, met de hand geteld",
                hour.visits())
            : t.say("{0,choice,0#0 check-ins|1#1 check-in|1<{0} check-ins}", hour.visits()));
  }

  private String few(boolean byHand) {
    return byHand ? t.say("1 tot 4 check-ins, met de hand geteld") : t.say("1 tot 4 check-ins");
  }

  /** How dark a cell is: 1 to 4; 0 where heads were counted and there were none. */
  static int level(double visits) {
    if (visits == 0) {
      return 0;
    }
    if (visits < SmallCounts.LARGEST + 1) {
      return 1;
    }
    if (visits < BUSY) {
      return 2;
    }
    return visits < VERY_BUSY ? 3 : 4;
  }
}
