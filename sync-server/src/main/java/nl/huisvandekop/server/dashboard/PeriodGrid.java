package nl.huisvandekop.server.dashboard;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.dashboard.WeekView.Cell;
import nl.huisvandekop.server.dashboard.WeekView.Kind;
import nl.huisvandekop.server.disclosure.SmallCounts;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.time.Hours;

/**
 * Lays the hours of many weeks out as one: weekdays side by side, and in each hour of the clock
 * what was counted then on average. A mean is over the hours that are known; the others are named.
 */
final class PeriodGrid {
  private final Wording t;
  private final boolean small;
  private final Map<Slot, Sum> sums = new HashMap<>();

  private record Slot(DayOfWeek day, ClockLine line) {}

  /** All hours of one weekday and hour of the clock. */
  private static final class Sum {
    private final Map<HourState, Integer> hours = new EnumMap<>(HourState.class);
    private long visits;
    private boolean byHand;
    private int notCounted;

    private void add(SiteHour hour) {
      HourState state = WeekGrid.stateOf(hour);
      notCounted += state == null && hour.open() ? 1 : 0;
      if (state != null) {
        hours.merge(state, 1, Integer::sum);
        visits += hour.visits();
        byHand |= hour.byHand();
      }
    }

    private int count(HourState state) {
      return hours.getOrDefault(state, 0);
    }

    private int known() {
      return count(HourState.COUNTED) + count(HourState.ZERO);
    }

    private int missing() {
      return count(HourState.DOWN) + count(HourState.NOT_SYNCED) + notCounted;
    }
  }

  private PeriodGrid(Wording t, List<SiteHour> siteHours, long now, boolean small) {
    this.t = t;
    this.small = small;
    for (SiteHour hour : siteHours) {
      // The second of an hour that comes twice belongs to the same line as all others.
      ClockLine line = new ClockLine(ClockLine.of(hour.hour()).hour(), false);
      if (hour.hour() < now) {
        sums.computeIfAbsent(
                new Slot(Hours.local(hour.hour()).getDayOfWeek(), line), slot -> new Sum())
            .add(hour);
      }
    }
  }

  /**
   * Lays it out.
   *
   * @param title the period in words
   * @param siteHours of the period, as far as there are any
   * @param now the hour that runs, which is left out
   * @param small whether to tell small counts apart
   */
  static WeekView of(Wording t, String title, List<SiteHour> siteHours, long now, boolean small) {
    PeriodGrid grid = new PeriodGrid(t, siteHours, now, small);
    return new WeekView(
        title,
        WeekGrid.note(t, siteHours),
        null,
        null,
        Arrays.stream(DayOfWeek.values()).map(day -> heading(t, day)).toList(),
        ClockLine.shown(siteHours.stream()).stream()
            .filter(line -> !line.again())
            .map(grid::row)
            .toList(),
        !small);
  }

  private static WeekView.Heading heading(Wording t, DayOfWeek day) {
    return new WeekView.Heading(t.weekday(day).substring(0, 2), "", t.weekday(day));
  }

  private WeekView.Row row(ClockLine line) {
    return new WeekView.Row(
        line.label(),
        line.whole(t),
        Arrays.stream(DayOfWeek.values())
            .map(day -> cell(sums.getOrDefault(new Slot(day, line), new Sum())))
            .toList());
  }

  private Cell cell(Sum sum) {
    if (sum.known() == 0) {
      return WeekGrid.without(t, most(sum), sum.notCounted > 0);
    }
    Cell mean = sum.visits == 0 ? WeekGrid.without(t, HourState.ZERO, true) : mean(sum);
    String heard =
        sum.missing() == 0
            ? t.say("{0}, over {1,choice,1#1 open uur|1<{1} open uren}", mean.heard(), sum.known())
            : t.say(
                "{0}, over {1,choice,1#1 open uur|1<{1} open uren}; {2} uur kiosk uit, {3} uur nog"
                    + " niet binnen, {4} uur niet geteld",
                mean.heard(),
                sum.known(),
                sum.count(HourState.DOWN),
                sum.count(HourState.NOT_SYNCED),
                sum.notCounted);
    return new Cell(mean.kind(), mean.level(), mean.text(), heard, sum.missing() > 0);
  }

  /** Which state to name where nothing is known: what is missing goes before closed. */
  private static HourState most(Sum sum) {
    if (sum.count(HourState.DOWN) + sum.count(HourState.NOT_SYNCED) > 0) {
      return sum.count(HourState.DOWN) >= sum.count(HourState.NOT_SYNCED)
          ? HourState.DOWN
          : HourState.NOT_SYNCED;
    }
    return sum.notCounted == 0 && sum.count(HourState.CLOSED) > 0 ? HourState.CLOSED : null;
  }

  private Cell mean(Sum sum) {
    double mean = (double) sum.visits / sum.known();
    String hand = sum.byHand ? "*" : "";
    // A mean over one hour is that hour's count.
    if (!small && sum.known() == 1 && SmallCounts.isSmall(sum.visits)) {
      return new Cell(Kind.COUNTED, 1, "1–4" + hand, t.say("1 tot 4 check-ins"));
    }
    String number = mean < 10 ? t.decimal(mean) : t.number(Math.round(mean));
    return new Cell(
        Kind.COUNTED,
        WeekGrid.level(mean),
        number + hand,
        t.say("gemiddeld {0} check-ins", number));
  }
}
