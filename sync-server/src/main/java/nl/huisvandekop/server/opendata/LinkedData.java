package nl.huisvandekop.server.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.huisvandekop.chassis.json.Json;

/** The few forms of JSON-LD that the catalogue is written in. */
final class LinkedData {
  static final String EU = "http://publications.europa.eu/resource/authority/";

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private LinkedData() {}

  static ObjectNode node(String type) {
    return Json.mapper().createObjectNode().put("@type", type);
  }

  /** Something that has an address of its own. */
  static ObjectNode node(String type, String id) {
    return Json.mapper().createObjectNode().put("@id", id).put("@type", type);
  }

  static ObjectNode reference(String id) {
    return Json.mapper().createObjectNode().put("@id", id);
  }

  static ObjectNode dutch(String text) {
    return Json.mapper().createObjectNode().put("@language", "nl").put("@value", text);
  }

  /**
   * A value of a type of XML Schema.
   *
   * @param type such as {@code date}
   */
  static ObjectNode typed(String type, Object value) {
    return Json.mapper()
        .createObjectNode()
        .put("@type", XSD + type)
        .put("@value", value.toString());
  }

  static ArrayNode list() {
    return Json.mapper().createArrayNode();
  }
}
