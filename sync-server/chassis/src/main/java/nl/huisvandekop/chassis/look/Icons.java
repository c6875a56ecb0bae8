package nl.huisvandekop.chassis.look;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Icons as inline SVG in the colour of the text around them (class {@code icon}, as large as {@code
 * house.css} or the page says). They are hidden from screen readers, since a word always stands
 * beside them. Thread-safe.
 */
public final class Icons {
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private Icons() {}

  /**
   * The icon's markup; trusted, to be written without escaping.
   *
   * @param name as Tabler calls it, such as {@code coffee}
   * @throws IllegalArgumentException when the house has no such icon
   */
  public static String svg(String name) {
    return READ.computeIfAbsent(name, Icons::read);
  }

  /** The icon, or another one when a name that comes from outside is unknown or null. */
  public static String svg(String name, String otherwise) {
    return exists(name) ? svg(name) : svg(otherwise);
  }

  private static boolean exists(String name) {
    return name != null
        && name.matches("[a-z0-9-]{1,40}")
        && Icons.class.getResource("/look/icons/" + name + ".svg") != null;
  }

  private static String read(String name) {
    String file =
        new String(Assets.resource("/look/icons/" + name + ".svg"), StandardCharsets.UTF_8);
    String shapes =
        file.substring(file.indexOf('>', file.indexOf("<svg")) + 1, file.lastIndexOf("</svg>"))
            .replaceAll(">\\s+<", "><")
            .strip();
    return "<svg class=\"icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
        + " stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
        + " aria-hidden=\"true\" focusable=\"false\">"
        + shapes
        + "</svg>";
  }
}
