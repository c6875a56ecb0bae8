package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.secret.Secrets;
import org.jdbi.v3.core.Handle;

/**
 * How far a kiosk and the server are with each other.
 *
 * @param seq of this sync
 * @param stamp of its answer, by which the server knows later that it gave it
 * @param resendAll whether the server was set back and the kiosk has not heard so yet
 */
record KioskProgress(long seq, String stamp, boolean resendAll) {
  /**
   * Answers per kiosk of which the stamp is kept: over half a day of syncs. A kiosk that names an
   * older one, such as a card that was put back, sends all again once more than needed.
   */
  static final int ANSWERS_KEPT = 64;

  private static final String STAMP_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STAMP_LENGTH = 16;

  /**
   * Counts a sync. The server was set back when it does not know the answer that the kiosk saw
   * last: by its stamp, or, from a kiosk that names none, when {@code seen} is above its own count.
   *
   * <p>Who named an unknown stamp does so until it received an answer, each of which says it again.
   * Who names none is told so until it has seen a number from after the set-back, since answers get
   * lost.
   *
   * @param seenStamp null when the kiosk names none
   */
  static KioskProgress raise(Handle handle, String kioskId, long seen, String seenStamp) {
    handle
        .createUpdate(
            "UPDATE kiosk SET seq = CASE WHEN seq < :seen THEN :seen ELSE seq END + 1,"
                + " resend_seq = CASE WHEN seq < :seen THEN :seen + 1 ELSE resend_seq END"
                + " WHERE id = :kiosk")
        .bind("seen", seen)
        .bind("kiosk", kioskId)
        .execute();
    boolean unknown = seenStamp != null && !gave(handle, kioskId, seen, seenStamp);
    KioskProgress progress =
        handle
            .createQuery("SELECT seq, resend_seq FROM kiosk WHERE id = :kiosk")
            .bind("kiosk", kioskId)
            .map(
                (row, context) ->
                    new KioskProgress(
                        row.getLong(1),
                        Secrets.text(STAMP_LETTERS, STAMP_LENGTH),
                        unknown || seen < row.getLong(2)))
            .one();
    progress.keepStamp(handle, kioskId, seen);
    return progress;
  }

  private static boolean gave(Handle handle, String kioskId, long seq, String stamp) {
    return handle
            .createQuery(
                "SELECT COUNT(*) FROM sync_answer"
                    + " WHERE kiosk_id = :kiosk AND seq = :seq AND stamp = :stamp")
            .bind("kiosk", kioskId)
            .bind("seq", seq)
            .bind("stamp", stamp)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** The one that the kiosk saw last stays too, however many answers were lost since. */
  private void keepStamp(Handle handle, String kioskId, long seen) {
    handle
        .createUpdate(
            "INSERT INTO sync_answer (kiosk_id, seq, stamp) VALUES (:kiosk, :seq, :stamp)")
        .bind("kiosk", kioskId)
        .bind("seq", seq)
        .bind("stamp", stamp)
        .execute();
    handle
        .createUpdate(
            "DELETE FROM sync_answer WHERE kiosk_id = :kiosk AND seq <= :old AND seq <> :seen")
        .bind("kiosk", kioskId)
        .bind("old", seq - ANSWERS_KEPT)
        .bind("seen", seen)
        .execute();
  }

  void keepStatus(Handle handle, String kioskId, KioskStatus status, Instant now) {
    handle
        .createUpdate("UPDATE kiosk SET status = :status, last_contact_at = :now WHERE id = :kiosk")
        .bind("status", json(status))
        .bind("now", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .bind("kiosk", kioskId)
        .execute();
  }

  private static String json(KioskStatus status) {
    try {
      return Json.mapper().writeValueAsString(status);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
