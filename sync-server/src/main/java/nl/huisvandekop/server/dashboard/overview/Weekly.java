package nl.huisvandekop.server.dashboard.overview;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.Words;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Figure;
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
  Map<String, Figure> perSite(LocalDate from, LocalDate through) {
    return store.read(handle -> Weeks.perSite(handle, from, through));
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
   * @return empty for none
   */
  static String notActive(Wording t, List<Site> seen, Map<String, Figure> perSite) {
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

  /** The figures of two periods together. */
  static Map<String, Figure> both(Map<String, Figure> one, Map<String, Figure> other) {
    Map<String, Figure> both = new HashMap<>(one);
    other.forEach((site, figure) -> both.merge(site, figure, Figure::plus));
    return both;
  }

  /** Only those of these places. */
  static Map<String, Figure> of(Map<String, Figure> perSite, Collection<String> sites) {
    Map<String, Figure> some = new HashMap<>(perSite);
    some.keySet().retainAll(sites);
    return some;
  }
}
