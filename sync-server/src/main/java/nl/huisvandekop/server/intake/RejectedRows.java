package nl.huisvandekop.server.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.time.HourSpan;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What was not taken, kept until it is accepted; within one transaction. */
final class RejectedRows {
  /** The kiosk keeps the whole; this is for staff to see what it was. */
  private static final int MAX_CONTENT = 20_000;

  private static final String UNREADABLE = "#";

  private static final String SELECT =
      "SELECT r.kiosk_id, r.list, r.row_key, r.from_hour, r.through_hour, r.code, r.detail,"
          + " r.content, r.set_aside FROM rejected_row r JOIN kiosk k ON k.id = r.kiosk_id";

  private final Handle handle;
  private final String kioskId;
  private final ChangedHours changed;
  private final Map<Name, String> codes = new HashMap<>();

  private record Name(String list, String key) {}

  /**
   * @param changed is told of hours that are covered, or not covered, from now on
   */
  RejectedRows(Handle handle, String kioskId, ChangedHours changed) {
    this.handle = handle;
    this.kioskId = kioskId;
    this.changed = changed;
    handle
        .createQuery("SELECT list, row_key, code FROM rejected_row WHERE kiosk_id = :kiosk")
        .bind("kiosk", kioskId)
        .map(
            (row, context) ->
                Map.entry(new Name(row.getString(1), row.getString(2)), row.getString(3)))
        .forEach(entry -> codes.put(entry.getKey(), entry.getValue()));
  }

  /** A row that staff set aside stays so while it comes back the same. */
  void keep(Refusal refusal) {
    String content = storable(refusal.row().toString());
    String key = storedKey(refusal.key(), content);
    changed.from(refusal.hours());
    noteHours(refusal.list(), key);
    handle
        .createUpdate(
            "INSERT INTO rejected_row (kiosk_id, list, row_key, from_hour, through_hour, code,"
                + " detail, content) VALUES (:kiosk, :list, :key, :from, :through, :code, :detail,"
                + " :content) ON CONFLICT (kiosk_id, list, row_key) DO UPDATE SET"
                + " set_aside = CASE WHEN rejected_row.content = excluded.content"
                + " AND rejected_row.code = excluded.code THEN rejected_row.set_aside ELSE 0 END,"
                + " from_hour = excluded.from_hour, through_hour = excluded.through_hour,"
                + " code = excluded.code, detail = excluded.detail, content = excluded.content")
        .bind("kiosk", kioskId)
        .bind("list", refusal.list())
        .bind("key", key)
        .bind("from", refusal.hours() == null ? null : refusal.hours().from())
        .bind("through", refusal.hours() == null ? null : refusal.hours().through())
        .bind("code", refusal.code().toString())
        .bind("detail", refusal.detail())
        .bind("content", content)
        .execute();
  }

  /** The row was taken: nothing of it is open any more. */
  void accepted(String list, String key) {
    if (codes.containsKey(new Name(list, key))) {
      delete(list, key);
    }
  }

  /** A row of this key is on the server; a conflict with what the server holds stays open. */
  void known(String list, String key) {
    String code = codes.get(new Name(list, key));
    if (code != null && !code.equals(RefusalCode.REVISION_CONFLICT.toString())) {
      delete(list, key);
    }
  }

  /**
   * Ends conflicts in which the volunteer chose the server's copy: the kiosk now holds it. Until
   * then it holds the version that its own was built on.
   *
   * @param versions the server's, by document id
   * @param holds the kiosk's
   */
  void resolveConflicts(List<Map.Entry<String, Long>> versions, Map<String, Long> holds) {
    for (Map.Entry<String, Long> server : versions) {
      Name name = new Name(DocumentRow.LIST, server.getKey());
      if (RefusalCode.DOCUMENT_CONFLICT.toString().equals(codes.get(name))
          && server.getValue().equals(holds.get(server.getKey()))) {
        delete(name.list(), name.key());
      }
    }
  }

