package nl.huisvandekop.server.care;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.intake.RejectedRow;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;

/** Reads the condition of every kiosk. Thread-safe. */
public final class KioskCare {
  private final ServerStore store;
  private final IntakeReview review;
  private final Map<String, Told> told = new ConcurrentHashMap<>();

  /** What a kiosk told last, as stored and as read; so that only what is new is read again. */
  private record Told(String json, KioskStatus status) {}

  public KioskCare(ServerStore store, IntakeReview review) {
    this.store = requireNonNull(store);
    this.review = requireNonNull(review);
  }

  /** All kiosks that there ever were, by site, the oldest first. */
  public List<KioskCondition> list() {
    Map<String, List<RejectedRow>> rejected =
        review.open().stream().collect(groupingBy(RejectedRow::kioskId));
    Set<String> doubled = new HashSet<>(review.twoMachines());
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, site_id, from_hour, ended_hour, status, last_contact_at,"
                        // A new card was enrolled, though it did not sync yet.
                        + " CASE WHEN pending_token_hash IS NULL THEN revoked ELSE 0 END"
                        + " AS revoked FROM kiosk"
                        + " ORDER BY site_id, from_hour, id")
                .map((row, context) -> read(row, rejected, doubled))
                .list());
  }

  private KioskCondition read(
      ResultSet row, Map<String, List<RejectedRow>> rejected, Set<String> doubled)
      throws SQLException {
    String id = row.getString("id");
    String contact = row.getString("last_contact_at");
    long ended = row.getLong("ended_hour");
    boolean hasEnded = !row.wasNull();
    return new KioskCondition(
        id,
        row.getString("site_id"),
        Hours.start(row.getLong("from_hour")),
        hasEnded ? Hours.start(ended) : null,
        row.getInt("revoked") == 1,
        contact == null ? null : Instant.parse(contact),
        statusOf(id, row.getString("status")),
        doubled.contains(id),
        rejected.getOrDefault(id, List.of()));
  }

  private KioskStatus statusOf(String id, String json) {
    if (json == null) {
      return null;
    }
    Told known = told.get(id);
    if (known == null || !known.json().equals(json)) {
      known = new Told(json, parse(json));
      told.put(id, known);
    }
    return known.status();
  }

  private static KioskStatus parse(String json) {
    try {
      return Json.mapper().readValue(json, KioskStatus.class);
    } catch (JsonProcessingException e) {
      // Written by an older or newer release: unknown is better than no page at all.
      return null;
    }
  }
}
