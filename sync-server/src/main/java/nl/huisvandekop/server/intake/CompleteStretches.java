package nl.huisvandekop.server.intake;

import java.util.List;
import java.util.OptionalLong;
import nl.huisvandekop.server.time.HourSpan;
import org.jdbi.v3.core.Handle;

/**
 * The hours that a kiosk's cards held and sent, added up; within one transaction. Hours of rejected
 * rows stay in here and are left out where it is read, so that they count once the row is accepted.
 */
final class CompleteStretches {
  private final Handle handle;
  private final String kioskId;

  CompleteStretches(Handle handle, String kioskId) {
    this.handle = handle;
    this.kioskId = kioskId;
  }

  /**
   * Adds a stretch; those that it touches become one with it.
   *
   * @return the first hour that was not covered before; empty when all were
   */
  OptionalLong add(HourSpan stretch) {
    List<HourSpan> touching =
        handle
            .createQuery(
                "SELECT from_hour, through_hour FROM complete_stretch WHERE kiosk_id = :kiosk"
                    + " AND from_hour <= :through + 1 AND through_hour >= :from - 1 ORDER BY from_hour")
            .bind("kiosk", kioskId)
            .bind("from", stretch.from())
            .bind("through", stretch.through())
            .map((row, context) -> new HourSpan(row.getLong(1), row.getLong(2)))
            .list();
    long from = stretch.from();
    long through = stretch.through();
    for (HourSpan other : touching) {
      from = Math.min(from, other.from());
      through = Math.max(through, other.through());
      handle
          .createUpdate(
              "DELETE FROM complete_stretch WHERE kiosk_id = :kiosk AND from_hour = :from")
          .bind("kiosk", kioskId)
          .bind("from", other.from())
          .execute();
    }
    handle
        .createUpdate(
            "INSERT INTO complete_stretch (kiosk_id, from_hour, through_hour)"
                + " VALUES (:kiosk, :from, :through)")
        .bind("kiosk", kioskId)
        .bind("from", from)
        .bind("through", through)
        .execute();
    // A kiosk that counted before it was enrolled was there already.
    handle
        .createUpdate("UPDATE kiosk SET from_hour = :from WHERE id = :kiosk AND from_hour > :from")
        .bind("kiosk", kioskId)
        .bind("from", from)
        .execute();
    return firstNew(stretch, touching);
  }

  private static OptionalLong firstNew(HourSpan stretch, List<HourSpan> inOrder) {
    long next = stretch.from();
    for (HourSpan other : inOrder) {
      if (other.from() <= next) {
        next = Math.max(next, other.through() + 1);
      }
    }
    return next > stretch.through() ? OptionalLong.empty() : OptionalLong.of(next);
  }
}
