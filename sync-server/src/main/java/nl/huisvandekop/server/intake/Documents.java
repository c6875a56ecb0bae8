package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.server.freshness.Figures;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** A site's documents; within one transaction. */
final class Documents {
  private static final String COLUMNS = "SELECT id, kind, version, deleted, body FROM document";

  private final Handle handle;
  private final String siteId;
  private final Set<String> sensitive;

  Documents(Handle handle, String siteId) {
    this.handle = handle;
    this.siteId = siteId;
    sensitive =
        new HashSet<>(
            handle
                .createQuery("SELECT id FROM document WHERE site_id = :site AND sensitive = 1")
                .bind("site", siteId)
                .mapTo(String.class)
                .list());
  }

  /** Whether the activity is known as one that must not be counted apart. */
  boolean isSensitive(String activityId) {
    return sensitive.contains(activityId);
  }

  /**
   * Stores the document if its version is higher than the server's and its base not lower.
   *
   * @return false when the server holds another one that it is in conflict with
   */
  boolean store(DocumentRow row) {
    Document document = row.document();
    if (upsert(row) == 0) {
      return isRepeat(row);
    }
    switch (document.kind()) {
      case HEADCOUNT -> keepHeadcount(row);
      case OPENING_HOURS -> Outdated.mark(handle, siteId);
      case ACTIVITY -> {
        Outdated.mark(handle, Figures.NORM, siteId, Hours.EARLIEST);
        if (!document.deleted()) {
          keepSensitivity(document.id(), row.sensitive());
        }
      }
    }
    return true;
  }

  private int upsert(DocumentRow row) {
    Document document = row.document();
    return handle
        .createUpdate(
            "INSERT INTO document (site_id, id, kind, version, deleted, body, sensitive)"
                + " VALUES (:site, :id, :kind, :version, :deleted, :body, :sensitive)"
                + " ON CONFLICT (site_id, id) DO UPDATE SET version = excluded.version,"
                + " deleted = excluded.deleted, body = excluded.body, sensitive = CASE"
                + " WHEN excluded.deleted = 1 THEN document.sensitive ELSE excluded.sensitive END"
                + " WHERE excluded.version > document.version AND document.version <= :base"
                + " AND document.kind = excluded.kind")
        .bind("site", siteId)
        .bind("id", document.id())
        .bind("kind", document.kind().toString())
        .bind("version", document.version())
        .bind("deleted", document.deleted() ? 1 : 0)
        .bind("body", document.deleted() ? null : row.row().path("body").toString())
        .bind("sensitive", row.sensitive() ? 1 : 0)
        .bind("base", document.base())
        .execute();
  }

  private boolean isRepeat(DocumentRow row) {
    Document ours = find(row.document().id()).orElseThrow();
    Document theirs = row.document();
    return ours.version() == theirs.version()
        && ours.kind() == theirs.kind()
        && ours.deleted() == theirs.deleted()
        && tree(ours.body()).equals(tree(theirs.body()));
  }

  private static JsonNode tree(Map<String, Object> body) {
    return Json.mapper().valueToTree(body);
  }

  private void keepHeadcount(DocumentRow row) {
    markHeadcount(row.document().id());
    handle
        .createUpdate("DELETE FROM headcount WHERE site_id = :site AND document_id = :id")
        .bind("site", siteId)
        .bind("id", row.document().id())
        .execute();
    if (!(row.body() instanceof HeadcountBody headcount)) {
      return;
    }
    handle
        .createUpdate(
            "INSERT INTO headcount (site_id, document_id, hour, day, activity_id, total)"
                + " VALUES (:site, :id, :hour, :day, :activity, :total)")
        .bind("site", siteId)
        .bind("id", row.document().id())
        .bind("hour", headcount.hour() == null ? null : Hours.of(headcount.hour()))
        .bind("day", headcount.date() == null ? null : headcount.date().toString())
        .bind("activity", headcount.activityId())
        .bind("total", headcount.total())
        .execute();
    markHeadcount(row.document().id());
  }

  /** What it is about now; it may be about another hour before and after it is changed. */
  private void markHeadcount(String id) {
    handle
        .createQuery("SELECT hour, day FROM headcount WHERE site_id = :site AND document_id = :id")
        .bind("site", siteId)
        .bind("id", id)
        .map(
            (result, context) ->
                result.getString("day") == null
                    ? result.getLong("hour")
                    : Hours.firstOf(LocalDate.parse(result.getString("day"))))
        .forEach(hour -> Outdated.mark(handle, siteId, hour));
  }

  private void keepSensitivity(String activityId, boolean isSensitive) {
    if (!isSensitive) {
      sensitive.remove(activityId);
      return;
    }
    sensitive.add(activityId);
    Outdated.mark(handle, siteId);
    for (String table : List.of("day_cell", "headcount")) {
      handle
          .createUpdate(
              "DELETE FROM " + table + " WHERE site_id = :site AND activity_id = :activity")
          .bind("site", siteId)
          .bind("activity", activityId)
          .execute();
    }
    RejectedRows.forgetActivity(handle, siteId, activityId);
  }

  /** The server's copy. */
  Optional<Document> find(String id) {
    return handle
        .createQuery(COLUMNS + " WHERE site_id = :site AND id = :id")
        .bind("site", siteId)
        .bind("id", id)
        .map(Documents::read)
        .findOne();
  }

  /** The versions of all documents, by id in order. */
  List<Map.Entry<String, Long>> versions() {
    return handle
        .createQuery("SELECT id, version FROM document WHERE site_id = :site ORDER BY id")
        .bind("site", siteId)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .list();
  }

  private static Document read(ResultSet row, StatementContext context) throws SQLException {
    long version = row.getLong("version");
    String kind = row.getString("kind");
    return new Document(
        row.getString("id"),
        Arrays.stream(DocumentKind.values())
            .filter(one -> one.toString().equals(kind))
            .findFirst()
            .orElseThrow(),
        version,
        version,
        row.getInt("deleted") == 1,
        body(row.getString("body")));
  }

  private static Map<String, Object> body(String json) {
    try {
      return json == null
          ? null
          : Json.mapper().readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document can't be read", e);
    }
  }
}
