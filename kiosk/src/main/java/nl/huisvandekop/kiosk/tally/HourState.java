package nl.huisvandekop.kiosk.tally;

/** What came of an hour, or of several together. Zero is not silence, so none is mixed. */
public enum HourState {
  /** Somebody was counted, or a volunteer counted by hand (nobody, even). */
  COUNTED,
  /** Open and the kiosk alive, but nobody pressed. */
  ZERO,
  /** Open, but the kiosk was not alive for at least half of it. */
  DOWN,
  /** Open, but something of that time may be missing or lack its hour. */
  UNSURE,
  /** Open, and still to come. */
  AHEAD,
  /** No opening hours held. */
  UNPLANNED,
  /** Not open. */
  CLOSED,
  /** The kiosk was not there yet. */
  ABSENT
}
