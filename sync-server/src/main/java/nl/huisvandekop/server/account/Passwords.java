package nl.huisvandekop.server.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import nl.huisvandekop.server.secret.Secrets;

/** How passwords are made, stored and compared. */
final class Passwords {
  /** Some 0.2 s on a small server: slow for who guesses, bearable for who logs in. */
  private static final int COST = 12;

  /** bcrypt looks at no more bytes than this; a longer password is refused, not cut. */
  private static final int MAX_BYTES = 72;

  /** No letter or digit that is easily taken for another, by eye or by telephone. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  /** Of no password; compared with where there is no account, so that this takes as long. */
  private static final String NOBODYS = hash(Secrets.token());

  private Passwords() {}

  /** Sixteen random characters (79 bits) in groups of four with dashes. */
  static String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      password.append(i == 0 ? "" : "-").append(Secrets.text(ALPHABET, GROUP));
    }
    return password.toString();
  }

  static String hash(String password) {
    return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
  }

  /** Whether it is short enough to be looked at whole. */
  static boolean comparable(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }

  /**
   * Whether the password is right.
   *
   * @param hash null where there is no such account; then it is wrong, after as long a time
   */
  static boolean matches(String password, String hash) {
    boolean comparable = comparable(password);
    char[] compared = comparable ? password.toCharArray() : new char[] {'x'};
    boolean same = BCrypt.verifyer().verify(compared, hash == null ? NOBODYS : hash).verified;
    return same && comparable && hash != null;
  }
}
