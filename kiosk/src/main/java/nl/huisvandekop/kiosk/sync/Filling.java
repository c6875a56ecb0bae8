package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.HourReport;

/**
 * A request being filled, in the order in which rows are offered to it, up to its bounds. What
 * didn't fit is remembered, since it bounds what may be called complete.
 */
final class Filling {
  private final List<Cell> cells = new ArrayList<>();
  private final List<HourReport> hours = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Cell> freshCells = new ArrayList<>();
  private final List<HourReport> freshHours = new ArrayList<>();
  private final List<Document> freshDocuments = new ArrayList<>();
  private int rowsLeft;
  private int bytesLeft;
  private boolean full;
  private boolean untriedLeft;
  private String oldestLeft;

  Filling(int mostRows, int mostBytes) {
    this.rowsLeft = mostRows;
    this.bytesLeft = mostBytes;
  }

  /** A document that does not fit leaves room for what comes behind it. */
  void offer(StoredDocument document) {
    int bytes = size(document.mine());
    if (rowsLeft < 1 || bytes > bytesLeft) {
      untriedLeft |= !document.mark().equals("deferred");
      return;
    }
    take(bytes);
    documents.add(document.mine());
    if (!document.mark().equals("offered")) {
      freshDocuments.add(document.mine());
    }
  }

  /** Rows come oldest first; once one does not fit, none behind it does. */
  void offer(OutgoingRow row) {
    int bytes = size(row.cell() == null ? row.hour() : row.cell());
    full |= rowsLeft < 1 || bytes > bytesLeft;
    if (full) {
      untriedLeft |= !row.mark().equals("deferred");
      if (oldestLeft == null || row.period().compareTo(oldestLeft) < 0) {
        oldestLeft = row.period();
      }
      return;
    }
    take(bytes);
    boolean fresh = !row.mark().equals("offered");
    if (row.cell() != null) {
      cells.add(row.cell());
      if (fresh) {
        freshCells.add(row.cell());
      }
    } else {
      hours.add(row.hour());
      if (fresh) {
        freshHours.add(row.hour());
      }
    }
  }

  int roomForRows() {
    return Math.max(0, rowsLeft);
  }

  Piece piece() {
    return new Piece(cells, hours, documents);
  }

  /** Of the piece, what did not have that mark yet. */
  Piece notYetOffered() {
    return new Piece(freshCells, freshHours, freshDocuments);
  }

  /** Whether something that was never tried has to wait for the next piece. */
  boolean untriedLeft() {
    return untriedLeft;
  }

  /** Period of the oldest row that has to wait. */
  Optional<String> oldestLeft() {
    return Optional.ofNullable(oldestLeft);
  }

  private void take(int bytes) {
    rowsLeft--;
    bytesLeft -= bytes;
  }

  private static int size(Object row) {
    try {
      // And a comma.
      return Json.mapper().writeValueAsBytes(row).length + 1;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
