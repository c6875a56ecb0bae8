package nl.huisvandekop.server.care;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** Reads the condition of every kiosk. Thread-safe. */
public final class KioskCare {
  private final ServerStore store;

  public KioskCare(ServerStore store) {
    this.store = requireNonNull(store);
  }

  /** All kiosks that there ever were, by site, the oldest first. */
  public List<KioskCondition> list() {
    return store.read(KioskCare::list);
  }

  private static List<KioskCondition> list(Handle handle) {
    Map<String, List<RejectedRow>> rejected = rejected(handle);
    Set<String> doubled = doubled(handle);
    return handle
        .createQuery(
            "SELECT id, site_id, from_hour, ended_hour, status, last_contact_at FROM kiosk"
                + " ORDER BY site_id, from_hour, id")
        .map((row, context) -> read(row, rejected, doubled))
        .list();
  }

  private static KioskCondition read(
      ResultSet row, Map<String, List<RejectedRow>> rejected, Set<String> doubled)
      throws SQLException {
    String id = row.getString("id");
    String contact = row.getString("last_contact_at");
    return new KioskCondition(
        id,
        row.getString("site_id"),
        instantOf(nullableLong(row, "from_hour")),
        instantOf(nullableLong(row, "ended_hour")),
        contact == null ? null : Instant.parse(contact),
        statusOf(row.getString("status")),
        doubled.contains(id),
        rejected.getOrDefault(id, List.of()));
  }

  private static Map<String, List<RejectedRow>> rejected(Handle handle) {
    return handle
        .createQuery(
            "SELECT kiosk_id, list, from_hour, code, detail FROM rejected_row"
                + " WHERE set_aside = 0 ORDER BY kiosk_id, from_hour, list, row_key")
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("kiosk_id"),
                    new RejectedRow(
                        row.getString("list"),
                        nullableLong(row, "from_hour"),
                        row.getString("code"),
                        row.getString("detail"))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Set<String> doubled(Handle handle) {
    return new HashSet<>(
        handle
            .createQuery("SELECT DISTINCT kiosk_id FROM epoch_use WHERE alternated = 1")
            .mapTo(String.class)
            .list());
  }

  private static KioskStatus statusOf(String json) {
    if (json == null) {
      return null;
    }
    try {
      return Json.mapper().readValue(json, KioskStatus.class);
    } catch (JsonProcessingException e) {
      // Written by an older or newer release: unknown is better than no page at all.
      return null;
    }
  }

  private static Instant instantOf(Long hour) {
    return hour == null ? null : Instant.EPOCH.plus(Duration.ofHours(hour));
  }

  private static Long nullableLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
