package nl.huisvandekop.server.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** How many rows there are and what they hold, whatever their order. Not thread-safe. */
final class Fingerprint {
  private final MessageDigest digest;
  private long rows;
  private long sum;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A row's values, as {@link #value} gives them. */
  void add(Object[] row) {
    byte[] hash = digest.digest(Arrays.toString(marked(row)).getBytes(StandardCharsets.UTF_8));
    sum += java.nio.ByteBuffer.wrap(hash).getLong();
    rows++;
  }

  /** The same for the same content, whichever database it came from. */
  static Object value(Object column) {
    return column instanceof Integer number ? Long.valueOf(number) : column;
  }

  /** So that no text looks like a number, or like the end of a value and the begin of the next. */
  private static Object[] marked(Object[] row) {
    Object[] marked = row.clone();
    for (int i = 0; i < row.length; i++) {
      marked[i] = row[i] instanceof String text ? "\"" + text.length() + "\"" + text : row[i];
    }
    return marked;
  }

  long rows() {
    return rows;
  }

  boolean sameAs(Fingerprint other) {
    return rows == other.rows && sum == other.sum;
  }
}
