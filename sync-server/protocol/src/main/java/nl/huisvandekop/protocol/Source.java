package nl.huisvandekop.protocol;

/** Where a check-in was made. {@code toString} is the name on the wire. */
public enum Source {
  SCREEN,
  BUTTON;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
