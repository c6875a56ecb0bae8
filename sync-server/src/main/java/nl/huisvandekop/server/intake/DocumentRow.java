package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.server.time.HourSpan;
import nl.huisvandekop.server.time.Hours;

/**
 * A document, read and checked.
 *
 * @param body {@link ActivityBody}, {@link HeadcountBody} or opening hours; null when deleted
 * @param row as it was sent; its body is what is stored, so that fields of a newer kiosk stay
 */
record DocumentRow(Document document, Object body, JsonNode row) {
  static final String LIST = "documents";

  boolean sensitive() {
    return body instanceof ActivityBody activity && activity.sensitive();
  }

  /** The activity whose day this headcount is for; null for any other document. */
  String headcountActivity() {
    return body instanceof HeadcountBody headcount ? headcount.activityId() : null;
  }

  Refusal refuse(RefusalCode code, String detail) {
    return new Refusal(LIST, document.key(), hours(), code, detail, row);
  }

  private HourSpan hours() {
    if (body instanceof HeadcountBody headcount && headcount.hour() != null) {
      long hour = Hours.of(headcount.hour());
      return new HourSpan(hour, hour);
    }
    return null;
  }
}
