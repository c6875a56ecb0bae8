package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.server.freshness.Figures;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;
import org.jdbi.v3.core.Handle;

/**
 * Judges sites. Results are kept, and made anew where a fact changed, the day did, or another
 * version came into force: {@link #freshenSome} in the background, {@link #freshen} before results
 * are read. Thread-safe.
 */
public final class Judging {
  /** More would be felt by who waits for a page. */
  private static final int MOST_ON_READ = 20;

  private static final String DUE =
      """
      SELECT s.id FROM site s LEFT JOIN norm_result r ON r.site_id = s.id
      WHERE s.status = 'active'
        AND (r.site_id IS NULL OR r.day <> :today OR r.version <> :version)
      ORDER BY s.id LIMIT :most
      """;

  private final ServerStore store;
  private final Norms norms;
  private final Weeks weeks;
  private final PlaceReader places;

  public Judging(ServerStore store, RegionPack pack, Norms norms, SiteHours hours, Weeks weeks) {
    this.store = requireNonNull(store);
    this.norms = requireNonNull(norms);
    this.weeks = requireNonNull(weeks);
    places = new PlaceReader(pack, hours);
  }

  /** Judges sites whose results are out of date, as far as one can wait. */
  public void freshen() {
    freshenSome(MOST_ON_READ);
  }

  /**
   * The same, not more sites than asked for.
   *
   * @return how many were judged; fewer than asked for when none is left
   */
  public int freshenSome(int most) {
    List<String> due = store.read(handle -> due(handle, most));
    weeks.freshen(due);
    due.forEach(this::keep);
    return due.size();
  }

  /** The same of all, however long it takes; ends early when the thread is interrupted. */
  public void freshenAll() {
    int judged = MOST_ON_READ;
    while (judged == MOST_ON_READ && !Thread.currentThread().isInterrupted()) {
      judged = freshenSome(MOST_ON_READ);
    }
  }

  private List<String> due(Handle handle, int most) {
    Set<String> due = new LinkedHashSet<>(Outdated.sites(handle, Figures.NORM, most));
    Optional<NormVersion> version = norms.inForce(handle);
    if (due.size() < most && version.isPresent()) {
      due.addAll(
          handle
              .createQuery(DUE)
              .bind("today", norms.today().toString())
              .bind("version", version.get().version())
              .bind("most", most - due.size())
              .mapTo(String.class)
              .list());
    }
    return new ArrayList<>(due);
  }

  private void keep(String siteId) {
    store.write(
        handle -> {
          Outdated.take(handle, Figures.NORM, siteId);
          Optional<Site> site = Sites.find(handle, siteId);
          Optional<NormVersion> version = norms.inForce(handle);
          if (site.filter(Judging::judged).isPresent() && version.isPresent()) {
            ResultTable.keep(handle, card(handle, site.get(), version.get().norm()));
          } else {
            ResultTable.drop(handle, siteId);
          }
          return null;
        });
  }

  private static boolean judged(Site site) {
    return site.status() == SiteStatus.ACTIVE;
  }

  /**
   * How a site stands now by the version in force, from its facts as they are; empty where it is
   * not active, or there is no version.
   */
  public Optional<Judged> now(String siteId) {
    weeks.freshen(List.of(siteId));
    return store.read(
        handle ->
            Sites.find(handle, siteId)
                .filter(Judging::judged)
                .flatMap(
                    site ->
                        norms
                            .inForce(handle)
                            .map(
                                version ->
                                    new Judged(version, card(handle, site, version.norm())))));
  }

  /** A card with the version that it is by. */
  public record Judged(NormVersion version, Card card) {}

  /** The card of an active site, within a transaction that is already open. */
  Card card(Handle handle, Site site, Norm norm) {
    return Judgement.of(norm, places.read(handle, site, norms.today(), longestWindow(norm)));
  }

  /**
   * What an active site is judged by, for versions whose windows are not longer than so many weeks.
   */
  PlaceFacts facts(Handle handle, Site site, int weekCount) {
    return places.read(handle, site, norms.today(), weekCount);
  }

  static int longestWindow(Norm norm) {
    return norm.criteria().stream().mapToInt(Criterion::windowWeeks).max().orElse(0);
  }
}
