package nl.huisvandekop.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentBodiesTest {
  @ParameterizedTest
  @ValueSource(ints = {-999_999_999, -1, 1999, 2101, 999_999_998})
  void datesThatCalendarsCannotComputeAreRefused(int year) {
    LocalDateTime start = LocalDateTime.of(year, 1, 1, 10, 0);
    assertThrows(IllegalArgumentException.class, () -> activity(start, start.plusHours(1)));
    LocalDate date = start.toLocalDate();
    assertThrows(
        IllegalArgumentException.class, () -> new OpeningHoursBody(date, Map.of(), List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new OpeningHoursBody.DateException(date, List.of()));
  }

  @Test
  void anActivityEndsAfterItBeginsAndWithinADay() {
    LocalDateTime start = LocalDateTime.parse("2026-11-24T10:00");
    assertEquals("Koffie", activity(start, start.plusHours(24)).title());
    assertThrows(IllegalArgumentException.class, () -> activity(start, start));
    assertThrows(IllegalArgumentException.class, () -> activity(start, start.plusHours(25)));
  }

  private static ActivityBody activity(LocalDateTime start, LocalDateTime end) {
    return new ActivityBody(
        "Koffie", null, null, start, end, null, null, null, null, true, false, false, false, null,
        null, null);
  }
}
