package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
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
  /**
   * A column of the table.
   *
   * @param name the JSON's
   * @param dutch the same for a Dutch spreadsheet
   */
  private record Column(String name, String dutch, Function<AreaCoverage, Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("code", "Code", AreaCoverage::code),
          new Column("name", "Woonkern of wijk", AreaCoverage::name),
          new Column("gemeente", "Gemeentecode", AreaCoverage::gemeente),
          new Column("kind", "Soort gebied", AreaCoverage::kind),
          new Column("inhabitants", "Inwoners", AreaCoverage::inhabitants),
          new Column("sites", "Plekken", AreaCoverage::sites),
          new Column(
              "sitesMeetingNorm",
              "Plekken die aan de norm voldoen",
              AreaCoverage::sitesMeetingNorm),
          new Column(
              "nearestKm",
              "Hemelsbreed naar de dichtstbijzijnde plek (km)",
              AreaCoverage::nearestKm),
          new Column("within1200m", "Inwoners binnen 1,2 km", AreaCoverage::within1200m),
          new Column("within4km", "Inwoners binnen 4 km", AreaCoverage::within4km),
          new Column("standing", "Stand", AreaCoverage::standing),
          new Column("wished", "Wensen", AreaCoverage::wished),
          new Column("visitsThisWeek", "Check-ins deze week", CoverageReport::visitsThisWeek),
          new Column(
              "visitsPer1000PerWeek",
              "Check-ins per 1.000 inwoners per week",
              AreaCoverage::visitsPer1000PerWeek),
          new Column("weeksWithData", "Over hoeveel van 8 weken", AreaCoverage::weeksWithData),
          new Column("gemeenteName", "Gemeente", AreaCoverage::gemeenteName),
          new Column("sitesToCheck", "Plekken na te gaan", AreaCoverage::sitesToCheck),
          new Column("kiosks", "Kiosken", AreaCoverage::kiosks),
          new Column("sample", "Voorbeeldcijfers", AreaCoverage::sample),
          new Column(
              "sitesNotMeetingNorm",
              "Plekken die niet aan de norm voldoen",
              AreaCoverage::sitesNotMeetingNorm),
          new Column("nearestOver", "Over water", AreaCoverage::nearestOver),
          new Column("nearestByHand", "Afstand met de hand ingevuld", AreaCoverage::nearestByHand),
          new Column(
              "openHoursThisWeek", "Open uren deze week", area -> area.basis().openHoursThisWeek()),
          new Column(
              "openHoursKnownThisWeek",
              "Uren bekend deze week",
              area -> area.basis().openHoursKnownThisWeek()),
          new Column(
              "openHoursDownThisWeek",
              "Uren kiosk uit deze week",
              area -> area.basis().openHoursDownThisWeek()),
          new Column(
              "openHoursNotSyncedThisWeek",
              "Uren nog niet binnen deze week",
              area -> area.basis().openHoursNotSyncedThisWeek()),
          new Column(
              "openHours8Weeks", "Open uren in 8 weken", area -> area.basis().openHours8Weeks()),
          new Column(
              "openHoursKnown8Weeks",
              "Uren bekend in 8 weken",
              area -> area.basis().openHoursKnown8Weeks()),
          new Column(
              "inhabitants0to14",
              "Inwoners 0 tot en met 14",
              area -> area.people().inhabitants0to14()),
          new Column(
              "inhabitants65plus",
              "Inwoners 65 of ouder",
              area -> area.people().inhabitants65plus()),
          new Column(
              "lonely18plus", "Eenzaam, 18 of ouder (%)", area -> area.people().lonely18plus()),
          new Column("lonelinessYear", "Eenzaam, jaar", area -> area.people().lonelinessYear()),
          new Column(
              "lonelinessBasis",
              "Eenzaam, over welk gebied",
              area -> area.people().lonelinessBasis()),
          new Column("halls", "Zalen die kunnen", area -> area.chances().halls()),
          new Column(
              "yearlyCostEuro", "Kosten per jaar (euro)", area -> area.chances().yearlyCostEuro()),
          new Column(
              "sitesWithCost",
              "Plekken waarvan de kosten bekend zijn",
              area -> area.chances().sitesWithCost()));

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

  /** The areas as a table; headings are the JSON's names, or Dutch for a Dutch spreadsheet. */
  public Csv csv(Csv.Form form) {
    boolean dutch = form == Csv.Form.SEMICOLON;
    Csv csv = new Csv(COLUMNS.stream().map(dutch ? Column::dutch : Column::name).toList(), form);
    for (AreaCoverage area : areas) {
      csv.row(COLUMNS.stream().map(column -> column.value().apply(area)).toArray());
    }
    return csv;
  }
}
