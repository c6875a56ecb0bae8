package nl.huisvandekop.kiosk.screen;

import nl.huisvandekop.chassis.look.Assets;
import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.chassis.look.Look;

/**
 * What every template is given beside its own view.
 *
 * @param wanted how whoever stands there wants it
 * @param t the texts of the page's language
 * @param files the screens' own styles and scripts
 * @param sizeHref where the stylesheet with the screen's size is
 * @param room {@code little} or {@code enough}: whether there is height for more than the least
 */
public record Page(Preferences wanted, Texts t, Assets files, String sizeHref, String room) {
  /** A text, see {@link Texts#get}. */
  public String say(String key, Object... values) {
    return t.get(key, values);
  }

  /** An icon's trusted markup. */
  public String icon(String name) {
    return Icons.svg(name);
  }

  /** The logo's trusted markup. */
  public String logo() {
    return Look.logo();
  }

  /** Where one of the screens' own files is. */
  public String href(String name) {
    return files.href(name);
  }

  /** An address of the kiosk that keeps what is wanted. */
  public String link(String path) {
    String query = wanted.query();
    return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
  }
}
