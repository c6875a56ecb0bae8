package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One exchange, kiosk to server. Rows are absolute: sent twice, late or in any order they give the
 * same state.
 *
 * @param kioskId must be the token's
 * @param epoch the running program's
 * @param sentAt the kiosk's clock
 * @param seen the highest {@code seq} that this kiosk ever received, 0 for none
 * @param completeFrom first UTC clock hour of a stretch that this card held; null with {@code
 *     completeThrough} when it claims none
 * @param completeThrough last UTC clock hour of that stretch, inclusive: every row of the stretch
 *     is acknowledged or in this request
 * @param holds the documents that the kiosk has
 * @param seenStamp the {@code stamp} of the answer that {@code seen} came with; null when it had
 *     none, and before the first answer
 */
public record SyncRequest(
    String kioskId,
    String epoch,
    Instant sentAt,
    long seen,
    Instant completeFrom,
    Instant completeThrough,
    List<Held> holds,
    List<Cell> cells,
    List<HourReport> hours,
    List<Undated> undated,
    List<Document> documents,
    KioskStatus status,
    String seenStamp) {
  public SyncRequest {
    requireNonNull(kioskId, "kioskId");
    requireNonNull(epoch, "epoch");
    requireNonNull(sentAt, "sentAt");
    requireNonNull(status, "status");
    holds = List.copyOf(holds);
    cells = List.copyOf(cells);
    hours = List.copyOf(hours);
    undated = List.copyOf(undated);
    documents = List.copyOf(documents);
    Limits.requireStamp("seenStamp", seenStamp);
    if ((completeFrom == null) != (completeThrough == null)) {
      throw new IllegalArgumentException("completeFrom and completeThrough go together");
    }
  }
}
