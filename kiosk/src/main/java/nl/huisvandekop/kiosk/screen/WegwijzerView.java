package nl.huisvandekop.kiosk.screen;

import java.util.List;
import nl.huisvandekop.protocol.Reference.Theme;
import nl.huisvandekop.protocol.Reference.WegwijzerEntry;

/**
 * De Wegwijzer, as far as a page shows it.
 *
 * @param themes in the order of offering: those with entries; empty once one is chosen
 * @param theme the chosen one, null for none yet
 * @param entries of the chosen theme; empty while none is chosen
 */
public record WegwijzerView(List<Theme> themes, Theme theme, List<WegwijzerEntry> entries) {
  /** Its first page. */
  public static final String PATH = "/wegwijzer";

  public WegwijzerView {
    themes = List.copyOf(themes);
    entries = List.copyOf(entries);
  }
}
