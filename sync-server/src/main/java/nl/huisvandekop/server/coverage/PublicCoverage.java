package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.disclosure.Level;
import nl.huisvandekop.server.disclosure.Released;
import nl.huisvandekop.server.disclosure.Releases;

/**
 * Coverage as it is public: what it says of visits follows from weeks that were released, and from
 * nothing else; what places cost is not in it. Thread-safe.
 */
public final class PublicCoverage {
  private static final Reach ALL = Reach.everything(Role.REGION_READER);
  private static final int WEEKS = 8;

  private final Coverage coverage;
  private final Releases releases;
  private volatile Told told = new Told(null, Map.of());

  public PublicCoverage(Coverage coverage, Releases releases) {
    this.coverage = requireNonNull(coverage);
    this.releases = requireNonNull(releases);
  }

  /**
   * What was told of areas up to a week. Released weeks never change, so it holds until the next.
   */
  private record Told(LocalDate newest, Map<String, Mean> areas) {}

  /**
   * Of the weeks of an area.
   *
   * @param hidden whether a week of it is hidden: a mean without the small weeks would flatter
   */
  private record Mean(long visits, int weeks, boolean hidden) {
    Mean plus(Released week) {
      return new Mean(
          visits + (week.visits() == null ? 0 : week.visits()),
          weeks + (week.visits() == null ? 0 : 1),
          hidden || week.hidden());
    }
  }

  /**
   * The areas, of one gemeente or of all.
   *
   * @param gemeente its code
   * @throws Problem 404 {@code gemeente-unknown}
   */
  public CoverageReport report(Optional<String> gemeente) {
    CoverageReport full = coverage.withoutVisits(gemeente, ALL);
    Map<String, Mean> means = means();
    List<AreaCoverage> areas =
        full.areas().stream()
            .map(area -> inPublic(area, means.getOrDefault(area.code(), new Mean(0, 0, false))))
            .toList();
    return new CoverageReport(areas, full.normVersion(), full.asOf());
  }

  private static AreaCoverage inPublic(AreaCoverage area, Mean mean) {
    return mean.hidden()
        ? area.inPublic(null, 0)
        : area.inPublic(
            Coverage.perThousand(mean.visits(), mean.weeks(), area.inhabitants()), mean.weeks());
  }

  private Map<String, Mean> means() {
    Optional<LocalDate> newest = releases.newest();
    if (newest.isEmpty()) {
      return Map.of();
    }
    if (!newest.get().equals(told.newest())) {
      told = read(newest.get());
    }
    return told.areas();
  }

  private Told read(LocalDate newest) {
    Map<String, Mean> areas = new HashMap<>();
    for (Released week : releases.of(Level.AREA, newest.minusWeeks(WEEKS - 1), newest)) {
      areas.merge(week.of().code(), new Mean(0, 0, false).plus(week), (old, one) -> old.plus(week));
    }
    return new Told(newest, areas);
  }
}
