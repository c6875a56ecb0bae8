package nl.huisvandekop.server.inventory;

/** Which characters no text of staff should have, whatever form it is typed into. */
public final class Characters {
  private Characters() {}

  /**
   * Whether a text holds a control, something that turns or hides letters, half of a character, or
   * what is left of text that was read in a wrong encoding.
   *
   * @param lines whether it may have more than one
   */
  public static boolean anyStrange(String text, boolean lines) {
    return text.codePoints().anyMatch(c -> strange(c) && !(lines && c == '\n'));
  }

  private static boolean strange(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || (c >= 0xd800 && c <= 0xdfff)
        || c == 0xfffd;
  }
}
