package nl.huisvandekop.kiosk.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a sync-server may be: https anywhere, http only on this machine. */
public final class ServerAddress {
  /** For people who typed something else. */
  public static final String EXPECTED =
      "an https address such as https://huis.example.nl (http only to this machine itself)";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private ServerAddress() {}

  /**
   * Reads an address; without a slash at its end.
   *
   * @throws IllegalArgumentException when it is none that a kiosk may speak to
   */
  public static URI parse(String text) {
    URI uri = URI.create(text.strip().replaceFirst("/+$", ""));
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean bare =
        uri.getHost() != null
            && uri.getUserInfo() == null
            && uri.getQuery() == null
            && uri.getFragment() == null;
    boolean allowed = scheme.equals("https") || (scheme.equals("http") && isLoopback(uri));
    if (!bare || !allowed) {
      throw new IllegalArgumentException("expected " + EXPECTED);
    }
    return uri;
  }

  /** Whether it is on this machine itself; no name is looked up for it. */
  public static boolean isLoopback(URI uri) {
    return uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
  }
}
