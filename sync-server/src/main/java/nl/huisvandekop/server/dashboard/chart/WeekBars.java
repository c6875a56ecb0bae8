package nl.huisvandekop.server.dashboard.chart;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.chart.Bars.Bar;
import nl.huisvandekop.server.dashboard.chart.Bars.Kind;
import nl.huisvandekop.server.summary.Figure;
import nl.huisvandekop.server.summary.SiteWeek;

/** Turns the weeks of a place into a picture and a table. */
public final class WeekBars {
  /** A year and the week of a year ago, so that both stand in it. */
  public static final int WEEKS = 53;

  private final Wording t;
  private final LocalDate thisMonday;
  private final Function<LocalDate, String> address;

  private WeekBars(Wording t, LocalDate thisMonday, Function<LocalDate, String> address) {
    this.t = t;
    this.thisMonday = thisMonday;
    this.address = address;
  }

  /**
   * The last {@link #WEEKS} weeks.
   *
   * @param weeks that hold anything, in any order
   * @param thisMonday of the week that runs
   * @param address where the hours of a week are, by its Monday
   */
  public static WeekChart of(
      Wording t, List<SiteWeek> weeks, LocalDate thisMonday, Function<LocalDate, String> address) {
    return new WeekBars(t, thisMonday, address).chart(weeks);
  }

  private WeekChart chart(List<SiteWeek> weeks) {
    Map<LocalDate, SiteWeek> byMonday = weeks.stream().collect(toMap(SiteWeek::monday, identity()));
    List<LocalDate> mondays =
        Stream.iterate(thisMonday.minusWeeks(WEEKS - 1L), monday -> monday.plusWeeks(1))
            .limit(WEEKS)
            .toList();
    List<Bar> bars = mondays.stream().map(day -> bar(day, byMonday.get(day))).toList();
    List<WeekChart.Row> rows = new ArrayList<>();
    mondays.forEach(
        day -> {
          if (byMonday.containsKey(day)) {
            rows.add(row(byMonday.get(day)));
          }
        });
    Collections.reverse(rows);
    return new WeekChart(
        summary(weeks),
        Bars.of(
            "weken",
            t.say("Staafdiagram van de check-ins per week. De getallen staan in de tabel eronder."),
            bars),
        rows,
        !rows.isEmpty());
  }

  private String summary(List<SiteWeek> weeks) {
    if (weeks.isEmpty()) {
      return t.say(
          "Er is nog niets geteld. Staat er een kiosk, of tel je met de hand, dan zie je hier de"
              + " check-ins per week.");
    }
    Figure sum = weeks.stream().map(SiteWeek::figure).reduce(Figure.NONE, Figure::plus);
    return t.say("{0} check-ins in de weken hieronder, {1}.", sum.visits(), Basis.line(t, sum));
  }

  private Bar bar(LocalDate monday, SiteWeek week) {
    String name = name(monday);
    String tick = monday.getDayOfMonth() <= 7 ? t.month(monday) : "";
    if (week == null) {
      return new Bar(t.say("{0}: niets bekend", name), tick, 0, "", Kind.NONE);
    }
    String heard =
        t.say("{0}: {1} check-ins, {2}", name, week.visits(), Basis.line(t, week.figure()));
    return new Bar(heard, tick, week.visits(), mark(week), kind(week));
  }

  private Kind kind(SiteWeek week) {
    if (!week.known()) {
      return Kind.NONE;
    }
    boolean runs = week.monday().equals(thisMonday);
    return runs || week.open().known() < week.open().planned() ? Kind.PART : Kind.WHOLE;
  }

  private static String mark(SiteWeek week) {
    if (week.known()) {
      return week.byHand() ? "*" : "";
    }
    if (week.open().planned() == 0) {
      return "";
    }
    if (week.open().notSynced() + week.open().down() == 0) {
      return week.open().withoutKiosk() > 0 ? Wording.NONE : "";
    }
    return week.open().notSynced() >= week.open().down() ? "?" : "×";
  }

  private WeekChart.Row row(SiteWeek week) {
    return new WeekChart.Row(
        week.monday().equals(thisMonday)
            ? t.say("{0} (loopt nog)", name(week.monday()))
            : name(week.monday()),
        address.apply(week.monday()),
        week.known() ? t.number(week.visits()) : Wording.NONE,
        week.byHand(),
        Stream.of(
                week.open().planned(),
                week.open().counted(),
                week.open().zero(),
                week.open().down(),
                week.open().notSynced(),
                week.open().withoutKiosk())
            .map(hours -> t.number(hours))
            .toList());
  }

  private String name(LocalDate monday) {
    return t.say(
        "week {0}, vanaf {1}",
        String.valueOf(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), t.date(monday));
  }
}
