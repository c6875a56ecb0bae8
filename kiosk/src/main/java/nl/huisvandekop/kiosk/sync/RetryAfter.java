package nl.huisvandekop.kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The header of that name (RFC 9110, 10.2.3): whole seconds, or a date. */
final class RetryAfter {
  /** A server, or whatever stands before it, can silence a kiosk no longer than this at once. */
  static final Duration LONGEST = Duration.ofHours(24);

  private RetryAfter() {}

  /**
   * The wait that a reply asks for, at most {@link #LONGEST}; empty when it asks for none that can
   * be read.
   *
   * @param now the kiosk's time, used only when the reply does not say its own: a kiosk's clock may
   *     be years off
   */
  static Optional<Duration> of(SyncTransport.Reply reply, Instant now) {
    if (reply.retryAfter() == null) {
      return Optional.empty();
    }
    String text = reply.retryAfter().strip();
    if (text.matches("\\d+")) {
      // Ten digits are centuries; more would not fit a number.
      return Optional.of(bounded(text.length() > 10 ? LONGEST : seconds(text)));
    }
    Instant sent = date(reply.date()).orElse(now);
    return date(text).map(until -> bounded(Duration.between(sent, until)));
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(Long.parseLong(text));
  }

  private static Optional<Instant> date(String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
