package nl.huisvandekop.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.time.HourSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowNamesTest {
  private static final HourSpan CLAIMED = new HourSpan(490_000, 490_009);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-01-01T00:00:00Z",
        "-999999999-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z"
      })
  void anHourThatNoCalendarShowsIsUnknown(String period) throws Exception {
    JsonNode row = Json.mapper().readTree("{\"period\":\"" + period + "\"}");
    assertEquals(CLAIMED, RowNames.hours(RowReader.CELLS, row, CLAIMED));
  }

  @Test
  void anHourOfOurTimesIsTold() throws Exception {
    JsonNode row = Json.mapper().readTree("{\"period\":\"2026-11-24T09:00:00Z\"}");
    HourSpan told = RowNames.hours(RowReader.CELLS, row, CLAIMED);
    assertEquals(1, told.through() - told.from() + 1);
  }
}
