package nl.huisvandekop.server.dashboard.overview;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.dashboard.Week;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.Words;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Among;
import nl.huisvandekop.server.summary.Figure;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.WeekSums;
import nl.huisvandekop.server.summary.Weeks;

/** The figures of places over some weeks. Thread-safe. */
public final class Weekly {
  private final ServerStore store;
  private final Weeks weeks;

  public Weekly(ServerStore store, Weeks weeks) {
    this.store = requireNonNull(store);
    this.weeks = requireNonNull(weeks);
  }

  /** To be called once before figures are read. */
  void freshen() {
    weeks.freshen();
  }

  /**
   * What each place counted in these weeks together; places whose weeks hold nothing are not in.
   *
   * @param from a Monday
   * @param through the Monday of the last week
   */
  Map<String, Figure> perSite(LocalDate from, LocalDate through, Among among) {
    return store.read(handle -> WeekSums.perSite(handle, from, through, among));
  }

  /** What all places counted together in each of these weeks, in their order. */
  List<Figure> sums(List<Week> weeks, Among among) {
    List<LocalDate> mondays = weeks.stream().map(Week::monday).toList();
    Map<LocalDate, Figure> sums = store.read(handle -> WeekSums.perWeek(handle, mondays, among));
    return mondays.stream().map(monday -> sums.getOrDefault(monday, Figure.NONE)).toList();
  }

  /** The weeks of places in which kiosks were off for the most opening hours, those first. */
  List<SiteWeek> mostDown(Week from, Week through, Among among, int most) {
    return store.read(
        handle -> WeekSums.mostDown(handle, from.monday(), through.monday(), among, most));
  }

  /** The sum of these places. */
  static Figure sum(Map<String, Figure> perSite, Collection<String> sites) {
    return sites.stream()
        .map(site -> perSite.getOrDefault(site, Figure.NONE))
        .reduce(Figure.NONE, Figure::plus);
  }

  /**
   * Names the places that are not active and whose check-ins are in the sums all the same, so that
   * nobody looks for them among the places that are counted.
   *
   * @param from the first of the weeks
   * @param through the last of them
   * @return empty for none
   */
  String notActive(Wording t, List<Site> seen, Week from, Week through, Among among) {
    Map<String, Figure> perSite =
        perSite(from.monday(), through.monday(), among.thatAreNotActive());
    List<String> names =
        seen.stream()
            .filter(site -> site.status() != SiteStatus.ACTIVE)
            .filter(site -> perSite.getOrDefault(site.id(), Figure.NONE).visits() > 0)
            .map(site -> t.say("{0} ({1})", site.name(), Words.status(t, site.status()).word()))
            .toList();
    return names.isEmpty()
        ? ""
        : t.say(
            "In deze cijfers {0,choice,1#zit ook een plek die niet actief is|1<zitten ook {0}"
                + " plekken die niet actief zijn}: {1}.",
            names.size(), String.join(", ", names));
  }
}
