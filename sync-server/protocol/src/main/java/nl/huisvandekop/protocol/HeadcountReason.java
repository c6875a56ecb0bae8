package nl.huisvandekop.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a count was entered by hand: the fixed list behind {@link HeadcountBody#reasonCode}. */
public enum HeadcountReason {
  /** Heads were counted at an activity that is over. */
  AFTER_ACTIVITY,
  /** At a shared meal nobody queues to tap. */
  SHARED_MEAL,
  /** Not everyone tapped. */
  NOT_ALL_TAPPED,
  /** It was tapped more often than people came. */
  TAPPED_TOO_OFTEN,
  /** The kiosk didn't work. */
  KIOSK_DOWN,
  /** It was tried out. */
  TRIED_OUT,
  /** There was no kiosk: staff counted by hand. */
  NO_KIOSK;

  /** As on the wire, such as {@code shared-meal}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By its code; empty for one that only another version knows. */
  public static Optional<HeadcountReason> find(String code) {
    return Stream.of(values()).filter(reason -> reason.toString().equals(code)).findFirst();
  }
}
