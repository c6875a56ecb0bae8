package nl.huisvandekop.card;

import java.util.ArrayList;
import java.util.List;

/** The one line with which the kernel starts ({@code cmdline.txt}). */
final class KernelLine {
  /**
   * Ours, or in the way: {@code resize} would give the whole card to the root partition at its
   * first start, and {@code overlayroot} would put what is set up into memory only.
   */
  private static final List<String> REPLACED =
      List.of(
          "resize",
          "splash",
          "quiet",
          "loglevel=",
          "consoleblank=",
          "vt.global_cursor_default=",
          "overlayroot=",
          "fbcon=rotate:",
          "cfg80211.ieee80211_regdom=");

  private static final int QUARTER = 90;

  private KernelLine() {}

  /** Whether it is still as it was flashed: at its first start {@code resize} goes. */
  static boolean fresh(String line) {
    return List.of(line.strip().split("\\s+")).contains("resize");
  }

  /** The line for a kiosk; from one that was made for it before, the same again. */
  static String forKiosk(String line, SiteSettings settings) {
    List<String> words = new ArrayList<>();
    for (String word : line.strip().split("\\s+")) {
      if (REPLACED.stream().noneMatch(own -> is(word, own))) {
        words.add(word);
      }
    }
    // The page with the progress is all that is on the screen, and it stays there.
    words.addAll(List.of("quiet", "loglevel=3", "consoleblank=0", "vt.global_cursor_default=0"));
    settings.country().ifPresent(country -> words.add("cfg80211.ieee80211_regdom=" + country));
    if (settings.rotation() != 0) {
      words.add("fbcon=rotate:" + settings.rotation() / QUARTER);
    }
    return String.join(" ", words) + "\n";
  }

  private static boolean is(String word, String own) {
    return own.endsWith("=") || own.endsWith(":") ? word.startsWith(own) : word.equals(own);
  }
}
