package nl.huisvandekop.server.dashboard;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import nl.huisvandekop.server.coverage.AreaCoverage;

/**
 * By which column the coverage table is sorted, and which way.
 *
 * @param ascending smallest first
 */
record CoverageOrder(Key key, boolean ascending) {
  static final CoverageOrder USUAL = new CoverageOrder(Key.NAME, true);

  /** A column to sort by; its name stands in the address. */
  enum Key {
    NAME("naam", "Woonkern of wijk", false, comparing(CoverageOrder::sortName, collator())),
    INHABITANTS("inwoners", "Inwoners", true, comparingInt(AreaCoverage::inhabitants)),
    SITES("plekken", "Plekken", true, comparingInt(AreaCoverage::sites)),
    NEAREST(
        "afstand",
        "Hemels\u00adbreed",
        true,
        comparing(AreaCoverage::nearestKm, nullsFirst(naturalOrder()))),
    WALKING(
        "lopen",
        "Binnen 1,2\u00a0km",
        true,
        comparingDouble(area -> share(area, area.within1200m()))),
    CYCLING(
        "fietsen",
        "Binnen 4\u00a0km",
        true,
        comparingDouble(area -> share(area, area.within4km()))),
    STANDING("stand", "Stand", false, comparing(AreaCoverage::standing)),
    VISITS("week", "Bezoeken deze week", true, comparingLong(AreaCoverage::visitsThisWeek)),
    PER_THOUSAND(
        "per-1000",
        "Bezoeken per 1.000",
        false,
        comparing(AreaCoverage::visitsPer1000PerWeek, nullsFirst(naturalOrder())));

    private final String wireName;
    private final String label;
    private final boolean numeric;
    private final Comparator<AreaCoverage> order;

    Key(String wireName, String label, boolean numeric, Comparator<AreaCoverage> order) {
      this.wireName = wireName;
      this.label = label;
      this.numeric = numeric;
      this.order = order;
    }

    String wireName() {
      return wireName;
    }

    String label() {
      return label;
    }

    boolean numeric() {
      return numeric;
    }

    /** Words are wanted from the first, numbers from the largest. */
    private boolean usuallyAscending() {
      return this == NAME || this == STANDING;
    }
  }

  /** As the address says; what it can't mean is the usual order. */
  static CoverageOrder of(String key, String direction) {
    return Arrays.stream(Key.values())
        .filter(one -> one.wireName.equals(key))
        .findFirst()
        .map(
            one ->
                new CoverageOrder(
                    one, direction == null ? one.usuallyAscending() : direction.equals("op")))
        .orElse(USUAL);
  }

  /** What choosing a column's heading leads to: that column, or the other way around. */
  CoverageOrder choose(Key other) {
    return other == key
        ? new CoverageOrder(key, !ascending)
        : new CoverageOrder(other, other.usuallyAscending());
  }

  /** {@code op} or {@code af}. */
  String direction() {
    return ascending ? "op" : "af";
  }

  /** What the one heading shows. */
  CoverageView.Order shownAt(Key other) {
    if (other != key) {
      return CoverageView.Order.NONE;
    }
    return ascending ? CoverageView.Order.ASCENDING : CoverageView.Order.DESCENDING;
  }

  Comparator<AreaCoverage> comparator() {
    Comparator<AreaCoverage> order = ascending ? key.order : key.order.reversed();
    return order.thenComparing(Key.NAME.order);
  }

  /** A name without what people skip when they look for it: {@code 't Zand} is under the Z. */
  private static String sortName(AreaCoverage area) {
    return area.name().replaceFirst("^['’]t ", "");
  }

  private static Comparator<Object> collator() {
    return Collator.getInstance(Locale.forLanguageTag("nl-NL"));
  }

  private static double share(AreaCoverage area, int people) {
    return area.inhabitants() == 0 ? 0 : (double) people / area.inhabitants();
  }
}
