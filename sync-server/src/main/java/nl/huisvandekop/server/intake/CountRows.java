package nl.huisvandekop.server.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Stores rows of counts: of two rows with one key the higher revision stands. */
final class CountRows {
  private final Handle handle;
  private final String siteId;

  CountRows(Handle handle, String siteId) {
    this.handle = handle;
    this.siteId = siteId;
  }

  /** Is told what became of a row. */
  interface Fate {
    /** The row is what the store holds now, and was not before. */
    void written(CountRow row);

    /** The row was here before, or newer news is. */
    void known(CountRow row);

    void refused(Refusal refusal);
  }

  /** Stores rows of epochs that are this site's. */
  void store(Collection<CountRow> rows, Fate fate) {
    Map<CountTable, List<CountRow>> byTable = new EnumMap<>(CountTable.class);
    rows.forEach(row -> byTable.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(row));
    byTable.forEach((table, some) -> store(table, some, fate));
  }

  /** The first hour of all stretches in which the site counted without a time. */
  static OptionalLong firstUndated(Handle handle, String siteId) {
    return handle
        .createQuery("SELECT not_before FROM undated WHERE site_id = :site")
        .bind("site", siteId)
        .mapTo(Long.class)
        .stream()
        .mapToLong(Long::longValue)
        .min();
  }

  private void store(CountTable table, List<CountRow> rows, Fate fate) {
    int[] changed = upsert(table, rows);
    for (int i = 0; i < changed.length; i++) {
      CountRow row = rows.get(i);
      if (changed[i] > 0) {
        fate.written(row);
      } else if (isKnown(row)) {
        fate.known(row);
      } else {
        fate.refused(
            row.refuse(
                RefusalCode.REVISION_CONFLICT,
                "The server holds this row in the same revision with another content, and keeps"
                    + " it. Two cards may have counted under one identity."));
      }
    }
  }

  private int[] upsert(CountTable table, List<CountRow> rows) {
    try (PreparedBatch batch = handle.prepareBatch(table.upsert())) {
      for (CountRow row : rows) {
        int position = 0;
        for (Object value : parameters(row)) {
          batch.bind(position++, value);
        }
        batch.add();
      }
      return batch.execute();
    }
  }

  private List<Object> parameters(CountRow row) {
    return Stream.of(row.keys(), row.contents(), List.<Object>of(siteId, row.revision()))
        .flatMap(List::stream)
        .toList();
  }

  /** False when the store holds the same revision with another content. */
  private boolean isKnown(CountRow row) {
    List<String> stored = stored(row);
    List<String> sent = row.contents().stream().map(Object::toString).toList();
    return Long.parseLong(stored.get(0)) > row.revision()
        || stored.subList(1, stored.size()).equals(sent);
  }

  /** The revision, then the contents. */
  private List<String> stored(CountRow row) {
    try (Query query = handle.createQuery(row.table().select())) {
      for (int i = 0; i < row.keys().size(); i++) {
        query.bind(i, row.keys().get(i));
      }
      return query
          .map(
              (result, context) -> {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= 1 + row.contents().size(); i++) {
                  columns.add(result.getString(i));
                }
                return columns;
              })
          .one();
    }
  }
}
