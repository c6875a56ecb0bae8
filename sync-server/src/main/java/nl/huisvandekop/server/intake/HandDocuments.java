package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.DocumentKind;
import org.jdbi.v3.core.Handle;

/**
 * The documents of a site without a kiosk, which staff keep by hand: held to the same rules as what
 * a kiosk sends, so that a kiosk that comes later takes them over. Within a transaction that is
 * already open.
 */
public final class HandDocuments {
  private HandDocuments() {}

  /** The documents of a kind that are not deleted, by id. */
  public static <T> Map<String, T> list(
      Handle handle, String siteId, DocumentKind kind, Class<T> shape) {
    Map<String, T> found = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT id, body FROM document"
                + " WHERE site_id = :site AND kind = :kind AND deleted = 0 ORDER BY id")
        .bind("site", siteId)
        .bind("kind", kind.toString())
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("body")))
        .forEach(row -> found.put(row.getKey(), read(row.getValue(), shape)));
    return found;
  }

  private static <T> T read(String body, Class<T> shape) {
    try {
      return Json.mapper().readValue(body, shape);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document can't be read", e);
    }
  }

  /**
   * Stores a document in the place of the one with its id.
   *
   * @param body a record of the sync contract
   * @throws Problem 422 with the code that a kiosk would be told, when it can't be
   */
  public static void put(
      Handle handle, String siteId, String id, DocumentKind kind, Object body, Instant now) {
    store(
        handle,
        siteId,
        id,
        kind,
        Json.mapper().convertValue(body, new TypeReference<Map<String, Object>>() {}),
        now);
  }

  /** Deletes a document; its tombstone stays. */
  public static void remove(
      Handle handle, String siteId, String id, DocumentKind kind, Instant now) {
    store(handle, siteId, id, kind, null, now);
  }

  private static void store(
      Handle handle,
      String siteId,
      String id,
      DocumentKind kind,
      Map<String, Object> body,
      Instant now) {
    Documents documents = new Documents(handle, siteId);
    long base = documents.find(id).map(Document::version).orElse(0L);
    Document document = new Document(id, kind, base + 1, base, body == null, body);
    try {
      DocumentRow row =
          new DocumentReader(new RowReader(now)).read(Json.mapper().valueToTree(document));
      String activity = row.headcountActivity();
      if (activity != null && documents.isSensitive(activity)) {
        throw new RowRefused(
            RefusalCode.ACTIVITY_SENSITIVE, "A sensitive activity is never counted apart.");
      }
      if (!documents.store(row)) {
        throw new RowRefused(
            RefusalCode.DOCUMENT_CONFLICT, "There is a document of another kind with this id.");
      }
    } catch (RowRefused e) {
      throw new Problem(422, e.code().toString(), e.getMessage());
    }
  }
}
