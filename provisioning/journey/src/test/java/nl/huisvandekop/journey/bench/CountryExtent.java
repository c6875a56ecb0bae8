package nl.huisvandekop.journey.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * How much is generated.
 *
 * @param areas of which each has a few buurten
 * @param sites each with a kiosk that counted in all open hours
 * @param years that they have been open
 */
record CountryExtent(int areas, int buurten, int sites, int years) {
  static final int OPEN_HOURS_A_WEEK = 30;

  /**
   * The whole country, or as much of it as the properties {@code bench.share} (0 to 1) and {@code
   * bench.years} say.
   */
  static CountryExtent country() {
    double share = Double.parseDouble(System.getProperty("bench.share", "1"));
    return new CountryExtent(
        scaled(2_500, share),
        scaled(14_000, share),
        scaled(10_000, share),
        Integer.getInteger("bench.years", 3));
  }

  /** What one server on SQLite may have to carry. */
  static CountryExtent oneServer() {
    return new CountryExtent(52, 223, 100, 10);
  }

  private static int scaled(int whole, double share) {
    return Math.max(1, (int) Math.round(whole * share));
  }

  LocalDate firstDay() {
    return LocalDate.now().minusYears(years);
  }

  /** Ids of so many of the sites, the same in each run. */
  List<String> someSites(int count) {
    return new Random(3).ints(count, 1, sites + 1).mapToObj(CountryFacts::site).toList();
  }
}
