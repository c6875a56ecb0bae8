package nl.huisvandekop.server.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes random secrets and the hashes that are stored instead of them. Thread-safe.
 *
 * <p>A plain SHA-256 is enough for secrets of 256 random bits, and finding a row by it compares
 * nothing secret: how long that takes tells a guesser nothing. Passwords are not such secrets.
 */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final int PRINT_BYTES = 6;

  private Secrets() {}

  /** A token of 256 bits, URL-safe. */
  public static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** So many characters, each chosen at random from the alphabet. */
  public static String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Under what a secret is stored and looked up. */
  public static String hash(String secret) {
    return HexFormat.of().formatHex(sha256(secret));
  }

  /** Six bytes of its hash: enough to find it in a list that is not meant to be read. */
  public static String print(String text) {
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(sha256(text), PRINT_BYTES));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
