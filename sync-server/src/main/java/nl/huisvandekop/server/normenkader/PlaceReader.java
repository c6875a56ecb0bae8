package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.server.agenda.SiteActivity;
import nl.huisvandekop.server.normenkader.FactWeek.Visits;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.state.OpeningHistory;
import nl.huisvandekop.server.state.OpeningPlan;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.Weeks;
import org.jdbi.v3.core.Handle;

/** Reads what a site is judged by. Thread-safe. */
final class PlaceReader {
  private final RegionPack pack;
  private final SiteHours hours;

  PlaceReader(RegionPack pack, SiteHours hours) {
    this.pack = requireNonNull(pack);
    this.hours = requireNonNull(hours);
  }

  /**
   * The facts of an active site, as they are in the store.
   *
   * @param count how many complete weeks are looked at
   */
  PlaceFacts read(Handle handle, Site site, LocalDate day, int count) {
    LocalDate until = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate from = until.minusWeeks(count);
    OpeningPlan plan = new OpeningPlan(OpeningHistory.of(handle, site.id()));
    List<SiteActivity> activities = SiteActivity.list(handle, site);
    ProgrammeReader programmes = new ProgrammeReader(activities, from, until.minusDays(1));
    DoorReader doors =
        new DoorReader(
            hours.of(handle, site.id(), DoorReader.firstHour(from), DoorReader.lastHour(until)),
            programmes.countedByHand(handle, site.id()));
    Map<LocalDate, SiteWeek> sums = new HashMap<>();
    Weeks.ofSite(handle, site.id(), from, until.minusDays(1))
        .forEach(week -> sums.put(week.monday(), week));
    List<FactWeek> weeks = new ArrayList<>();
    for (LocalDate monday = until.minusWeeks(1); !monday.isBefore(from); ) {
      weeks.add(
          new FactWeek(
              monday,
              OpeningWeek.of(plan, monday),
              doors.week(monday),
              programmes.week(monday),
              visits(sums.get(monday))));
      monday = monday.minusWeeks(1);
    }
    int inhabitants =
        Optional.ofNullable(site.areaCode()).flatMap(pack::area).map(Area::inhabitants).orElse(0);
    return new PlaceFacts(
        site.id(), day, inhabitants, weeks, Assessments.ofSite(handle, site.id()));
  }

  private static Visits visits(SiteWeek week) {
    return week == null || !week.known()
        ? null
        : new Visits(week.visits(), week.open().planned(), week.open().known(), week.byHand());
  }
}
