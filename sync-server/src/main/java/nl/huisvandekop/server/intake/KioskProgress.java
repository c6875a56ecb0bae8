package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.KioskStatus;
import org.jdbi.v3.core.Handle;

/**
 * How far a kiosk and the server are with each other.
 *
 * @param seq of this sync
 * @param resendAll whether the server was set back and the kiosk has not heard so yet
 */
record KioskProgress(long seq, boolean resendAll) {

  /**
   * Counts a sync. A {@code seen} above the server's own count means that the server was set back;
   * the kiosk is told so until it has seen an answer that said it, since answers get lost.
   */
  static KioskProgress raise(Handle handle, String kioskId, long seen) {
    handle
        .createUpdate(
            "UPDATE kiosk SET seq = CASE WHEN seq < :seen THEN :seen ELSE seq END + 1,"
                + " resend_seq = CASE WHEN seq < :seen THEN :seen + 1 ELSE resend_seq END"
                + " WHERE id = :kiosk")
        .bind("seen", seen)
        .bind("kiosk", kioskId)
        .execute();
    return handle
        .createQuery("SELECT seq, resend_seq FROM kiosk WHERE id = :kiosk")
        .bind("kiosk", kioskId)
        .map((row, context) -> new KioskProgress(row.getLong(1), seen < row.getLong(2)))
        .one();
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
