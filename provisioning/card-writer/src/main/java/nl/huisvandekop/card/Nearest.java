package nl.huisvandekop.card;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word a mistyped one was meant to be. */
final class Nearest {
  /** Further away than this it is another word. */
  private static final int MOST_CHANGES = 4;

  private Nearest() {}

  /** The nearest of some, if any is near; letters' case is no difference. */
  static Optional<String> of(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> changes(typed, word) <= Math.min(MOST_CHANGES, word.length() / 2))
        .min(Comparator.comparingInt(word -> changes(typed, word)));
  }

  /** How many letters must be put in, taken out or replaced. */
  private static int changes(String from, String to) {
    String a = from.toUpperCase(Locale.ROOT);
    String b = to.toUpperCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
