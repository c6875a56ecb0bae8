package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.Document;

/** The documents that go down with one answer, within its bound. */
final class AnswerDocuments {
  /** With the rejected rows of a whole request an answer stays below 4 MiB. */
  private static final int MAX_BYTES = 1_500_000;

  private final List<Document> documents = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int bytes;

  /** False when it does not fit any more; true also when it is in already. */
  boolean add(Document document) {
    if (ids.contains(document.id())) {
      return true;
    }
    int size = size(document);
    if (bytes + size > MAX_BYTES) {
      return false;
    }
    bytes += size;
    ids.add(document.id());
    documents.add(document);
    return true;
  }

  /** Adds what the kiosk does not have, as far as it fits; the rest comes with the next answer. */
  void addLacking(Documents store, Incoming incoming) {
    Map<String, Long> held = new HashMap<>(incoming.holds());
    incoming
        .documents()
        .forEach(
            row -> held.merge(row.path("id").asText(), row.path("version").asLong(), Math::max));
    for (Map.Entry<String, Long> one : store.versions()) {
      boolean lacking = one.getValue() > held.getOrDefault(one.getKey(), 0L);
      if (lacking && !add(store.find(one.getKey()).orElseThrow())) {
        return;
      }
    }
  }

  List<Document> list() {
    return documents;
  }

  private static int size(Document document) {
    try {
      return Json.mapper().writeValueAsBytes(document).length;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
