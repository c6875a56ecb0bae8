package nl.huisvandekop.server.dashboard.area;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import nl.huisvandekop.server.coverage.AreaCoverage;

/** A column of the coverage table. */
enum CoverageColumn implements Sorting.Key {
  NAME("naam", comparing(AreaCoverage::name, Sorting.names())),
  INHABITANTS("inwoners", comparingInt(AreaCoverage::inhabitants)),
  SITES("plekken", comparingInt(AreaCoverage::sites)),
  NEAREST("afstand", comparing(AreaCoverage::nearestKm, nullsFirst(naturalOrder()))),
  WALKING("lopen", comparingDouble(area -> share(area, area.within1200m()))),
  CYCLING("fietsen", comparingDouble(area -> share(area, area.within4km()))),
  STANDING("stand", comparing(AreaCoverage::standing)),
  VISITS("week", comparingLong(AreaCoverage::visitsThisWeek)),
  PER_THOUSAND(
      "per-1000", comparing(AreaCoverage::visitsPer1000PerWeek, nullsFirst(naturalOrder()))),
  ELDERS("65plus", comparingInt(area -> area.people().inhabitants65plus())),
  CHILDREN("0-14", comparingInt(area -> area.people().inhabitants0to14())),
  LONELY("eenzaam", comparing(area -> area.people().lonely18plus(), nullsFirst(naturalOrder()))),
  WISHES("wensen", comparingInt(AreaCoverage::wished)),
  HALLS("zalen", comparingInt(area -> area.chances().halls())),
  COST("kosten", comparing(area -> area.chances().yearlyCostEuro(), nullsFirst(naturalOrder())));

  static final Sorting<CoverageColumn> USUAL = new Sorting<>(NAME, true);

  private final String wireName;
  private final Comparator<AreaCoverage> order;

  CoverageColumn(String wireName, Comparator<AreaCoverage> order) {
    this.wireName = wireName;
    this.order = order;
  }

  /** Which of the columns are shown together; there is no room for all. */
  enum Choice {
    REACH(
        "bereik",
        NAME,
        INHABITANTS,
        SITES,
        NEAREST,
        WALKING,
        CYCLING,
        STANDING,
        VISITS,
        PER_THOUSAND),
    PEOPLE("inwoners", NAME, INHABITANTS, ELDERS, CHILDREN, LONELY, NEAREST, STANDING),
    CHANCES("kansen", NAME, INHABITANTS, SITES, WISHES, HALLS, COST, NEAREST, STANDING);

    private final String wireName;
    private final List<CoverageColumn> columns;

    Choice(String wireName, CoverageColumn... columns) {
      this.wireName = wireName;
      this.columns = List.of(columns);
    }

    String wireName() {
      return wireName;
    }

    List<CoverageColumn> columns() {
      return columns;
    }
  }

  @Override
  public String wireName() {
    return wireName;
  }

  @Override
  public boolean usuallyAscending() {
    return this == NAME || this == STANDING;
  }

  boolean numeric() {
    return this != NAME && this != STANDING && this != PER_THOUSAND;
  }

  /** Smallest first. */
  Comparator<AreaCoverage> order() {
    return order;
  }

  private static double share(AreaCoverage area, int people) {
    return area.inhabitants() == 0 ? 0 : (double) people / area.inhabitants();
  }
}
