package nl.huisvandekop.server.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * A table as a move sees it.
 *
 * @param parents tables whose rows its rows name
 */
record MovingTable(String name, List<String> columns, List<String> parents) {
  /** What Flyway keeps, which tells of each database by itself. */
  private static final String HISTORY = "flyway_schema_history";

  /** All of a database, parents before those who name them. */
  static List<MovingTable> of(Handle handle) {
    try {
      DatabaseMetaData database = handle.getConnection().getMetaData();
      Map<String, MovingTable> tables = new TreeMap<>();
      String schema = handle.getConnection().getSchema();
      try (ResultSet found = database.getTables(null, schema, "%", new String[] {"TABLE"})) {
        while (found.next()) {
          String name = found.getString("TABLE_NAME");
          if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
            tables.put(name, read(database, schema, name));
          }
        }
      }
      return sorted(tables);
    } catch (SQLException e) {
      throw new IllegalStateException("The tables can't be listed", e);
    }
  }

  private static MovingTable read(DatabaseMetaData database, String schema, String name)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found = database.getColumns(null, schema, name, "%")) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME"));
      }
    }
    List<String> parents = new ArrayList<>();
    try (ResultSet found = database.getImportedKeys(null, schema, name)) {
      while (found.next()) {
        parents.add(found.getString("PKTABLE_NAME"));
      }
    }
    return new MovingTable(name, columns.stream().sorted().toList(), parents);
  }

  private static List<MovingTable> sorted(Map<String, MovingTable> tables) {
    Map<String, MovingTable> sorted = new LinkedHashMap<>();
    tables.values().forEach(table -> place(table, tables, sorted));
    return List.copyOf(sorted.values());
  }

  private static void place(
      MovingTable table, Map<String, MovingTable> tables, Map<String, MovingTable> sorted) {
    for (String parent : table.parents) {
      if (!parent.equals(table.name) && !sorted.containsKey(parent)) {
        place(tables.get(parent), tables, sorted);
      }
    }
    sorted.putIfAbsent(table.name, table);
  }

  String select() {
    return "SELECT " + String.join(", ", columns) + " FROM " + name;
  }

  String insert() {
    String places = "?" + ", ?".repeat(columns.size() - 1);
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(name, String.join(", ", columns), places);
  }
}
