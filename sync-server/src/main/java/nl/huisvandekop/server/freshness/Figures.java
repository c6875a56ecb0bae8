package nl.huisvandekop.server.freshness;

/** The figures that are kept; {@code toString} is the name in the store. */
public enum Figures {
  /** The weeks of sites. */
  WEEKS("weeks"),
  /** How sites stand against the normenkader. */
  NORM("norm");

  private final String name;

  Figures(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
