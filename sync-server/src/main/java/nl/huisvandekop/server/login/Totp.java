package nl.huisvandekop.server.login;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import nl.huisvandekop.server.secret.Secrets;

/**
 * The six digits that an authenticator shows (TOTP, RFC 6238), with what every such app knows:
 * SHA-1, half a minute, six digits.
 */
final class Totp {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int DIGITS = 6;

  /** A phone's clock may be one step off, either way. */
  private static final int STEPS_OFF = 1;

  /** 160 bits, as the RFC wants. */
  private static final int SECRET_CHARACTERS = 32;

  private static final int BITS_A_CHARACTER = 5;
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

  private Totp() {}

  /** A new secret in base 32. */
  static String secret() {
    return Secrets.text(BASE_32, SECRET_CHARACTERS);
  }

  /** What the QR code holds. */
  static String address(String secret, String issuer, String account) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(
            encoded(issuer), encoded(account), secret, encoded(issuer), DIGITS, STEP.toSeconds());
  }

  /** The code of that moment. */
  static String code(String secret, Instant at) {
    try {
      return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes(secret), "RAW"), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("every secret is a key", e);
    }
  }

  /** The step that the code is of; empty when it is of none around now. */
  static OptionalLong step(String secret, String code, Instant now) {
    byte[] given = code.getBytes(StandardCharsets.UTF_8);
    for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
      Instant at = now.plus(STEP.multipliedBy(off));
      if (MessageDigest.isEqual(given, code(secret, at).getBytes(StandardCharsets.UTF_8))) {
        return OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
      }
    }
    return OptionalLong.empty();
  }

  private static byte[] bytes(String base32) {
    byte[] bytes = new byte[base32.length() * BITS_A_CHARACTER / Byte.SIZE];
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      int character = BASE_32.indexOf(base32.charAt(bit / BITS_A_CHARACTER));
      int one = character >> (BITS_A_CHARACTER - 1 - bit % BITS_A_CHARACTER) & 1;
      bytes[bit / Byte.SIZE] |= (byte) (one << (Byte.SIZE - 1 - bit % Byte.SIZE));
    }
    return bytes;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
