package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;

/** Reads the records of the wire contract, and says in words where one does not fit. */
final class Shapes {
  private Shapes() {}

  /**
   * Reads one row.
   *
   * @throws RowRefused naming the field that is missing or wrong, never its value
   */
  static <T> T read(JsonNode row, Class<T> shape) throws RowRefused {
    if (!row.isObject()) {
      throw new RowRefused(RefusalCode.ROW_NOT_UNDERSTOOD, "This must be a JSON object.");
    }
    try {
      return Json.mapper().treeToValue(row, shape);
    } catch (JsonProcessingException e) {
      throw new RowRefused(RefusalCode.ROW_NOT_UNDERSTOOD, sentence(e));
    }
  }

  /** Which field is missing or wrong. */
  static String sentence(JsonProcessingException e) {
    String field = field(e);
    if (field != null) {
      return field + " is missing or not what it should be.";
    }
    // The records say themselves which of their fields don't go together.
    return e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null
        ? refused.getMessage() + "."
        : "The fields are not what they should be.";
  }

  private static String field(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping) {
      List<JsonMappingException.Reference> path = mapping.getPath();
      if (!path.isEmpty() && path.get(path.size() - 1).getFieldName() != null) {
        return path.get(path.size() - 1).getFieldName();
      }
    }
    // A record refuses a missing field by its name.
    return e.getCause() instanceof NullPointerException missing ? missing.getMessage() : null;
  }
}
