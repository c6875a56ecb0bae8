package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.util.StringJoiner;

/**
 * How whoever stands before the screen wants it. It travels in the address from page to page and is
 * kept nowhere, so that it is gone with the way home.
 *
 * @param large letters of the size of EN 301 549, 5.1.4
 * @param contrast black on white, and no tints
 */
public record Preferences(Language language, boolean large, boolean contrast) {
  /** Dutch, as most screens are. */
  public static final Preferences NONE = new Preferences(Language.NL, false, false);

  private static final String ON = "1";

  public Preferences {
    requireNonNull(language, "language");
  }

  /** From an address's {@code lang}, {@code large} and {@code contrast}, each null if not there. */
  public static Preferences of(String lang, String large, String contrast) {
    return new Preferences(
        Language.find(lang).orElse(Language.NL), ON.equals(large), ON.equals(contrast));
  }

  /** As an address carries them, without a question mark; empty for {@link #NONE}. */
  public String query() {
    StringJoiner query = new StringJoiner("&");
    if (language != Language.NL) {
      query.add("lang=" + language.code());
    }
    if (large) {
      query.add("large=" + ON);
    }
    if (contrast) {
      query.add("contrast=" + ON);
    }
    return query.toString();
  }

  /** The same in another language. */
  public Preferences in(Language other) {
    return new Preferences(other, large, contrast);
  }
}
