package nl.huisvandekop.kiosk.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Size of the visible screen in millimetres, as it hangs. */
public record ScreenSize(int widthMm, int heightMm) {
  /** From a small phone to a large wall screen. */
  private static final int LEAST_MM = 50;

  private static final int MOST_MM = 2_000;
  private static final Pattern FORM = Pattern.compile("(\\d{2,4})x(\\d{2,4})");

  public ScreenSize {
    if (Math.min(widthMm, heightMm) < LEAST_MM || Math.max(widthMm, heightMm) > MOST_MM) {
      throw new IllegalArgumentException("a screen is 50 to 2000 mm wide and high");
    }
  }

  /** From a text such as {@code 217x136}. */
  public static ScreenSize parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not WIDTHxHEIGHT");
    }
    return new ScreenSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
