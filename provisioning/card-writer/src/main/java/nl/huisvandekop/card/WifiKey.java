package nl.huisvandekop.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The key that WPA2 makes of a network's name and password (IEEE 802.11, annex J.4). */
final class WifiKey {
  private static final int ROUNDS = 4096;
  private static final int BITS = 256;

  private WifiKey() {}

  /** As 64 hexadecimal digits. The password is printable ASCII, 8 to 63 characters. */
  static String of(String name, String password) {
    try {
      byte[] salt = name.getBytes(StandardCharsets.UTF_8);
      PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS);
      return HexFormat.of()
          .formatHex(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    }
  }
}
