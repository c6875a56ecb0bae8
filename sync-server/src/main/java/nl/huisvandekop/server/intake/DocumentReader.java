package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.RefusalCode.DOCUMENT_TOO_LARGE;
import static nl.huisvandekop.server.intake.RefusalCode.RECURRENCE_NOT_UNDERSTOOD;
import static nl.huisvandekop.server.intake.RefusalCode.ROW_NOT_UNDERSTOOD;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.OpeningHoursBody;

/** Reads documents by their kind. */
final class DocumentReader {
  private static final int MAX_TITLE = 80;

  private final RowReader rows;

  DocumentReader(RowReader rows) {
    this.rows = rows;
  }

  DocumentRow read(JsonNode row) throws RowRefused {
    RowReader.requireInteger(row, "version", 1, Long.MAX_VALUE);
    RowReader.requireInteger(row, "base", 0, Long.MAX_VALUE);
    Document document = Shapes.read(row, Document.class);
    if (!RowReader.isId(document.id())) {
      throw new RowRefused(ROW_NOT_UNDERSTOOD, "id must be 1 to 64 letters, digits and hyphens.");
    }
    if (document.base() > document.version()) {
      throw new RowRefused(
          RefusalCode.VALUE_OUT_OF_BOUNDS, "base must not be higher than version.");
    }
    if (document.deleted()) {
      return new DocumentRow(document, null, row);
    }
    JsonNode body = row.path("body");
    if (body.toString().length() > Limits.MAX_BODY_CHARACTERS) {
      throw new RowRefused(
          DOCUMENT_TOO_LARGE,
          "A body has at most " + Limits.MAX_BODY_CHARACTERS + " characters. Shorten it.");
    }
    requireStorable(body);
    return new DocumentRow(document, body(document, body), row);
  }

  private Object body(Document document, JsonNode body) throws RowRefused {
    return switch (document.kind()) {
      case ACTIVITY -> activity(Shapes.read(body, ActivityBody.class));
      case OPENING_HOURS -> openingHours(Shapes.read(body, OpeningHoursBody.class));
      case HEADCOUNT -> headcount(Shapes.read(body, HeadcountBody.class));
    };
  }

  private static ActivityBody activity(ActivityBody activity) throws RowRefused {
    String title = activity.title();
    if (title.isBlank() || title.codePointCount(0, title.length()) > MAX_TITLE) {
      throw new RowRefused(ROW_NOT_UNDERSTOOD, "title must have 1 to 80 characters.");
    }
    requireReadable(activity.recurrence());
    return activity;
  }

  /** A rule that is not read would leave the activity out of every agenda, without a word. */
  private static void requireReadable(String recurrence) throws RowRefused {
    if (recurrence == null) {
      return;
    }
    try {
      RepeatRule.parse(recurrence);
    } catch (IllegalArgumentException e) {
      throw new RowRefused(
          RECURRENCE_NOT_UNDERSTOOD, "The activity cannot repeat like that. Choose it again.");
    }
  }

  private static OpeningHoursBody openingHours(OpeningHoursBody hours) throws RowRefused {
    boolean gap =
        Stream.concat(
                Stream.of(DayOfWeek.values()).map(day -> hours.week().get(day)),
                hours.exceptions().stream().map(OpeningHoursBody.DateException::spans))
            .filter(Objects::nonNull)
            .flatMap(Collection::stream)
            .anyMatch(Objects::isNull);
    if (gap) {
      throw new RowRefused(ROW_NOT_UNDERSTOOD, "A span of opening hours must not be null.");
    }
    return hours;
  }

  private HeadcountBody headcount(HeadcountBody headcount) throws RowRefused {
    if (headcount.hour() != null) {
      rows.begunHour(headcount.hour(), "hour");
    } else {
      rows.begunDay(headcount.date(), "date");
      if (!RowReader.isId(headcount.activityId())) {
        throw new RowRefused(
            ROW_NOT_UNDERSTOOD, "activityId must be 1 to 64 letters, digits and hyphens.");
      }
    }
    return headcount;
  }

  /** Half a character pair or a NUL is text in JSON, but in no database or page. */
  private static void requireStorable(JsonNode body) throws RowRefused {
    if (body.properties().stream().map(Map.Entry::getKey).anyMatch(DocumentReader::notStorable)
        || (body.isTextual() && notStorable(body.textValue()))) {
      throw new RowRefused(
          ROW_NOT_UNDERSTOOD, "A text holds a NUL or half a character. Enter it again.");
    }
    for (JsonNode part : body) {
      requireStorable(part);
    }
  }

  private static boolean notStorable(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff));
  }
}
