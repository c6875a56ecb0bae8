package nl.huisvandekop.protocol;

/** What a document is about. {@code toString} is the name on the wire. */
public enum DocumentKind {
  ACTIVITY,
  OPENING_HOURS,
  HEADCOUNT;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
