package nl.huisvandekop.server.region.kop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Loneliness of the areas: as published where an area is a whole wijk, else the mean of its buurten
 * where nearly all have a figure, else nothing. Codes of 2020 that mean another place today are not
 * used.
 */
final class KopLoneliness {
  private static final String YEAR = "2020";
  private static final double LEAST_SHARE_KNOWN = 0.9;
  private static final List<String> ADULTS =
      List.of("eenzaam_pct_18plus_2020", "ernstig_zeer_ernstig_eenzaam_pct_18plus_2020");
  private static final List<String> ELDERS =
      List.of("eenzaam_pct_65plus_2020", "ernstig_zeer_ernstig_eenzaam_pct_65plus_2020");

  private final Map<String, Map<String, String>> byCode;

  KopLoneliness(Map<String, Map<String, String>> byCode) {
    this.byCode = byCode;
  }

  void write(PackWriter writer, List<String> gemeenten, List<KopArea> areas) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    gemeenten.forEach(code -> rows.add(published(code, code)));
    for (KopArea area : areas) {
      List<Object> row = row(area, areas);
      if (row != null) {
        rows.add(row);
      }
    }
    writer.table(
        "loneliness.csv",
        List.of(
            "code",
            "year",
            "lonely_18plus",
            "severely_lonely_18plus",
            "lonely_65plus",
            "severely_lonely_65plus",
            "basis"),
        rows);
  }

  private List<Object> row(KopArea area, List<KopArea> all) {
    KopBuurt first = area.buurten().get(0);
    String same = area.buurten().size() == 1 ? first.code() : null;
    if (isWholeWijk(area, all)) {
      same = first.wijk();
    }
    if (same == null) {
      return mean(area);
    }
    return usable(same) ? published(area.code(), same) : null;
  }

  private static boolean isWholeWijk(KopArea area, List<KopArea> all) {
    String wijk = area.buurten().get(0).wijk();
    return all.stream()
        .flatMap(other -> other.buurten().stream())
        .allMatch(buurt -> buurt.wijk().equals(wijk) == area.buurten().contains(buurt));
  }

  private List<Object> published(String code, String publishedCode) {
    Map<String, String> row = byCode.get(publishedCode);
    List<Object> cells = new ArrayList<>(List.of(code, YEAR));
    ADULTS.forEach(column -> cells.add(row.get(column)));
    ELDERS.forEach(column -> cells.add(row.get(column)));
    cells.add(row.get("code_bruikbaar_met_2024").equals("ja") ? "published" : "same-code");
    return cells;
  }

  private boolean usable(String code) {
    Map<String, String> row = byCode.get(code);
    return row != null && !row.get("code_bruikbaar_met_2024").startsWith("nee");
  }

  private List<Object> mean(KopArea area) {
    List<Object> cells = new ArrayList<>(List.of(area.code(), YEAR));
    for (String column : ADULTS) {
      cells.add(mean(area, column, KopLoneliness::olderThan14));
    }
    for (String column : ELDERS) {
      cells.add(mean(area, column, buurt -> KopBuurt.count(buurt.elders())));
    }
    cells.add("mean-of-buurten");
    return cells.contains(null) ? null : cells;
  }

  /** The nearest to 18 and older that CBS counts per buurt. */
  private static int olderThan14(KopBuurt buurt) {
    return KopBuurt.count(buurt.inhabitants()) - KopBuurt.count(buurt.children());
  }

  private String mean(KopArea area, String column, ToIntFunction<KopBuurt> weight) {
    double sum = 0;
    double known = 0;
    double all = 0;
    for (KopBuurt buurt : area.buurten()) {
      int people = weight.applyAsInt(buurt);
      all += people;
      String figure = usable(buurt.code()) ? byCode.get(buurt.code()).get(column) : "";
      if (!figure.isEmpty()) {
        sum += people * Double.parseDouble(figure);
        known += people;
      }
    }
    boolean enough = known > 0 && known >= LEAST_SHARE_KNOWN * all;
    return enough ? String.format(Locale.ROOT, "%.1f", sum / known) : null;
  }
}