  /** Deletes what was kept of an activity's counts, since it must not be counted apart. */
  static void forgetActivity(Handle handle, String siteId, String activityId) {
    handle
        .createUpdate(
            "DELETE FROM rejected_row WHERE (row_key LIKE :key OR content LIKE :content)"
                + " AND kiosk_id IN (SELECT id FROM kiosk WHERE site_id = :site)")
        .bind("key", "%/" + activityId + "/%")
        .bind("content", "%\"activityId\":\"" + activityId + "\"%")
        .bind("site", siteId)
        .execute();
  }

  static RejectedRow read(ResultSet row, StatementContext context) throws SQLException {
    long from = row.getLong("from_hour");
    HourSpan hours = row.wasNull() ? null : new HourSpan(from, row.getLong("through_hour"));
    return new RejectedRow(
        row.getString("kiosk_id"),
        row.getString("list"),
        row.getString("row_key"),
        hours,
        row.getString("code"),
        row.getString("detail"),
        row.getString("content"),
        row.getInt("set_aside") == 1);
  }

  static List<RejectedRow> ofSite(Handle handle, String siteId) {
    return handle
        .createQuery(SELECT + " WHERE k.site_id = :site ORDER BY r.kiosk_id, r.list, r.row_key")
        .bind("site", siteId)
        .map(RejectedRows::read)
        .list();
  }

  /** Of all sites, without those that were set aside. */
  static List<RejectedRow> open(Handle handle) {
    return handle
        .createQuery(SELECT + " WHERE r.set_aside = 0 ORDER BY r.kiosk_id, r.list, r.row_key")
        .map(RejectedRows::read)
        .list();
  }

  static int setAsideAll(Handle handle, String kioskId) {
    markSite(handle, kioskId);
    return handle
        .createUpdate(
            "UPDATE rejected_row SET set_aside = 1 WHERE kiosk_id = :kiosk AND set_aside = 0")
        .bind("kiosk", kioskId)
        .execute();
  }

  static boolean setAside(Handle handle, String kioskId, String list, String key) {
    markSite(handle, kioskId);
    return handle
            .createUpdate(
                "UPDATE rejected_row SET set_aside = 1"
                    + " WHERE kiosk_id = :kiosk AND list = :list AND row_key = :key")
            .bind("kiosk", kioskId)
            .bind("list", list)
            .bind("key", key)
            .execute()
        > 0;
  }

  private void delete(String list, String key) {
    codes.remove(new Name(list, key));
    noteHours(list, key);
    handle
        .createUpdate(
            "DELETE FROM rejected_row"
                + " WHERE kiosk_id = :kiosk AND list = :list AND row_key = :key")
        .bind("kiosk", kioskId)
        .bind("list", list)
        .bind("key", key)
        .execute();
  }

  private void noteHours(String list, String key) {
    changed.from(firstHour(handle, kioskId, list, key));
  }

  private static OptionalLong firstHour(Handle handle, String kioskId, String list, String key) {
    return handle
        .createQuery(
            "SELECT from_hour FROM rejected_row WHERE kiosk_id = :kiosk AND list = :list"
                + " AND row_key = :key AND from_hour IS NOT NULL")
        .bind("kiosk", kioskId)
        .bind("list", list)
        .bind("key", key)
        .mapTo(Long.class)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Rows that were set aside no longer keep the hours of the kiosk's site from being whole. */
  private static void markSite(Handle handle, String kioskId) {
    Kiosks.find(handle, kioskId).ifPresent(kiosk -> Outdated.mark(handle, kiosk.siteId()));
  }

  /** The place in a request says nothing in the next one; the same content is the same row. */
  private static String storedKey(String key, String content) {
    return key.startsWith(UNREADABLE)
        ? UNREADABLE + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
        : key;
  }

  private static String storable(String json) {
    String cut = json.length() > MAX_CONTENT ? json.substring(0, MAX_CONTENT) : json;
    return cut.replaceAll("\\p{Cs}", "\uFFFD");
  }
}
