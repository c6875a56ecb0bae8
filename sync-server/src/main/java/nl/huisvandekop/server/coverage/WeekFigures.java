package nl.huisvandekop.server.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.huisvandekop.server.summary.OpenHours;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.summary.Weeks.AreaWeek;
import org.jdbi.v3.core.Handle;

/**
 * What the sites of areas counted in this week and in the eight complete ones before it.
 *
 * @param areas by code; those without any week are not in
 */
record WeekFigures(Map<String, Area> areas) {
  static final int COMPLETE_WEEKS = 8;

  /**
   * The weeks of an area.
   *
   * @param visitsThisWeek since Monday
   * @param completeWeeks check-ins of the complete weeks together
   * @param weeksKnown how many of the complete weeks anything is known of
   * @param openThisWeek what the first rests on
   * @param openBefore what the second rests on
   */
  record Area(
      long visitsThisWeek,
      long completeWeeks,
      int weeksKnown,
      OpenHours openThisWeek,
      OpenHours openBefore) {
    private static final Area NONE = new Area(0, 0, 0, OpenHours.NONE, OpenHours.NONE);

    private Area plus(AreaWeek week, LocalDate thisMonday) {
      return week.monday().equals(thisMonday)
          ? new Area(
              visitsThisWeek + week.visits(),
              completeWeeks,
              weeksKnown,
              openThisWeek.plus(week.open()),
              openBefore)
          : new Area(
              visitsThisWeek,
              completeWeeks + week.visits(),
              weeksKnown + (week.known() ? 1 : 0),
              openThisWeek,
              openBefore.plus(week.open()));
    }
  }

  /**
   * Reads them.
   *
   * @param monday of this week
   */
  static WeekFigures read(Handle handle, LocalDate monday) {
    Map<String, Area> areas = new HashMap<>();
    for (AreaWeek week : Weeks.perArea(handle, monday.minusWeeks(COMPLETE_WEEKS), monday)) {
      areas.put(week.area(), areas.getOrDefault(week.area(), Area.NONE).plus(week, monday));
    }
    return new WeekFigures(areas);
  }

  Area of(String area) {
    return areas.getOrDefault(area, Area.NONE);
  }
}
