package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import nl.huisvandekop.protocol.Rejected;
import nl.huisvandekop.server.time.HourSpan;

/**
 * A row that is not taken.
 *
 * @param list as on the wire
 * @param key as on the wire; {@code #n} where none could be read
 * @param hours that it may have told of; null for none
 * @param row as it was sent
 */
record Refusal(
    String list, String key, HourSpan hours, RefusalCode code, String detail, JsonNode row) {

  Rejected toWire() {
    return new Rejected(list, key, code.toString(), detail, code.retry());
  }

  /**
   * Whether it is kept for staff to see. A wrong clock shows in the kiosk's status, and all rows of
   * such a request come again; of a sensitive activity no count may be kept.
   */
  boolean remembered() {
    return code != RefusalCode.CLOCK_WRONG && code != RefusalCode.ACTIVITY_SENSITIVE;
  }
}
