package nl.huisvandekop.server.coverage;

import java.time.LocalDate;
import java.util.Map;
import nl.huisvandekop.server.summary.Among;
import nl.huisvandekop.server.summary.WeekSums;
import nl.huisvandekop.server.summary.WeekSums.AreaWeeks;
import org.jdbi.v3.core.Handle;

/**
 * What the sites of areas counted; an area is not in where it counted nothing.
 *
 * @param thisWeek since Monday, by the area's code
 * @param complete in the complete weeks before it together
 */
record WeekFigures(Map<String, AreaWeeks> thisWeek, Map<String, AreaWeeks> complete) {
  static final int COMPLETE_WEEKS = 8;
  static final WeekFigures NONE = new WeekFigures(Map.of(), Map.of());

  /**
   * Reads them.
   *
   * @param monday of this week
   */
  static WeekFigures read(Handle handle, LocalDate monday, Among among) {
    return new WeekFigures(
        WeekSums.perArea(handle, monday, monday, among),
        WeekSums.perArea(handle, monday.minusWeeks(COMPLETE_WEEKS), monday.minusWeeks(1), among));
  }

  AreaWeeks thisWeek(String area) {
    return thisWeek.getOrDefault(area, AreaWeeks.NONE);
  }

  AreaWeeks complete(String area) {
    return complete.getOrDefault(area, AreaWeeks.NONE);
  }
}
