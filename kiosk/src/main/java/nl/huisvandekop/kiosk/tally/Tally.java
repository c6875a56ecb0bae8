package nl.huisvandekop.kiosk.tally;

import java.util.EnumMap;
import java.util.Map;

/**
 * What came of a period.
 *
 * @param people counted, on the screen and by hand
 * @param byHand how many of those a volunteer counted
 * @param headcounts how often a volunteer counted: also when nobody was there
 * @param hours how many hours there were of each state; an absent state had none
 */
public record Tally(int people, int byHand, int headcounts, Map<HourState, Integer> hours) {
  static final Tally NOTHING = new Tally(0, 0, 0, Map.of());

  public Tally {
    hours = Map.copyOf(hours);
  }

  static Tally ofHour(HourState state, int people, boolean byHand) {
    return new Tally(people, byHand ? people : 0, byHand ? 1 : 0, Map.of(state, 1));
  }

  /** Both periods together. */
  public Tally plus(Tally other) {
    Map<HourState, Integer> sum = new EnumMap<>(HourState.class);
    sum.putAll(hours);
    other.hours.forEach((state, count) -> sum.merge(state, count, Integer::sum));
    return new Tally(
        people + other.people, byHand + other.byHand, headcounts + other.headcounts, sum);
  }

  /** How many hours were of a state. */
  public int hours(HourState state) {
    return hours.getOrDefault(state, 0);
  }

  /** What is to be said of the period as a whole; of hours that differ, the telling ones. */
  public HourState state() {
    if (people > 0 || headcounts > 0) {
      return HourState.COUNTED;
    }
    for (HourState state : HourState.values()) {
      if (hours(state) > 0) {
        return state;
      }
    }
    return HourState.AHEAD;
  }
}
