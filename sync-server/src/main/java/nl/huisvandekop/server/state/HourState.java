package nl.huisvandekop.server.state;

/** What is known of an hour; the first that fits. {@code toString} is the name on the wire. */
public enum HourState {
  /** There were check-ins, or someone counted heads. */
  COUNTED("counted"),
  /** A kiosk of the site has not sent all of it yet. */
  NOT_SYNCED("notSynced"),
  /** The opening hours of then say so, or none are known. */
  CLOSED("closed"),
  /** The kiosks were up in less than half of the time that the site was open. */
  DOWN("down"),
  /** Open and up, and nobody tapped. */
  ZERO("zero");

  private final String wireName;

  HourState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String toString() {
    return wireName;
  }
}
