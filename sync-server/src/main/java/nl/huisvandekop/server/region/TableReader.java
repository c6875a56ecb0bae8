package nl.huisvandekop.server.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisvandekop.server.region.PackContent.Line;
import nl.huisvandekop.server.region.PackContent.Table;

/** Reads the tables of a pack into what their records say. */
record TableReader(PackFiles files, Problems problems) {
  static List<String> columns(String names) {
    return List.of(names.split(" "));
  }

  /** A null key column means that records need not be unique. */
  <T> Table<T> read(
      String file, List<String> columns, String keyColumn, Function<CsvRow, T> parse) {
    List<Line<T>> lines = new ArrayList<>();
    Map<String, Integer> keys = new LinkedHashMap<>();
    String text = PackText.of(files, file, problems);
    if (text != null) {
      for (CsvRow row : new CsvTable(file, problems).rows(text, columns)) {
        String key = keyColumn == null ? "" : row.text(keyColumn);
        Integer first = keyColumn == null ? null : keys.putIfAbsent(key, row.line());
        if (first != null && !key.isEmpty()) {
          row.wrong(keyColumn + " " + key + " is already in line " + first);
        }
        T value = parse.apply(row);
        if (row.sound()) {
          lines.add(new Line<>(row.line(), key, value));
        }
      }
    }
    return new Table<>(file, List.copyOf(lines), keys, !problems.in(file));
  }
}
