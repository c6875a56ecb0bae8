package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which letters the keyboard inside the page has, in the order that its readers know. Forty places
 * on each of two sheets, which make four rows on a lying screen and eight on a standing one: more
 * would not be 15 mm wide on the smallest.
 *
 * @param letters small ones, without the shift key
 * @param cased whether its letters have capitals
 * @param signs figures and signs
 */
public record KeyboardLayout(List<String> letters, boolean cased, List<String> signs) {
  private static final int PLACES = 40;

  private static final int BEFORE_SHIFT = 30;

  /** The shift key, the key to the other sheet, and the least that space and erase take. */
  private static final int FEWEST_OTHERS = 4;

  /** With less room, the key that erases is as narrow as a letter. */
  private static final int ROOM_FOR_A_WIDE_ERASE = 4;

  private static final String SIGNS = "1234567890" + "-/:;()€&@\"" + ".,?!'+%=#_";

  public KeyboardLayout {
    requireNonNull(letters, "letters");
    requireNonNull(signs, "signs");
    if (letters.size() + FEWEST_OTHERS + (cased ? 1 : 0) > PLACES) {
      throw new IllegalArgumentException("Too many letters for the smallest screen: " + letters);
    }
  }

  /** As it is usual for the language. */
  public static KeyboardLayout of(Language language) {
    return switch (language) {
      case NL -> layout("qwertyuiop" + "asdfghjklé" + "zxcvbnmëïö" + ",.-", "èüçà");
      case EN -> layout("qwertyuiop" + "asdfghjkl'" + "zxcvbnm?!&" + ",.-", "éèç£");
      case DE -> layout("qwertzuiop" + "asdfghjklü" + "yxcvbnmöäß" + ",.-", "éèà§");
      case PL -> layout("qwertyuiop" + "asdfghjklł" + "zxcvbnmąęó" + "ćńśźż", "éöü„");
      case UK -> layout("йцукенгшщз" + "фівапролдж" + "ячсмитьбюх" + "їєґ’", "№«»…");
      case TR -> layout("qwertyuıop" + "asdfghjklş" + "zxcvbnmöçi" + "ğü,.", "âîû…");
      case AR ->
          new KeyboardLayout(
              keys("ضصثقفغعهخح" + "شسيبلاتنمك" + "ئءؤرىةوزظط" + "جدذأإآ"),
              false,
              keys(SIGNS + "،؛؟ـ"));
    };
  }

  private static KeyboardLayout layout(String letters, String moreSigns) {
    return new KeyboardLayout(keys(letters), true, keys(SIGNS + moreSigns));
  }

  private static List<String> keys(String letters) {
    return letters.codePoints().mapToObj(Character::toString).toList();
  }

  /** Both sheets. */
  public List<Sheet> sheets() {
    return List.of(
        new Sheet("letters", letters, cased, "signs", rest(letters, cased)),
        new Sheet("signs", signs, false, "letters", rest(signs, false)));
  }

  private static int rest(List<String> keys, boolean cased) {
    return PLACES - keys.size() - 1 - (cased ? 1 : 0);
  }

  /**
   * What is to be seen at once.
   *
   * @param name {@code letters} or {@code signs}
   * @param keys what each key types
   * @param shift whether it has a shift key
   * @param other the sheet that one key leads to
   * @param rest how many places are left for space and erase
   */
  public record Sheet(String name, List<String> keys, boolean shift, String other, int rest) {
    /** The keys before the shift key, which begins the last row of a lying screen. */
    public List<String> firstKeys() {
      return keys.subList(0, BEFORE_SHIFT);
    }

    /** The keys after the shift key. */
    public List<String> lastKeys() {
      return keys.subList(BEFORE_SHIFT, keys.size());
    }

    /** How wide the key that erases is, in places. */
    public int erase() {
      return rest >= ROOM_FOR_A_WIDE_ERASE ? 2 : 1;
    }

    /** How wide the space bar is, in places. */
    public int space() {
      return rest - erase();
    }
  }
}
