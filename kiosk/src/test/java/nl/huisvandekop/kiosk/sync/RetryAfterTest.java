package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");

  private static Optional<Duration> of(String header, String date) {
    return RetryAfter.of(new SyncTransport.Reply(503, "", header, date, null, new byte[0]), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "120, 120",
    "86400, 86400",
    "86401, 86400",
    "99999999999999999999, 86400",
    "'Tue, 24 Nov 2026 09:20:00 GMT', 300",
    "'Tue, 24 Nov 2026 09:00:00 GMT', 0",
    "'Fri, 24 Nov 2028 09:00:00 GMT', 86400"
  })
  void secondsAndDatesAreReadAndBounded(String header, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), of(header, null));
  }

  @Test
  void aDateIsTakenByTheServersOwnClock() {
    assertEquals(
        Optional.of(Duration.ofSeconds(60)),
        of("Thu, 01 Jan 2032 00:01:00 GMT", "Thu, 01 Jan 2032 00:00:00 GMT"));
  }

  @Test
  void whatCannotBeReadAsksForNothing() {
    assertEquals(Optional.empty(), of(null, null));
    assertEquals(Optional.empty(), of("soon", null));
    assertEquals(Optional.empty(), of("-5", null));
    assertEquals(Optional.empty(), of("1.5", null));
  }
}
