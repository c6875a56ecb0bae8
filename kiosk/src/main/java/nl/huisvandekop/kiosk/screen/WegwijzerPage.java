package nl.huisvandekop.kiosk.screen;

import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.qr.QrCode;
import nl.huisvandekop.protocol.Reference.Theme;
import nl.huisvandekop.protocol.Reference.WegwijzerEntry;

/**
 * De Wegwijzer, worded.
 *
 * @param title the chosen theme's name, null while none is chosen
 * @param dutch whether the title is Dutch whatever the page's language
 * @param themes to choose from
 * @param entries of the chosen theme
 */
public record WegwijzerPage(String title, boolean dutch, List<Tile> themes, List<Entry> entries) {
  /**
   * A theme.
   *
   * @param icon trusted markup
   * @param dutch whether the word is Dutch whatever the page's language
   */
  public record Tile(String path, String word, String icon, int tint, boolean dutch) {}

  /**
   * Where to go with something.
   *
   * @param back the theme under which it was found
   * @param what in the page's language, in Dutch where nobody translated it
   * @param dutch whether {@code what} is Dutch whatever the page's language
   * @param phone null if none is known
   * @param address null if there is nothing to visit
   * @param shortUrl what a person types, null if none
   * @param url the page to carry home, null if none
   */
  public record Entry(
      String path,
      String back,
      String name,
      String what,
      boolean dutch,
      String phone,
      String address,
      String shortUrl,
      String url) {
    /** Carries the page home; empty if there is none, or its address is too long. */
    public Optional<QrCode> code() {
      return QrCode.find(url);
    }
  }

  /** In a language. */
  public static WegwijzerPage of(WegwijzerView view, Texts t) {
    Theme theme = view.theme();
    return new WegwijzerPage(
        theme == null ? null : Themes.name(theme, t),
        theme != null && Themes.isDutch(theme, t),
        view.themes().stream().map(one -> tile(one, view.themes().indexOf(one), t)).toList(),
        theme == null
            ? List.of()
            : view.entries().stream().map(entry -> entry(entry, theme, t)).toList());
  }

  private static Tile tile(Theme theme, int place, Texts t) {
    return new Tile(
        path(theme),
        Themes.name(theme, t),
        Themes.icon(theme),
        place % 4,
        Themes.isDutch(theme, t));
  }

  private static Entry entry(WegwijzerEntry entry, Theme theme, Texts t) {
    return new Entry(
        path(theme) + "/" + ProgrammeChoice.encoded(entry.id()),
        path(theme),
        entry.name(),
        entry.whats().find(t.lang()).orElse(entry.what()),
        entry.whats().find(t.lang()).isEmpty(),
        entry.phone(),
        entry.address(),
        entry.shortUrl(),
        entry.url());
  }

  private static String path(Theme theme) {
    return WegwijzerView.PATH + "/" + ProgrammeChoice.encoded(theme.code());
  }
}
