package nl.huisvandekop.server.normenkader;

import java.util.Locale;

/** What a result rests on, or what is missing for it. {@code toString} is the stored name. */
public enum Note {
  /** Measured over all weeks of the window. */
  MEASURED,
  /** Measured over some weeks of the window: of the others nothing is known. */
  SOME_WEEKS,
  /** Less than half of the window is known. */
  FEW_WEEKS,
  /** No opening hours are known in the window. */
  NO_OPENING_HOURS,
  /** Opening hours are known, and none were planned. */
  NEVER_OPEN,
  /** The agenda is empty, or begins after the window. */
  NO_AGENDA,
  /** Of too many planned hours it is not known whether the door was open. */
  HOURS_UNKNOWN,
  /** The site has no kiosk, and nobody counts by the hour. */
  NO_KIOSK,
  /** Nothing is known of whether people came. */
  NO_COUNTS,
  /** The area has no inhabitants. */
  NO_INHABITANTS,
  /** The product has no such data yet. */
  NOT_DELIVERED,
  /** The normenkader has no threshold yet. */
  NO_THRESHOLD,
  /** A person judged. */
  ASSESSED,
  /** Nobody judged. */
  NOT_ASSESSED,
  /** What was judged is too long ago. */
  EXPIRED,
  /** A second person has to confirm what was judged. */
  NOT_CONFIRMED,
  /** The answer that was given is none of this version's answers. */
  OTHER_ANSWERS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
