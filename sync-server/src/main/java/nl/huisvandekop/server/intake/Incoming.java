package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.Held;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.server.time.HourSpan;
import nl.huisvandekop.server.time.Hours;

/**
 * A request whose frame was read; its rows are read one by one, since each is judged alone.
 *
 * @param seenStamp of the answer that {@code seen} came with; null when the kiosk names none
 * @param claim the stretch that the card held; null when it claims none
 * @param holds versions by document id
 */
record Incoming(
    String kioskId,
    String epoch,
    Instant sentAt,
    long seen,
    String seenStamp,
    HourSpan claim,
    Map<String, Long> holds,
    List<JsonNode> cells,
    List<JsonNode> hours,
    List<JsonNode> undated,
    List<JsonNode> documents,
    KioskStatus status) {
  /** Far above what any kiosk can reach, and far from overflow. */
  private static final long MAX_SEEN = 1L << 40;

  private static final int MAX_STATUS_TEXT = 100;

  /**
   * Reads the frame.
   *
   * @throws Problem 413, 400 or 422; then nothing of the request is taken
   */
  static Incoming read(byte[] body) {
    if (body.length > Limits.MAX_REQUEST_BYTES) {
      throw new Problem(
          413,
          "request-too-large",
          "A request has at most " + Limits.MAX_REQUEST_BYTES + " bytes. Send it in pieces.");
    }
    JsonNode top = parse(body);
    Incoming incoming =
        new Incoming(
            text(top, "kioskId"),
            epoch(top),
            shape(top, "sentAt", Instant.class),
            seen(top),
            seenStamp(top),
            claim(top),
            holds(top),
            rows(top, RowReader.CELLS),
            rows(top, RowReader.HOURS),
            rows(top, RowReader.UNDATED),
            rows(top, DocumentRow.LIST),
            status(top));
    int count =
        incoming.cells.size()
            + incoming.hours.size()
            + incoming.undated.size()
            + incoming.documents.size();
    if (count > Limits.MAX_ROWS) {
      throw new Problem(
          422,
          "too-many-rows",
          "A request has at most " + Limits.MAX_ROWS + " rows. Send them in pieces.");
    }
    return incoming;
  }

  private static JsonNode parse(byte[] body) {
    JsonNode top;
    try {
      top = Json.mapper().readTree(body);
    } catch (IOException e) {
      throw malformed();
    }
    if (top == null || !top.isObject()) {
      throw malformed();
    }
    return top;
  }

  private static Problem malformed() {
    return new Problem(400, "malformed-json", "The body must be one whole JSON object.");
  }

  private static JsonNode required(JsonNode top, String field) {
    JsonNode value = top.path(field);
    if (value.isMissingNode() || value.isNull()) {
      throw new Problem(422, "field-missing", "The field " + field + " is missing.");
    }
    return value;
  }

  private static Problem wrong(String field, String expected) {
    return new Problem(422, "field-wrong", "The field " + field + " must be " + expected + ".");
  }

  private static <T> T shape(JsonNode top, String field, Class<T> type) {
    JsonNode value = required(top, field);
    try {
      return Json.mapper().treeToValue(value, type);
    } catch (JsonProcessingException e) {
      throw new Problem(
          422, "field-wrong", "The field " + field + " can't be read: " + Shapes.sentence(e));
    }
  }

  private static String text(JsonNode top, String field) {
    JsonNode value = required(top, field);
    if (!value.isTextual()) {
      throw wrong(field, "text");
    }
    return value.textValue();
  }

  private static String epoch(JsonNode top) {
    String epoch = text(top, "epoch");
    if (!RowReader.isEpoch(epoch)) {
      throw wrong("epoch", "a UUID");
    }
    return epoch;
  }

  private static long seen(JsonNode top) {
    JsonNode seen = required(top, "seen");
    if (!seen.isIntegralNumber()
        || !seen.canConvertToLong()
        || seen.longValue() < 0
        || seen.longValue() > MAX_SEEN) {
      throw wrong("seen", "a whole number from 0 to " + MAX_SEEN);
    }
    return seen.longValue();
  }

  private static String seenStamp(JsonNode top) {
    JsonNode stamp = top.path("seenStamp");
    if (stamp.isMissingNode() || stamp.isNull()) {
      return null;
    }
    if (!stamp.isTextual() || !Limits.isStamp(stamp.textValue())) {
      throw wrong("seenStamp", "the stamp of an answer");
    }
    return stamp.textValue();
  }

  private static HourSpan claim(JsonNode top) {
    boolean none = top.path("completeFrom").isNull() || top.path("completeFrom").isMissingNode();
    if (none
        != (top.path("completeThrough").isNull() || top.path("completeThrough").isMissingNode())) {
      throw wrong("completeThrough", "there exactly when completeFrom is");
    }
    if (none) {
      return null;
    }
    Instant from = shape(top, "completeFrom", Instant.class);
    Instant through = shape(top, "completeThrough", Instant.class);
    if (!Hours.isWhole(from) || !Hours.isWhole(through) || through.isBefore(from)) {
      throw wrong(
          "completeThrough", "a clock hour, UTC, not before completeFrom, which is one too");
    }
    return new HourSpan(Hours.of(from), Hours.of(through));
  }

  private static List<JsonNode> rows(JsonNode top, String field) {
    JsonNode list = required(top, field);
    if (!list.isArray()) {
      throw wrong(field, "a list");
    }
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  private static Map<String, Long> holds(JsonNode top) {
    if (rows(top, "holds").size() > Limits.MAX_HOLDS) {
      throw new Problem(
          422, "too-many-holds", "holds has at most " + Limits.MAX_HOLDS + " entries.");
    }
    List<Held> holds = Arrays.asList(shape(top, "holds", Held[].class));
    if (holds.contains(null)) {
      throw wrong("holds", "a list of documents without gaps");
    }
    return holds.stream().collect(Collectors.toMap(Held::id, Held::version, Math::max));
  }

  private static KioskStatus status(JsonNode top) {
    KioskStatus status = shape(top, "status", KioskStatus.class);
    if (status.version().length() > MAX_STATUS_TEXT || status.clock().length() > MAX_STATUS_TEXT) {
      throw wrong("status", "short: no text above " + MAX_STATUS_TEXT + " characters");
    }
    return status;
  }
}
