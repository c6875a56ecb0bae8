package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisvandekop.chassis.look.Assets;
import nl.huisvandekop.chassis.look.Look;

/**
 * A page's styles, written into the page so that its first paint needs nothing else. Thread-safe.
 */
final class Styles {
  private static final String BEGINS = "<style>";
  private static final String ENDS = "</style>";

  private final Assets files;
  private final String size;

  /** By their names: there are twice as many as kinds of pages. */
  private final Map<List<String>, String> sheets = new ConcurrentHashMap<>();

  /**
   * @param size what says how large a millimetre is
   */
  Styles(Assets files, String size) {
    this.files = requireNonNull(files);
    this.size = requireNonNull(size);
  }

  /** The element with the house's styles, all screens' and these, in that order. */
  String element(List<String> names) {
    return BEGINS + sheets.computeIfAbsent(names, this::sheet) + ENDS;
  }

  private String sheet(List<String> names) {
    StringBuilder all = new StringBuilder(Look.styles()).append(size);
    all.append(files.text("screen.css"));
    names.forEach(name -> all.append(files.text(name)));
    return withoutSpace(all.toString());
  }

  /** Comments and space are for whoever reads the files. */
  private static String withoutSpace(String css) {
    return css.replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([{};,]) ?", "$1")
        .replace(";}", "}")
        .strip();
  }

  /**
   * What a page's Content-Security-Policy must allow for the styles that it begins with: nothing
   * that anybody wrote stands before them, so nobody can put others in their place.
   */
  static String allowedFor(String html) {
    int begin = html.indexOf(BEGINS);
    int end = html.indexOf(ENDS, begin);
    if (begin < 0 || end < 0) {
      return "'none'";
    }
    byte[] sheet = html.substring(begin + BEGINS.length(), end).getBytes(StandardCharsets.UTF_8);
    return "'sha256-" + Base64.getEncoder().encodeToString(sha256().digest(sheet)) + "'";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
