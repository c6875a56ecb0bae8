package nl.huisvandekop.kiosk.screen;

import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.protocol.Reference.Theme;

/** The region's themes, worded. */
final class Themes {
  private static final String OTHERWISE = "star";

  private Themes() {}

  /** In the page's language, in Dutch where nobody translated it. */
  static String name(Theme theme, Texts t) {
    return theme.names().find(t.lang()).orElse(theme.name());
  }

  /** Whether {@link #name} is Dutch on a page in another language. */
  static boolean isDutch(Theme theme, Texts t) {
    return theme.names().find(t.lang()).isEmpty();
  }

  /** The icon's trusted markup. */
  static String icon(Theme theme) {
    return Icons.svg(theme.icon(), OTHERWISE);
  }
}
