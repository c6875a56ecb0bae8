package nl.huisvandekop.server.region;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisvandekop.server.norm.Norm;

/**
 * What the files of a pack say, each with its line, before it is known to hold together.
 *
 * @param norm null where it is broken, which is told
 */
record PackContent(
    RegionPack.Manifest manifest,
    Table<Gemeente> gemeenten,
    Table<AreaRow> areas,
    Table<Border> borders,
    Table<Buurt> buurten,
    Table<Place> places,
    Table<Water> waters,
    Table<Loneliness> loneliness,
    Table<Theme> themes,
    Table<InventoryPlace> inventory,
    GuideContent guide,
    Norm norm) {

  /**
   * The sound records of a file.
   *
   * @param keys of all records, also the unsound ones, so that one mistake is told once
   * @param whole whether all records are sound, so that sums may be expected to fit
   */
  record Table<T>(String file, List<Line<T>> lines, Map<String, Integer> keys, boolean whole) {
    List<T> values() {
      return lines.stream().map(Line::value).toList();
    }

    boolean has(String key) {
      return keys.containsKey(key);
    }

    Map<String, T> byKey() {
      return lines.stream().collect(Collectors.toMap(Line::key, Line::value, (a, b) -> a));
    }
  }

  /** One record, what it is known by, and where it stands. */
  record Line<T>(int line, String key, T value) {}

  /** An area without what other files say of it. */
  record AreaRow(
      String code,
      String name,
      String gemeente,
      Area.Kind kind,
      int inhabitants,
      int inhabitants0to14,
      int inhabitants65plus,
      Position labelPoint) {}

  /** Only for content that was found to hold together. */
  RegionPack toPack() {
    Map<String, Border> borderOf = borders.byKey();
    Map<String, Loneliness> lonelinessOf = loneliness.byKey();
    return new RegionPack(
        manifest,
        all(gemeenten, row -> joined(row, lonelinessOf.get(row.code()))),
        all(areas, row -> joined(row, lonelinessOf.get(row.code()), borderOf.get(row.code()))),
        buurten.values(),
        places.values(),
        waters.values(),
        themes.values(),
        inventory.values(),
        guide.toGuide(),
        norm);
  }

  private static <T, R> List<R> all(Table<T> table, Function<T, R> join) {
    return table.values().stream().map(join).toList();
  }

  private static Gemeente joined(Gemeente row, Loneliness loneliness) {
    return new Gemeente(
        row.code(), row.name(), row.inhabitants(), row.inhabitantsCbs(), loneliness);
  }

  private static Area joined(AreaRow row, Loneliness loneliness, Border border) {
    return new Area(
        row.code(),
        row.name(),
        row.gemeente(),
        row.kind(),
        row.inhabitants(),
        row.inhabitants0to14(),
        row.inhabitants65plus(),
        loneliness,
        row.labelPoint(),
        border);
  }
}
