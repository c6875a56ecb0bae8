package nl.huisvandekop.server.disclosure;

import java.util.Locale;

/** What a figure is of, from small to large. {@code toString} is the name on the wire. */
public enum Level {
  SITE,
  AREA,
  GEMEENTE,
  REGION;

  /**
   * By its name on the wire.
   *
   * @throws IllegalArgumentException when there is none such
   */
  public static Level of(String name) {
    for (Level level : values()) {
      if (level.toString().equals(name)) {
        return level;
      }
    }
    throw new IllegalArgumentException("no level " + name);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
