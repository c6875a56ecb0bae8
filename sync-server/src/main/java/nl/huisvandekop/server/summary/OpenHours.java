package nl.huisvandekop.server.summary;

/**
 * What is known of the hours in which a site was planned to be open, up to the hour that runs. What
 * is in none of the states had no kiosk, and nobody counted by hand: it was not counted, and stays
 * in {@code planned}, against which every page and table sets what is known.
 *
 * @param planned all of them
 * @param counted there were check-ins or heads
 * @param zero a kiosk was up and nobody tapped
 * @param down its kiosks were off
 * @param notSynced a kiosk has not sent them yet
 * @param confirmed somebody touched a screen or counted heads: the door was open
 */
public record OpenHours(
    int planned, int counted, int zero, int down, int notSynced, int confirmed) {
  public static final OpenHours NONE = new OpenHours(0, 0, 0, 0, 0, 0);

  /** The hours that a sum rests on. */
  public int known() {
    return counted + zero;
  }

  /** The hours of which nothing will be known unless somebody enters it by hand. */
  public int withoutKiosk() {
    return planned - counted - zero - down - notSynced;
  }

  /** The hours in which there was a kiosk, or somebody counted by hand: what can be compared. */
  public int countable() {
    return planned - withoutKiosk();
  }

  /** Which part of the countable hours is known, in whole percents rounded down; 0 without any. */
  public int knownPercent() {
    return countable() == 0 ? 0 : Math.toIntExact(100L * known() / countable());
  }

  public OpenHours plus(OpenHours other) {
    return new OpenHours(
        planned + other.planned,
        counted + other.counted,
        zero + other.zero,
        down + other.down,
        notSynced + other.notSynced,
        confirmed + other.confirmed);
  }
}
