package nl.huisvandekop.kiosk.sync;

import java.util.List;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.HourReport;

/** Rows that go together, as they were when they were read. */
record Piece(List<Cell> cells, List<HourReport> hours, List<Document> documents) {
  Piece {
    cells = List.copyOf(cells);
    hours = List.copyOf(hours);
    documents = List.copyOf(documents);
  }

  int rows() {
    return cells.size() + hours.size() + documents.size();
  }
}
