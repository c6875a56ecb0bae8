package nl.huisvandekop.kiosk.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.look.Assets;
import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.chassis.look.Look;

/**
 * What every template is given beside its own view.
 *
 * @param wanted how whoever stands there wants it
 * @param t the texts of the page's language
 * @param files the screens' own styles and scripts
 * @param sheets the stylesheets, to be written into the page
 * @param room {@code little} or {@code enough}: whether there is height for more than the least
 * @param house the place that it stands in
 */
public record Page(
    Preferences wanted, Texts t, Assets files, Styles sheets, String room, House house) {
  private static final Map<String, String> TURNED = Map.of("chevron-right", "chevron-left");

  /** A text, see {@link Texts#get}. */
  public String say(String key, Object... values) {
    return t.get(key, values);
  }

  /** An icon's trusted markup; what leads on points the other way in Arabic. */
  public String icon(String name) {
    return Icons.svg(t.dir().equals("rtl") ? TURNED.getOrDefault(name, name) : name);
  }

  /** The logo's trusted markup. */
  public String logo() {
    return Look.logo();
  }

  /** Where one of the screens' own files is. */
  public String href(String name) {
    return files.href(name);
  }

  /** The styles of all screens and these, as the element that holds them. */
  public String styles(List<String> names) {
    return sheets.element(
        wanted.large() ? Stream.concat(names.stream(), Stream.of("large.css")).toList() : names);
  }

  /** The time in words, empty while the clock is not trusted. */
  public String time() {
    return house.now() == null ? "" : say("clock", t.time(house.now().toLocalTime()));
  }

  /** Whom one can reach beside a volunteer, empty where nobody is known. */
  public Optional<Desk> desk() {
    return house.contacts().stream().findFirst().map(contact -> Desk.of(contact, t.lang()));
  }

  /** An address of the kiosk that keeps what is wanted. */
  public String link(String path) {
    String query = wanted.query();
    return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
  }

  /** Home in another language, and for the rest as it is wanted now. */
  public String linkIn(Language language) {
    return home(wanted.in(language));
  }

  /** Home with larger letters, or with the usual ones again. */
  public String linkLarge() {
    return home(new Preferences(wanted.language(), !wanted.large(), wanted.contrast()));
  }

  /** Home in black on white, or in colours again. */
  public String linkContrast() {
    return home(new Preferences(wanted.language(), wanted.large(), !wanted.contrast()));
  }

  private static String home(Preferences other) {
    String query = other.query();
    return query.isEmpty() ? "/" : "/?" + query;
  }
}
