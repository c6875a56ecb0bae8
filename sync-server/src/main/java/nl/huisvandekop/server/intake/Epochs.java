package nl.huisvandekop.server.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.protocol.Limits;
import org.jdbi.v3.core.Handle;

/** The runs of kiosk programs, and whose they are; within one transaction. */
final class Epochs {
  /**
   * About half a day of syncs. Signs of a second machine that are older than this are history: it
   * was switched off, or enrolled as its own.
   */
  private static final int RECENT_SYNCS = 50;

  private static final String TWO_MACHINES =
      "SELECT k.id FROM kiosk k JOIN epoch_use u ON u.kiosk_id = k.id"
          + " WHERE u.alternated = 1 AND u.last_seq > k.seq - :recent%s"
          + " GROUP BY k.id HAVING COUNT(*) > 1 ORDER BY k.id";

  private final Handle handle;
  private final String siteId;
  private final String kioskId;
  private final Map<String, Boolean> ours = new HashMap<>();

  Epochs(Handle handle, String siteId, String kioskId) {
    this.handle = handle;
    this.siteId = siteId;
    this.kioskId = kioskId;
  }

  /** Whether the epoch is this site's; one that nobody's rows used yet becomes so. */
  boolean claim(String epoch) {
    return ours.computeIfAbsent(epoch, this::claimInStore);
  }

  private boolean claimInStore(String epoch) {
    handle
        .createUpdate(
            "INSERT INTO epoch (epoch, site_id, kiosk_id) VALUES (:epoch, :site, :kiosk)"
                + " ON CONFLICT (epoch) DO NOTHING")
        .bind("epoch", epoch)
        .bind("site", siteId)
        .bind("kiosk", kioskId)
        .execute();
    return handle
        .createQuery("SELECT site_id FROM epoch WHERE epoch = :epoch")
        .bind("epoch", epoch)
        .mapTo(String.class)
        .one()
        .equals(siteId);
  }

  /**
   * Notes that the kiosk synced under this epoch. When it received an answer (as {@code seen}
   * tells) that came after a later epoch had begun, both are alive: one machine would have ended
   * the one when it began the other. A request that merely comes late does not tell so.
   */
  void used(String epoch, long seq, long seen) {
    handle
        .createUpdate(
            "INSERT INTO epoch_use (kiosk_id, epoch, first_seq, last_seq)"
                + " VALUES (:kiosk, :epoch, :seq, :seq)"
                + " ON CONFLICT (kiosk_id, epoch) DO UPDATE SET last_seq = excluded.last_seq")
        .bind("kiosk", kioskId)
        .bind("epoch", epoch)
        .bind("seq", seq)
        .execute();
    int later =
        handle
            .createUpdate(
                "UPDATE epoch_use SET alternated = 1 WHERE kiosk_id = :kiosk AND first_seq <= :seen"
                    + " AND first_seq > (SELECT own.first_seq FROM epoch_use own"
                    + " WHERE own.kiosk_id = :kiosk AND own.epoch = :epoch)")
            .bind("kiosk", kioskId)
            .bind("epoch", epoch)
            .bind("seen", seen)
            .execute();
    if (later > 0) {
      handle
          .createUpdate(
              "UPDATE epoch_use SET alternated = 1 WHERE kiosk_id = :kiosk AND epoch = :epoch")
          .bind("kiosk", kioskId)
          .bind("epoch", epoch)
          .execute();
    }
  }

  /** The other epochs under which the kiosk synced after {@code seen}, newest first. */
  List<String> othersSince(long seen, String epoch) {
    return handle
        .createQuery(
            "SELECT epoch FROM epoch_use WHERE kiosk_id = :kiosk AND last_seq > :seen"
                + " AND epoch <> :epoch ORDER BY last_seq DESC LIMIT :most")
        .bind("kiosk", kioskId)
        .bind("seen", seen)
        .bind("epoch", epoch)
        .bind("most", Limits.MAX_OTHER_EPOCHS)
        .mapTo(String.class)
        .list();
  }

  /** The kiosks of a site under whose identity two machines synced lately. */
  static List<String> twoMachines(Handle handle, String siteId) {
    return handle
        .createQuery(TWO_MACHINES.formatted(" AND k.site_id = :site"))
        .bind("site", siteId)
        .bind("recent", RECENT_SYNCS)
        .mapTo(String.class)
        .list();
  }

  /** The same of all sites. */
  static List<String> twoMachines(Handle handle) {
    return handle
        .createQuery(TWO_MACHINES.formatted(""))
        .bind("recent", RECENT_SYNCS)
        .mapTo(String.class)
        .list();
  }
}
