package nl.huisvandekop.chassis.look;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The house's own files: {@code house.css}, the fonts and the logo. A page links the stylesheet and
 * preloads the first font:
 *
 * <pre>{@code
 * <link rel="preload" href="${Look.font()}" as="font" type="font/woff2" crossorigin>
 * <link rel="stylesheet" href="${Look.css()}">
 * }</pre>
 *
 * The route is {@code get(Look.files().path(), Look.files()::serve)}. Immutable.
 */
public final class Look {
  private static final Assets FILES =
      Assets.read(
          "look",
          List.of(
              "house.css",
              "atkinson-latin.woff2",
              "atkinson-latin-ext.woff2",
              "atkinson-OFL.txt",
              "noto-sans-cyrillic.woff2",
              "noto-sans-OFL.txt",
              "vazirmatn-arabic.woff2",
              "vazirmatn-name.woff2",
              "vazirmatn-OFL.txt",
              "logo.svg"));
  private static final Map<String, String> ALSO =
      Map.of(
          "pl", "atkinson-latin-ext.woff2",
          "tr", "atkinson-latin-ext.woff2",
          "uk", "noto-sans-cyrillic.woff2",
          "ar", "vazirmatn-arabic.woff2");
  private static final String LOGO =
      new String(Assets.resource("/look/logo.svg"), StandardCharsets.UTF_8)
          .replace("<svg ", "<svg class=\"logo\" aria-hidden=\"true\" focusable=\"false\" ")
          .strip();

  private Look() {}

  /** All files, to be served. */
  public static Assets files() {
    return FILES;
  }

  /** Where the stylesheet is. */
  public static String css() {
    return FILES.href("house.css");
  }

  /** The stylesheet itself, for a page that holds it: the fonts are named by their whole paths. */
  public static String styles() {
    return Pattern.compile("url\\(([^)]+)\\)")
        .matcher(FILES.text("house.css"))
        .replaceAll(font -> "url(" + FILES.href(font.group(1)) + ")");
  }

  /** Where the font for Dutch is, to be preloaded. */
  public static String font() {
    return FILES.href("atkinson-latin.woff2");
  }

  /**
   * Where the fonts for a language are, to be preloaded: the Dutch one, since names and figures are
   * in it, and its own.
   *
   * @param language its code of ISO 639-1
   */
  public static List<String> fonts(String language) {
    return ALSO.containsKey(language)
        ? List.of(font(), FILES.href(ALSO.get(language)))
        : List.of(font());
  }

  /** The logo as inline SVG, hidden from screen readers: the name stands beside it. */
  public static String logo() {
    return LOGO;
  }
}
