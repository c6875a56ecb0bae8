package nl.huisvandekop.server.byhand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.HeadcountReason;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.intake.HandDocuments;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Puts the counts of a day in the place of those that are stored. */
final class HandCounts {
  private HandCounts() {}

  /** All of an entry; tells what changed. */
  static List<Change> set(
      Handle handle,
      String siteId,
      Map<String, HeadcountBody> stored,
      CountEntry entry,
      Instant now) {
    List<Change> changes = new ArrayList<>();
    entry
        .hours()
        .forEach(
            (hour, total) ->
                changes.addAll(count(handle, siteId, stored, hourCount(hour, total), total, now)));
    entry
        .activities()
        .forEach(
            (activity, total) ->
                changes.addAll(
                    count(
                        handle,
                        siteId,
                        stored,
                        dayCount(entry.date(), activity, total),
                        total,
                        now)));
    return changes;
  }

  private static HeadcountBody hourCount(long hour, Integer total) {
    return new HeadcountBody(
        Hours.start(hour), null, null, orZero(total), HeadcountReason.NO_KIOSK.toString());
  }

  private static HeadcountBody dayCount(LocalDate date, String activity, Integer total) {
    return new HeadcountBody(
        null, date, activity, orZero(total), HeadcountReason.AFTER_ACTIVITY.toString());
  }

  private static int orZero(Integer total) {
    return total == null ? 0 : total;
  }

  /**
   * @param total null for none
   */
  private static List<Change> count(
      Handle handle,
      String siteId,
      Map<String, HeadcountBody> stored,
      HeadcountBody body,
      Integer total,
      Instant now) {
    Map.Entry<String, HeadcountBody> before =
        stored.entrySet().stream()
            .filter(one -> CountEntry.sameTarget(one.getValue(), body))
            .findFirst()
            .orElse(null);
    Integer was = before == null ? null : Integer.valueOf(before.getValue().total());
    if (Objects.equals(was, total)) {
      return List.of();
    }
    String id = before == null ? "headcount-" + UUID.randomUUID() : before.getKey();
    if (total == null) {
      HandDocuments.remove(handle, siteId, id, DocumentKind.HEADCOUNT, now);
    } else {
      HandDocuments.put(handle, siteId, id, DocumentKind.HEADCOUNT, body, now);
    }
    return Change.fields().of(CountEntry.target(body), was, total).list();
  }
}
