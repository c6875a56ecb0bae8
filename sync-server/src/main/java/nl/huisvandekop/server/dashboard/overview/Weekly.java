package nl.huisvandekop.server.dashboard.overview;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

  /** Only those of these places. */
  static Map<String, Figure> of(Map<String, Figure> perSite, Collection<String> sites) {
    Map<String, Figure> some = new HashMap<>(perSite);
    some.keySet().retainAll(sites);
    return some;
  }
}
