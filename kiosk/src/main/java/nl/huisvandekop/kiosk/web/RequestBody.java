package nl.huisvandekop.kiosk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;

/** Reads what pages and scripts send. Its size is bounded before it comes here. */
final class RequestBody {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final ObjectReader READER =
      Json.mapper().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private RequestBody() {}

  /**
   * The body, which must be a JSON object.
   *
   * @throws Problem 400 {@code malformed-json}
   */
  static ObjectNode object(Context ctx) {
    byte[] body = whole(ctx);
    try {
      if (READER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
      throw new Problem(400, "malformed-json", "The body must be a JSON object.");
    } catch (JsonProcessingException e) {
      throw new Problem(400, "malformed-json", "The body is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /**
   * A body that is cut off is the sender's affair; a fault of ours would be logged, with its time.
   */
  private static byte[] whole(Context ctx) {
    try {
      return ctx.bodyAsBytes();
    } catch (HttpResponseException tooLarge) {
      throw tooLarge;
    } catch (Exception cutOff) {
      throw new Problem(408, "body-cut-off", "The body did not arrive whole. Send it again.");
    }
  }

  /**
   * A part of the body as a record.
   *
   * @throws Problem 422 {@code field-wrong}, naming it
   */
  static <T> T as(JsonNode node, Class<T> shape) {
    try {
      return Json.mapper().treeToValue(node, shape);
    } catch (JsonProcessingException e) {
      throw wrong(e);
    }
  }

  /** A problem that says which field is missing or of the wrong type. */
  static Problem wrong(JsonProcessingException e) {
    StringBuilder path = new StringBuilder();
    if (e instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference step : mapping.getPath()) {
        String name = step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName();
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    String why =
        path.isEmpty() && e.getCause() != null
            ? "A field is missing or wrong: " + e.getCause().getMessage() + "."
            : "The field " + path + " is missing or has the wrong form.";
    return new Problem(422, "field-wrong", why);
  }

  /**
   * A text that must be there.
   *
   * @throws Problem 422 {@code field-wrong}
   */
  static String text(ObjectNode body, String field) {
    JsonNode value = body.get(field);
    if (value == null || !value.isTextual()) {
      throw new Problem(422, "field-wrong", "The field " + field + " must be a text.");
    }
    return value.textValue();
  }

  /**
   * An id of a check-in.
   *
   * @throws Problem 422 {@code id-not-a-uuid}
   */
  static UUID id(String text) {
    if (text == null || !UUID_FORM.matcher(text).matches()) {
      throw new Problem(422, "id-not-a-uuid", "id must be a random UUID, made for this tap.");
    }
    return UUID.fromString(text);
  }
}
