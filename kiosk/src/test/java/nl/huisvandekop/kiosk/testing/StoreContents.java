package nl.huisvandekop.kiosk.testing;

import java.sql.ResultSetMetaData;
import java.util.Map;
import java.util.TreeMap;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;

/** Looks into a store past the features. */
public final class StoreContents {
  private StoreContents() {}

  /** One number. */
  public static long number(KioskStore store, String sql) {
    return store.read(connection -> Sql.find(connection, sql, row -> row.getLong(1)).orElse(0L));
  }

  /** All rows of all tables of the kiosk, to compare one state with another. */
  public static Map<String, String> dump(KioskStore store) {
    return store.read(
        connection -> {
          Map<String, String> tables = new TreeMap<>();
          for (String table :
              Sql.list(
                  connection,
                  "SELECT name FROM sqlite_master WHERE type = 'table'"
                      + " AND name NOT LIKE 'flyway%' ORDER BY name",
                  row -> row.getString(1))) {
            tables.put(
                table,
                Sql.list(
                        connection,
                        "SELECT * FROM \"" + table + "\"",
                        row -> {
                          StringBuilder text = new StringBuilder();
                          ResultSetMetaData columns = row.getMetaData();
                          for (int i = 1; i <= columns.getColumnCount(); i++) {
                            text.append(columns.getColumnName(i)).append('=');
                            text.append(row.getString(i)).append(' ');
                          }
                          return text.toString();
                        })
                    .stream()
                    .sorted()
                    .toList()
                    .toString());
          }
          return tables;
        });
  }
}
