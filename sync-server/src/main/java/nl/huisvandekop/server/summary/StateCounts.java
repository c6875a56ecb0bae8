package nl.huisvandekop.server.summary;

import nl.huisvandekop.server.state.HourState;

/** How many hours are in which state. */
public record StateCounts(int counted, int zero, int closed, int down, int notSynced) {
  static StateCounts of(int[] byState) {
    return new StateCounts(
        byState[HourState.COUNTED.ordinal()],
        byState[HourState.ZERO.ordinal()],
        byState[HourState.CLOSED.ordinal()],
        byState[HourState.DOWN.ordinal()],
        byState[HourState.NOT_SYNCED.ordinal()]);
  }

  /** All hours that have a state: those in which the site had a kiosk, or somebody counted. */
  public int all() {
    return counted + zero + closed + down + notSynced;
  }
}
