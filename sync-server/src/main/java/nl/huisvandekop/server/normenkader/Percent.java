package nl.huisvandekop.server.normenkader;

import java.util.Optional;
import java.util.regex.Pattern;

/** A percentage as somebody fills it in. */
public final class Percent {
  private static final Pattern FORM = Pattern.compile("\\d{1,3}");
  private static final int MOST = 100;

  private Percent() {}

  /** The whole percentage; empty where the text is none. */
  public static Optional<Integer> find(String text) {
    return Optional.of(text)
        .filter(one -> FORM.matcher(one).matches())
        .map(Integer::valueOf)
        .filter(percent -> percent <= MOST);
  }
}
