package nl.huisvandekop.server.release;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.server.disclosure.Counted;
import nl.huisvandekop.server.disclosure.ReleaseDay;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.Weeks;
import org.jdbi.v3.core.Handle;

/**
 * Releases the weeks that are due and not released yet, oldest first. Several servers may do so at
 * once: each week is released by one of them. Thread-safe.
 */
public final class Releasing {
  /** What was counted longer ago than this when the first week is released stays unreleased. */
  private static final int MOST_WEEKS_BACK = 520;

  private final ServerStore store;
  private final Weeks weeks;
  private final Releases releases;
  private final RegionPack pack;
  private final Clock clock;

  public Releasing(
      ServerStore store, Weeks weeks, Releases releases, RegionPack pack, Clock clock) {
    this.store = requireNonNull(store);
    this.weeks = requireNonNull(weeks);
    this.releases = requireNonNull(releases);
    this.pack = requireNonNull(pack);
    this.clock = requireNonNull(clock);
  }

  /**
   * Releases them; ends early when the thread is interrupted.
   *
   * @return how many this call released
   */
  public int releaseDue() {
    Optional<LocalDate> newest = releases.newest();
    if (newest.isPresent() && !newest.get().isBefore(ReleaseDay.newestDue(clock.instant()))) {
      return 0;
    }
    weeks.freshenAll();
    int released = 0;
    for (LocalDate monday : due()) {
      if (Thread.currentThread().isInterrupted()) {
        return released;
      }
      released += releases.freeze(monday, counted(monday)) ? 1 : 0;
    }
    return released;
  }

  /** A week before the first that was released is not released any more. */
  private List<LocalDate> due() {
    LocalDate last = ReleaseDay.newestDue(clock.instant());
    return store.read(
        handle -> {
          Set<LocalDate> done = new HashSet<>(Releases.weeks(handle));
          Optional<LocalDate> first =
              done.isEmpty() ? firstKept(handle, last) : done.stream().min(LocalDate::compareTo);
          List<LocalDate> due = new ArrayList<>();
          for (LocalDate monday = first.orElse(last.plusWeeks(1));
              !monday.isAfter(last);
              monday = monday.plusWeeks(1)) {
            if (!done.contains(monday)) {
              due.add(monday);
            }
          }
          return due;
        });
  }

  private static Optional<LocalDate> firstKept(Handle handle, LocalDate last) {
    return handle
        .createQuery("SELECT MIN(week) FROM site_week WHERE week BETWEEN :from AND :through")
        .bind("from", last.minusWeeks(MOST_WEEKS_BACK).toString())
        .bind("through", last.toString())
        .mapTo(String.class)
        .findOne()
        .map(LocalDate::parse);
  }

  /** Sites of no area of the region are in no sum, and so in no release. */
  private List<Counted> counted(LocalDate monday) {
    return store.read(
        handle -> {
          Map<String, Area> areas = new HashMap<>();
          for (Site site : Sites.list(handle)) {
            Optional.ofNullable(site.areaCode())
                .flatMap(pack::area)
                .ifPresent(area -> areas.put(site.id(), area));
          }
          return Weeks.ofAll(handle, monday, monday).stream()
              .filter(week -> areas.containsKey(week.siteId()) && isThere(week))
              .map(week -> counted(week, areas.get(week.siteId())))
              .toList();
        });
  }

  /** A week in which a site had no kiosk and nobody counted by hand says nothing. */
  private static boolean isThere(SiteWeek week) {
    return week.hours().all() > 0 || week.byHand() || week.visits() > 0;
  }

  private static Counted counted(SiteWeek week, Area area) {
    return new Counted(
        week.siteId(),
        area.code(),
        area.gemeente(),
        week.visits(),
        week.byHand(),
        week.hoursUnknown() == 0,
        week.known(),
        week.hours().counted(),
        week.hours().down(),
        week.hours().notSynced());
  }
}
