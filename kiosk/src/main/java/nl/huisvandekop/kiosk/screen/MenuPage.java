package nl.huisvandekop.kiosk.screen;

import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.look.Icons;

/**
 * The volunteers' menu: what a host needs in the first week, and the rest under <i>Meer</i>.
 *
 * @param back where the way back leads to, and {@code backWord} what it is called
 */
public record MenuPage(String title, String back, String backWord, List<Tile> tiles) {
  private static final int TINTS = 4;

  /**
   * A way to go.
   *
   * @param icon trusted markup
   * @param tint which ground the icon stands on, 0 to 3
   */
  public record Tile(String path, String icon, int tint, String name, String what) {}

  private record Entry(String key, String path, String icon) {}

  private static final List<Entry> FIRST =
      List.of(
          new Entry("headcount", "/vrijwilliger/hoeveel", "users"),
          new Entry("agenda", "/vrijwilliger/agenda", "calendar-event"),
          new Entry("today", "/vrijwilliger/vandaag", "door-off"),
          new Entry("practice", "/vrijwilliger/oefenen", "school"),
          new Entry("cleaning", "/vrijwilliger/schoonmaken", "spray"),
          new Entry("more", "/vrijwilliger/meer", "dots"));

  private static final List<Entry> MORE =
      List.of(
          new Entry("counts", "/vrijwilliger/tellingen", "chart-bar"),
          new Entry("hours", "/vrijwilliger/openingstijden", "clock"),
          new Entry("holidays", "/vrijwilliger/feestdagen", "confetti"),
          new Entry("state", "/vrijwilliger/toestand", "heartbeat"),
          new Entry("pin", "/vrijwilliger/pincode", "lock"));

  private static final Entry NORM = new Entry("norm", "/vrijwilliger/normenkader", "star");

  private static final Entry ENROL =
      new Entry("enrol", "/vrijwilliger/aanmelden", "plug-connected");

  static MenuPage first(Texts t) {
    return new MenuPage(t.get("volunteers"), "/", t.get("log-out"), tiles(FIRST.stream(), t));
  }

  static MenuPage more(StateView view, Texts t) {
    // The region judges a house that it knows.
    Entry last = view.siteName() == null ? ENROL : NORM;
    return new MenuPage(
        t.get("menu.more"),
        "/vrijwilliger",
        t.get("back"),
        tiles(Stream.concat(MORE.stream(), Stream.of(last)), t));
  }

  private static List<Tile> tiles(Stream<Entry> entries, Texts t) {
    List<Entry> all = entries.toList();
    return all.stream()
        .map(
            entry ->
                new Tile(
                    entry.path(),
                    Icons.svg(entry.icon()),
                    all.indexOf(entry) % TINTS,
                    t.get("menu." + entry.key()),
                    t.get("menu." + entry.key() + ".what")))
        .toList();
  }
}
