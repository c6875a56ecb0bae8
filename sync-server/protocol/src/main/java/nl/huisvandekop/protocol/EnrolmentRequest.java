package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

/**
 * Asks for a place in the fleet.
 *
 * @param code the one-time code
 * @param attempt a random UUID that the kiosk stored before it asked; the same attempt gets a fresh
 *     token for the same kiosk until its first sync, since an answer can be lost
 * @param hardware what the kiosk runs on, in words; null if not said
 */
public record EnrolmentRequest(String code, String attempt, String hardware) {
  public EnrolmentRequest {
    requireNonNull(code, "code");
    requireNonNull(attempt, "attempt");
  }
}
