package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.Rejected;
import nl.huisvandekop.protocol.SyncAnswer;

/**
 * Reads an answer: the whole strictly, each row in it alone, so that one that can't be read (a
 * later server may know kinds that this kiosk does not) holds up no other.
 */
final class AnswerReader {
  private AnswerReader() {}

  /**
   * An answer, and what in it could not be read.
   *
   * @param remarks a sentence in Dutch for each
   */
  record ReadAnswer(SyncAnswer answer, List<String> remarks) {}

  /**
   * Reads it.
   *
   * @throws IOException when it is no answer
   */
  static ReadAnswer read(byte[] body) throws IOException {
    JsonNode tree = Json.mapper().readTree(body);
    if (!(tree instanceof ObjectNode whole)) {
      throw new IOException("no JSON object");
    }
    List<String> remarks = new ArrayList<>();
    List<Rejected> rejected = rows(whole, "rejected", Rejected.class, remarks);
    List<Document> documents = rows(whole, "documents", Document.class, remarks);
    SyncAnswer frame = Json.mapper().treeToValue(whole, SyncAnswer.class);
    if (frame.seq() < 1) {
      throw new IOException("seq is below 1");
    }
    return new ReadAnswer(
        new SyncAnswer(
            frame.seq(),
            frame.resendAll(),
            rejected,
            documents,
            frame.referenceTag(),
            frame.nextSyncSeconds(),
            frame.serverTime(),
            frame.otherEpochs(),
            frame.stamp()),
        remarks);
  }

  private static <T> List<T> rows(
      ObjectNode whole, String list, Class<T> type, List<String> remarks) throws IOException {
    JsonNode found = whole.get(list);
    if (found == null || !found.isArray()) {
      throw new IOException(list + " is no list");
    }
    List<T> rows = new ArrayList<>();
    for (JsonNode row : found) {
      try {
        rows.add(required(Json.mapper().treeToValue(row, type)));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        remarks.add(
            list.equals("documents")
                ? "De server stuurde een document dat deze kiosk niet kent."
                : "De server weigerde iets, maar de kiosk begrijpt niet wat.");
      }
    }
    whole.putArray(list);
    return rows;
  }

  private static <T> T required(T row) {
    if (row == null) {
      throw new IllegalArgumentException("null");
    }
    return row;
  }
}
