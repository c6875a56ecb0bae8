package nl.huisvandekop.kiosk.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.HourReport;
import nl.huisvandekop.protocol.Rejected;

/**
 * A request's rows, sorted by what the server did with them.
 *
 * @param taken those that it did not name: they are on its disk
 * @param refused the others, by reason
 */
record SortedRows(Piece taken, Map<Refusal, Piece> refused) {
  /** Sorts; a rejection that names no row of the request adds a remark and changes nothing. */
  static SortedRows of(Piece piece, List<Rejected> rejected, List<String> remarks) {
    Sorting<Cell> cells = new Sorting<>(piece.cells(), Cell::key);
    Sorting<HourReport> hours = new Sorting<>(piece.hours(), HourReport::key);
    Sorting<Document> documents = new Sorting<>(piece.documents(), Document::key);
    for (Rejected row : rejected) {
      boolean known =
          switch (row.list()) {
            case "cells" -> cells.refuse(row);
            case "hours" -> hours.refuse(row);
            case "documents" -> documents.refuse(row);
            default -> false;
          };
      if (!known) {
        remarks.add(
            "De server weigerde iets dat de kiosk niet heeft gestuurd (" + row.code() + ").");
      }
    }
    Map<Refusal, Piece> refused = new LinkedHashMap<>();
    List<Refusal> reasons = new ArrayList<>(cells.refused.keySet());
    reasons.addAll(hours.refused.keySet());
    reasons.addAll(documents.refused.keySet());
    for (Refusal reason : reasons) {
      refused.put(reason, new Piece(cells.by(reason), hours.by(reason), documents.by(reason)));
    }
    return new SortedRows(new Piece(cells.taken(), hours.taken(), documents.taken()), refused);
  }

  /** One list of the request. */
  private static final class Sorting<T> {
    private final List<T> rows;
    private final Map<String, T> byKey = new HashMap<>();
    private final Map<T, Refusal> reasonOf = new LinkedHashMap<>();
    private final Map<Refusal, List<T>> refused = new LinkedHashMap<>();

    Sorting(List<T> rows, Function<T, String> key) {
      this.rows = rows;
      rows.forEach(row -> byKey.put(key.apply(row), row));
    }

    boolean refuse(Rejected rejected) {
      T row = byKey.getOrDefault(rejected.key(), byPlace(rejected.key()));
      if (row == null) {
        return false;
      }
      // Named twice: the first reason holds.
      if (!reasonOf.containsKey(row)) {
        Refusal reason = new Refusal(rejected.code(), rejected.detail(), rejected.retry());
        reasonOf.put(row, reason);
        refused.computeIfAbsent(reason, none -> new ArrayList<>()).add(row);
      }
      return true;
    }

    /** {@code #n}: a row in which the server could read no key. */
    private T byPlace(String key) {
      if (!key.matches("#\\d{1,6}")) {
        return null;
      }
      int place = Integer.parseInt(key.substring(1));
      return place < rows.size() ? rows.get(place) : null;
    }

    List<T> taken() {
      return rows.stream().filter(row -> !reasonOf.containsKey(row)).toList();
    }

    List<T> by(Refusal reason) {
      return refused.getOrDefault(reason, List.of());
    }
  }
}
