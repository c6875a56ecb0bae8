package nl.huisvandekop.chassis.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  record Sample(int people, Instant at, LocalDate day, Colour colour) {}

  record Text(String words) {}

  enum Colour {
    SEA_GREEN;

    @Override
    public String toString() {
      return "sea-green";
    }
  }

  private static final String RIGHT =
      "{\"people\":3,\"at\":\"2026-11-24T09:00:00Z\",\"day\":\"2026-11-24\","
          + "\"colour\":\"sea-green\"}";

  @Test
  void whatIsWrittenReadsBackAlike() throws Exception {
    Sample sample = Json.mapper().readValue(RIGHT, Sample.class);
    assertEquals(
        new Sample(
            3,
            Instant.parse("2026-11-24T09:00:00Z"),
            LocalDate.parse("2026-11-24"),
            Colour.SEA_GREEN),
        sample);
    assertEquals(RIGHT, Json.mapper().writeValueAsString(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "1.5", "true", "[]", "{}"})
  void aTextIsOnlyText(String value) {
    String json = "{\"words\":" + value + "}";
    assertThrows(JsonProcessingException.class, () -> Json.mapper().readValue(json, Text.class));
  }

  @Test
  void fieldsThatAreNotKnownAreIgnored() throws Exception {
    String more = RIGHT.replace("{", "{\"new\":[1,[]],");
    assertEquals(3, Json.mapper().readValue(more, Sample.class).people());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\":\"2026-11-24T09:00:00Z\"}",
        "{\"people\":null}",
        "{\"people\":\"3\"}",
        "{\"people\":3.0}",
        "{\"people\":true}",
        "{\"people\":99999999999}",
        "{\"people\":3} {\"people\":4}",
        "{\"people\":3,\"colour\":0}",
        "{\"people\":3,\"colour\":\"red\"}",
        "{\"people\":3,\"at\":1764000000}",
        "{\"people\":3,\"day\":20000}",
        "{\"people\":3",
      })
  void missingNumbersAndWrongTypesAreRefused(String json) {
    assertThrows(JsonProcessingException.class, () -> Json.mapper().readValue(json, Sample.class));
  }
}
