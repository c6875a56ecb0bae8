package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One exchange, server to kiosk; sent only after the request's transaction is on disk.
 *
 * @param seq count of this kiosk's accepted syncs, this one included
 * @param resendAll the server was set back: the kiosk offers again all that it holds
 * @param rejected what was not taken
 * @param documents what this kiosk lacks, and the server's copy of each document in conflict
 * @param referenceTag the tag of the reference as it is now, null when it can't be said
 * @param nextSyncSeconds least wait until the next sync; 0 unless the server asks for rest
 * @param serverTime the server's clock
 * @param otherEpochs under which this kiosk synced since {@code seen} beside the request's own,
 *     newest first, at most {@link Limits#MAX_OTHER_EPOCHS}; one that the card does not know is
 *     another card's. Empty where the server does not say
 * @param stamp of this answer alone, drawn at random, {@link Limits#isStamp of few characters}: by
 *     it a server knows its own answers again. Null where the server gives none
 */
public record SyncAnswer(
    long seq,
    boolean resendAll,
    List<Rejected> rejected,
    List<Document> documents,
    String referenceTag,
    int nextSyncSeconds,
    Instant serverTime,
    List<String> otherEpochs,
    String stamp) {
  public SyncAnswer {
    rejected = List.copyOf(rejected);
    documents = List.copyOf(documents);
    requireNonNull(serverTime, "serverTime");
    otherEpochs = otherEpochs == null ? List.of() : List.copyOf(otherEpochs);
    Limits.requireStamp("stamp", stamp);
  }
}
