package nl.huisvandekop.server.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;

/** Addresses of pages with their parameters. */
public final class Links {
  /** Where to log in. */
  public static final String LOGIN = "/inloggen";

  /** An address of ours: no other host, in whatever way a browser may be led to read one. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

  private Links() {}

  /**
   * The path with those parameters that have a value.
   *
   * @param parameters names and values by turns; a null value is left out
   */
  public static String to(String path, String... parameters) {
    StringBuilder link = new StringBuilder(path);
    char before = '?';
    for (int i = 0; i < parameters.length; i += 2) {
      if (parameters[i + 1] != null) {
        link.append(before).append(parameters[i]).append('=');
        link.append(URLEncoder.encode(parameters[i + 1], UTF_8));
        before = '&';
      }
    }
    return link.toString();
  }

  /** The address that someone wants to be led to, if it is a page of ours; else the start. */
  public static String ours(String wanted) {
    boolean ours = wanted != null && OURS.matcher(wanted).matches() && !wanted.startsWith(LOGIN);
    return ours ? wanted : "/";
  }
}
