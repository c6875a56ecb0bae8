package nl.huisvandekop.server.dashboard;

/** How an area stands, with the word and the sign that say so beside the colour. */
public enum Standing {
  GEDEKT("gedekt", "Gedekt", "check", "een plek die aan de norm voldoet"),
  VOLDOET_NIET("voldoet-niet", "Voldoet niet", "x", "een plek, maar niet volgens de norm"),
  NOG_ONBEKEND(
      "nog-onbekend", "Nog onbekend", "question-mark", "een plek, nog niet langs de norm gelegd"),
  NABIJ("nabij", "Nabij", "walk", "geen plek, wel een goede binnen 4 km"),
  WITTE_VLEK("witte-vlek", "Witte vlek", "circle-dashed", "geen plek in de buurt die voldoet");

  private final String wireName;
  private final String word;
  private final String icon;
  private final String meaning;

  Standing(String wireName, String word, String icon, String meaning) {
    this.wireName = wireName;
    this.word = word;
    this.icon = icon;
    this.meaning = meaning;
  }

  /** As the coverage endpoint writes it; also the name of its pattern on the map. */
  public String wireName() {
    return wireName;
  }

  /** As staff read it. */
  public String word() {
    return word;
  }

  /** A sign of the shared look. */
  public String icon() {
    return icon;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }

  /**
   * The standing with this wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Standing of(String wireName) {
    for (Standing standing : values()) {
      if (standing.wireName.equals(wireName)) {
        return standing;
      }
    }
    throw new IllegalArgumentException("no standing " + wireName);
  }
}
