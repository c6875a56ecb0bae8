package nl.huisvandekop.server.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The markup of large maps, kept by all that it follows from: what was read from the database says
 * whether it still holds, on every server by itself. Thread-safe.
 */
final class KeptDrawings {
  /**
   * Of a whole country one takes a few megabytes; staff look at a few reaches and two languages.
   */
  private static final int MOST = 4;

  /** A smaller one is drawn as soon as it is found, and would push out a large one. */
  private static final int LARGE = 1_000;

  private final Pages pages = new Pages();
  private final Map<Drawn, String> kept = new LinkedHashMap<>(MOST, 0.75f, true);

  /** Its markup, drawn only where it is not at hand. */
  String of(Drawn drawn, Supplier<MapDrawing> draw) {
    if (drawn.marks() < LARGE) {
      return pages.render("mapDrawing.jte", draw.get());
    }
    synchronized (kept) {
      String known = kept.get(drawn);
      if (known != null) {
        return known;
      }
    }
    String markup = pages.render("mapDrawing.jte", draw.get());
    synchronized (kept) {
      if (kept.size() >= MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(drawn, markup);
    }
    return markup;
  }
}
