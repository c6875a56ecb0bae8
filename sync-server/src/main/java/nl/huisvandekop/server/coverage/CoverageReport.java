package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import nl.huisvandekop.server.csv.Csv;

/**
 * Coverage per area.
 *
 * @param areas in the pack's order
 * @param normVersion the normenkader by which standings were judged; null while there is none
 * @param asOf when it was counted
 */
public record CoverageReport(List<AreaCoverage> areas, String normVersion, Instant asOf) {
  private static final List<String> HEADINGS =
      List.of(
          "code",
          "name",
          "gemeente",
          "kind",
          "inhabitants",
          "sites",
          "sitesMeetingNorm",
          "nearestKm",
          "within1200m",
          "within4km",
          "standing",
          "wished",
          "visitsThisWeek",
          "visitsPer1000PerWeek",
          "weeksWithData",
          "gemeenteName",
          "sitesToCheck",
          "kiosks",
          "sample");

  public CoverageReport {
    areas = List.copyOf(areas);
    requireNonNull(asOf, "asOf");
  }

  /** The areas as a table; headings are the JSON's names. */
  public String csv() {
    Csv csv = new Csv(HEADINGS);
    for (AreaCoverage area : areas) {
      csv.row(
          area.code(),
          area.name(),
          area.gemeente(),
          area.kind(),
          area.inhabitants(),
          area.sites(),
          area.sitesMeetingNorm(),
          area.nearestKm(),
          area.within1200m(),
          area.within4km(),
          area.standing(),
          area.wished(),
          area.visitsThisWeek(),
          area.visitsPer1000PerWeek(),
          area.weeksWithData(),
          area.gemeenteName(),
          area.sitesToCheck(),
          area.kiosks(),
          area.sample());
    }
    return csv.toString();
  }
}
