package nl.huisvandekop.kiosk.hardware;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * One part of the kiosk, and how it was found.
 *
 * @param line its GPIO line, null when it has none
 */
public record Part(Kind kind, Finding finding, Integer line) {
  public Part {
    requireNonNull(kind, "kind");
    requireNonNull(finding, "finding");
  }

  /** What a part is. {@code toString} is its name in texts and in the log. */
  public enum Kind {
    BUTTON,
    LED,
    BUZZER,
    PRESENCE,
    KEY_SWITCH,
    BACKLIGHT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How a part was found. {@code toString} is its name in texts and in the log. */
  public enum Finding {
    /** It can be used. That something is wired to its line can't be seen from here. */
    READY,
    /** The settings say that there is none. */
    OFF,
    /** This machine has no place for it. */
    ABSENT,
    /** It is there and does not work; the log says why. */
    FAILING;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return kind + " " + finding + (line == null ? "" : " (GPIO " + line + ")");
  }
}
