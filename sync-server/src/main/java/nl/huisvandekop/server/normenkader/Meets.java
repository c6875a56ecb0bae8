package nl.huisvandekop.server.normenkader;

import java.util.Locale;

/** Whether a site meets the normenkader. {@code toString} is the stored name. */
public enum Meets {
  /** All required criteria are met, and the set share of the others. */
  YES,
  /** A required criterion is not met, or the share is out of reach. */
  NO,
  /** Neither can be said yet. */
  UNKNOWN;

  /** As on the wire: null where it is not known. */
  public Boolean orNull() {
    return this == UNKNOWN ? null : Boolean.valueOf(this == YES);
  }

  static Meets of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
