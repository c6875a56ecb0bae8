package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.chart.WeekBars;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.time.Hours;

/** Makes the part of a place's page that is about what it counted. Thread-safe. */
final class SiteCounting {
  /** Over how many weeks the hours can be laid over each other. */
  private static final List<Integer> PERIODS = List.of(4, 13, 52);

  /** By the hour no more can be asked for at once. */
  private static final int MOST_WEEKS_BY_HOUR = 8;

  private final ServerStore store;
  private final SiteHours siteHours;
  private final Weeks weeks;
  private final Clock clock;

  SiteCounting(ServerStore store, SiteHours siteHours, Weeks weeks, Clock clock) {
    this.store = requireNonNull(store);
    this.siteHours = requireNonNull(siteHours);
    this.weeks = requireNonNull(weeks);
    this.clock = requireNonNull(clock);
  }

  /**
   * What of the hours to show.
   *
   * @param week one week; empty for the one that runs
   * @param period so many weeks up to now, laid over each other; 0 for one week
   */
  record Query(Optional<Week> week, int period) {
    static final Query USUAL = new Query(Optional.empty(), 0);

    static Query parse(String week, String period) {
      return new Query(
          Week.parse(week),
          PERIODS.stream().filter(one -> String.valueOf(one).equals(period)).findFirst().orElse(0));
    }
  }

  SiteCounts of(Visitor visitor, String siteId, Query query) {
    Wording t = visitor.wording();
    Week thisWeek = Week.now(clock);
    Week week = query.week().orElse(thisWeek);
    String address = "/plekken/" + siteId;
    weeks.freshen(List.of(siteId));
    LocalDate first = thisWeek.plus(1 - WeekBars.WEEKS).monday();
    List<SiteWeek> year =
        store.read(handle -> Weeks.ofSite(handle, siteId, first, thisWeek.monday()));
    boolean own = visitor.reach().ownsSite(siteId);
    return new SiteCounts(
        WeekBars.of(
            t,
            year,
            thisWeek.monday(),
            monday -> Links.to(address, "week", Week.of(monday).name()) + "#week"),
        query.period() == 0
            ? oneWeek(t, siteId, week, own)
            : manyWeeks(t, siteId, query.period(), own),
        periods(t, address, query),
        query.period() == 0 ? missing(t, siteId, week) : List.of(),
        query.period() == 0 ? MissingHours.outside(t, hours(siteId, week), own) : "",
        files(t, siteId, query.period() == 0 ? week : thisWeek.plus(1 - query.period()), query));
  }

  private long now() {
    return Hours.of(clock.instant());
  }

  private WeekView oneWeek(Wording t, String siteId, Week week, boolean own) {
    return WeekGrid.of(t, week, hours(siteId, week), now(), own, "/plekken/" + siteId);
  }

  private List<SiteHour> hours(String siteId, Week week) {
    return siteHours.of(siteId, week.firstHour(), week.lastHour());
  }

  private WeekView manyWeeks(Wording t, String siteId, int count, boolean own) {
    Week thisWeek = Week.now(clock);
    Week first = thisWeek.plus(1 - count);
    List<SiteHour> hours = siteHours.of(siteId, first.firstHour(), thisWeek.lastHour());
    String title =
        t.say("Gemiddeld per uur over {0} weken, vanaf {1}", count, t.date(first.monday()));
    return PeriodGrid.of(t, title, hours, now(), own);
  }

  private List<String> missing(Wording t, String siteId, Week week) {
    Optional<SiteWeek> sum =
        store.read(handle -> Weeks.ofSite(handle, siteId, week.monday(), week.monday())).stream()
            .findFirst();
    if (sum.isEmpty() || sum.get().open().known() == sum.get().open().planned()) {
      return List.of();
    }
    return MissingHours.sentences(
        t,
        sum.get(),
        hours(siteId, week),
        siteHours.of(
            siteId, week.plus(-MissingHours.WEEKS_BEFORE).firstHour(), week.firstHour() - 1),
        now());
  }

  private static List<Choice> periods(Wording t, String address, Query query) {
    List<Choice> periods = new ArrayList<>();
    String week = query.week().map(Week::name).orElse(null);
    periods.add(
        new Choice(
            t.say("Eén week"),
            null,
            Links.to(address, "week", week) + "#week",
            query.period() == 0));
    for (int period : PERIODS) {
      periods.add(
          new Choice(
              t.say("{0} weken", period),
              null,
              Links.to(address, "periode", String.valueOf(period)) + "#week",
              query.period() == period));
    }
    return periods;
  }

  private List<Choice> files(Wording t, String siteId, Week first, Query query) {
    Week thisWeek = Week.now(clock);
    Week last = query.period() == 0 ? first : thisWeek;
    String perHour = query.period() <= MOST_WEEKS_BY_HOUR ? "hour" : "day";
    String label =
        query.period() <= MOST_WEEKS_BY_HOUR
            ? t.say("Deze uren als CSV")
            : t.say("Deze dagen als CSV");
    return List.of(
        new Choice(
            t.say("Alle weken als CSV"),
            null,
            file(siteId, "week", thisWeek.plus(1 - WeekBars.WEEKS), thisWeek),
            false),
        new Choice(label, null, file(siteId, perHour, first, last), false));
  }

  private static String file(String siteId, String per, Week first, Week last) {
    return Downloads.dutch(
        Links.to(
            "/api/v1/visits",
            "from",
            first.monday().toString(),
            "to",
            last.monday().plusDays(6).toString(),
            "per",
            per,
            "site",
            siteId,
            "format",
            "csv"));
  }
}
