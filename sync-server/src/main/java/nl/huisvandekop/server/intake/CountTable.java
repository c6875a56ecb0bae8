package nl.huisvandekop.server.intake;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * The tables that hold what kiosks count. A row's key is unique over all kiosks; of two with one
 * key the higher revision stands, which the upsert itself decides.
 */
enum CountTable {
  HOUR_CELL("hour_cell", List.of("epoch", "hour", "source"), List.of("value")),
  DAY_CELL("day_cell", List.of("epoch", "day", "activity_id", "source"), List.of("value")),
  HOUR_REPORT("hour_report", List.of("epoch", "hour"), List.of("up_slots", "touched", "clock")),
  UNDATED("undated", List.of("epoch"), List.of("not_before", "not_after", "value"));

  private final String upsert;
  private final String select;

  CountTable(String table, List<String> keys, List<String> contents) {
    List<String> columns =
        Stream.of(keys, contents, List.of("site_id", "revision")).flatMap(List::stream).toList();
    String changes =
        Stream.concat(contents.stream(), Stream.of("revision"))
            .map(column -> column + " = excluded." + column)
            .collect(joining(", "));
    upsert =
        "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s WHERE %s"
            .formatted(
                table,
                String.join(", ", columns),
                columns.stream().map(column -> "?").collect(joining(", ")),
                String.join(", ", keys),
                changes,
                "excluded.revision > " + table + ".revision");
    select =
        "SELECT revision, %s FROM %s WHERE %s"
            .formatted(
                String.join(", ", contents),
                table,
                keys.stream().map(key -> key + " = ?").collect(joining(" AND ")));
  }

  /** Parameters: keys, contents, site, revision. Changes one row, or none if that is not higher. */
  String upsert() {
    return upsert;
  }

  /** Parameters: keys. Gives the revision, then the contents. */
  String select() {
    return select;
  }
}
