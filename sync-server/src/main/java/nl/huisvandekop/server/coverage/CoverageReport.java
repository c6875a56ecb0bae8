package nl.huisvandekop.server.coverage;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Function;
import nl.huisvandekop.server.csv.Csv;

/**
 * Coverage per area.
 *
 * @param areas in the pack's order
 * @param normVersion the normenkader by which standings were judged; null while there is none
 * @param asOf when it was counted
 */
public record CoverageReport(List<AreaCoverage> areas, String normVersion, Instant asOf) {
  private static final List<Entry<String, Function<AreaCoverage, Object>>> COLUMNS =
      List.of(
          entry("code", AreaCoverage::code),
          entry("name", AreaCoverage::name),
          entry("gemeente", AreaCoverage::gemeente),
          entry("kind", AreaCoverage::kind),
          entry("inhabitants", AreaCoverage::inhabitants),
          entry("sites", AreaCoverage::sites),
          entry("sitesMeetingNorm", AreaCoverage::sitesMeetingNorm),
          entry("nearestKm", AreaCoverage::nearestKm),
          entry("within1200m", AreaCoverage::within1200m),
          entry("within4km", AreaCoverage::within4km),
          entry("standing", AreaCoverage::standing),
          entry("wished", AreaCoverage::wished),
          entry("visitsThisWeek", CoverageReport::visitsThisWeek),
          entry("visitsPer1000PerWeek", AreaCoverage::visitsPer1000PerWeek),
          entry("weeksWithData", AreaCoverage::weeksWithData),
          entry("gemeenteName", AreaCoverage::gemeenteName),
          entry("sitesToCheck", AreaCoverage::sitesToCheck),
          entry("kiosks", AreaCoverage::kiosks),
          entry("sample", AreaCoverage::sample),
          entry("sitesNotMeetingNorm", AreaCoverage::sitesNotMeetingNorm),
          entry("nearestOver", AreaCoverage::nearestOver),
          entry("nearestByHand", AreaCoverage::nearestByHand),
          entry("openHoursThisWeek", area -> area.basis().openHoursThisWeek()),
          entry("openHoursKnownThisWeek", area -> area.basis().openHoursKnownThisWeek()),
          entry("openHoursDownThisWeek", area -> area.basis().openHoursDownThisWeek()),
          entry("openHoursNotSyncedThisWeek", area -> area.basis().openHoursNotSyncedThisWeek()),
          entry("openHours8Weeks", area -> area.basis().openHours8Weeks()),
          entry("openHoursKnown8Weeks", area -> area.basis().openHoursKnown8Weeks()),
          entry("inhabitants0to14", area -> area.people().inhabitants0to14()),
          entry("inhabitants65plus", area -> area.people().inhabitants65plus()),
          entry("lonely18plus", area -> area.people().lonely18plus()),
          entry("lonelinessYear", area -> area.people().lonelinessYear()),
          entry("lonelinessBasis", area -> area.people().lonelinessBasis()),
          entry("halls", area -> area.chances().halls()),
          entry("yearlyCostEuro", area -> area.chances().yearlyCostEuro()),
          entry("sitesWithCost", area -> area.chances().sitesWithCost()));

  public CoverageReport {
    areas = List.copyOf(areas);
    requireNonNull(asOf, "asOf");
  }

  /** Empty, not 0, where no kiosk stands and nothing was counted. */
  private static Long visitsThisWeek(AreaCoverage area) {
    Integer known = area.basis().openHoursKnownThisWeek();
    boolean silent = area.kiosks() == 0 && (known == null || known == 0);
    Long visits = area.visitsThisWeek();
    return silent && visits != null && visits == 0 ? null : visits;
  }

  /** The areas as a table; headings are the JSON's names. */
  public Csv csv(Csv.Form form) {
    Csv csv = new Csv(COLUMNS.stream().map(Entry::getKey).toList(), form);
    for (AreaCoverage area : areas) {
      csv.row(COLUMNS.stream().map(column -> column.getValue().apply(area)).toArray());
    }
    return csv;
  }
}
