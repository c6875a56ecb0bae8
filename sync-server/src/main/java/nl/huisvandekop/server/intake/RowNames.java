package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.server.time.HourSpan;
import nl.huisvandekop.server.time.Hours;

/** What can still be told of a row that could not be read: its key, and the hours it was about. */
final class RowNames {
  /** Longer, or with anything but these, is no key that any kiosk makes. */
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private RowNames() {}

  /** The row's key as its sender makes it, or {@code #index}. */
  static String key(String list, JsonNode row, int index) {
    String key =
        switch (list) {
          case RowReader.CELLS ->
              text(row, "epoch")
                  + "/"
                  + text(row, "period")
                  + "/"
                  + (row.path("activityId").isTextual() ? row.path("activityId").textValue() : "")
                  + "/"
                  + text(row, "source");
          case RowReader.HOURS -> text(row, "epoch") + "/" + text(row, "hour");
          case RowReader.UNDATED -> text(row, "epoch");
          default -> text(row, "id");
        };
    return KEY.matcher(key).matches() ? key : "#" + index;
  }

  /**
   * The hours that the row was about.
   *
   * @param unknown what to take when it can't be told; may be null
   * @return null when it is about no hour
   */
  static HourSpan hours(String list, JsonNode row, HourSpan unknown) {
    return switch (list) {
      case RowReader.CELLS ->
          row.path("activityId").isTextual() ? null : span(row, "period", "period", unknown);
      case RowReader.HOURS -> span(row, "hour", "hour", unknown);
      case RowReader.UNDATED -> span(row, "notBefore", "notAfter", unknown);
      default -> headcount(row);
    };
  }

  /** A document that is no headcount of an hour says nothing about how whole an hour's rows are. */
  private static HourSpan headcount(JsonNode row) {
    return DocumentKind.HEADCOUNT.toString().equals(row.path("kind").asText())
        ? span(row.path("body"), "hour", "hour", null)
        : null;
  }

  private static HourSpan span(JsonNode row, String from, String through, HourSpan unknown) {
    try {
      long first = Hours.of(Instant.parse(row.path(from).asText()));
      long last = Hours.of(Instant.parse(row.path(through).asText()));
      HourSpan span = new HourSpan(Math.min(first, last), Math.max(first, last));
      return span.from() < Hours.EARLIEST || span.through() > Hours.LATEST ? unknown : span;
    } catch (DateTimeException e) {
      return unknown;
    }
  }

  /** A space is in no key, so that a missing part makes the whole unreadable. */
  private static String text(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : " ";
  }
}
