package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.server.time.HourSpan;
import nl.huisvandekop.server.time.Hours;

/**
 * A row of counts or of signs of life, read and within its bounds.
 *
 * @param list as on the wire
 * @param key as on the wire
 * @param epoch the run that it belongs to
 * @param keys of the table, in its order
 * @param contents of the table, in its order
 * @param revision decides which of two rows with one key stands
 * @param hours that it tells of; null for a day's breakdown, which adds nothing to hours
 * @param activityId the activity of a day's breakdown, else null
 * @param row as it was sent
 */
record CountRow(
    CountTable table,
    String list,
    String key,
    String epoch,
    List<Object> keys,
    List<Object> contents,
    long revision,
    HourSpan hours,
    String activityId,
    JsonNode row) {
  CountRow {
    keys = List.copyOf(keys);
    contents = List.copyOf(contents);
  }

  /** The first hour of which it tells, or of the day of which it tells. */
  long firstHour() {
    return hours == null ? Hours.firstOf(LocalDate.parse((String) keys.get(1))) : hours.from();
  }

  Refusal refuse(RefusalCode code, String detail) {
    return new Refusal(list, key, hours, code, detail, row);
  }
}
