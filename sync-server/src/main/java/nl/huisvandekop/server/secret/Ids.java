package nl.huisvandekop.server.secret;

/** Makes ids that people can read out: no letter or digit is easily taken for another. */
public final class Ids {
  /** Crockford's base 32 in lower case. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int LENGTH = 8;

  private Ids() {}

  /** A random id such as {@code hv-3k9m2x7q}; the primary key catches the rare repeat. */
  public static String withPrefix(String prefix) {
    return prefix + "-" + Secrets.text(ALPHABET, LENGTH);
  }
}
